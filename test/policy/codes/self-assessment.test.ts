import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {
  assessmentColumns,
  type Check,
  type Code,
  checkPolicy,
  housingOmbudsmanCode,
  lgscoCode,
  selfAssessment,
} from '@redress/policy/codes';
import {housingOmbudsmanModel, plusDane} from '@redress/policy/presets';
import {barePolicy, clause, clock, stage, statement} from './bare-policy.ts';

function codeOf(...checks: readonly Check[]): Code {
  return {
    id: 'one',
    name: 'One',
    edition: '1',
    publisher: 'Nobody',
    sections: {5: 'Handling'},
    provisions: checks.map((check, at) => ({
      number: `5.${at + 1}`,
      asks: `Thing ${at + 1}.`,
      kinds: ['scope'],
      force: 'must',
      confidence: 'read',
      judged: 'machine',
      parts: [{check, mend: 'Say it.'}],
    })),
  };
}

const merits: Check = {how: 'says', needs: [{what: 'merits', by: [{says: 'impartiality', part: 'merits'}]}]};

describe('the self-assessment form', () => {
  test('has five columns', () => {
    assert.deepEqual(assessmentColumns, [
      'Code provision',
      'Code requirement',
      'Comply: Yes / No',
      'Evidence',
      'Commentary / explanation',
    ]);
  });

  test('has one row for each provision of the housing code from 1.2 on, but for what only explains', () => {
    const rows = selfAssessment(plusDane, housingOmbudsmanCode);
    const numbers = housingOmbudsmanCode.provisions.map(({number}) => number);
    assert.deepEqual(
      rows.map(({provision}) => provision),
      numbers.filter((number) => number !== '1.1' && number !== '3.3'),
    );
    assert.equal(rows[0]?.provision, '1.2');
  });

  test('goes through the nine sections in order', () => {
    for (const code of [housingOmbudsmanCode, lgscoCode]) {
      const sections = selfAssessment(barePolicy(), code).map(({section}) => section);
      assert.deepEqual([...new Set(sections)], Object.values(code.sections));
    }
  });

  test('says yes where all parts are met or exceeded, and no where one is short or silent', () => {
    const rows = selfAssessment(plusDane, housingOmbudsmanCode);
    const of = (provision: string) => rows.find((row) => row.provision === provision)?.comply;
    assert.deepEqual([of('6.3'), of('7.3'), of('1.3'), of('5.7')], ['Yes', 'Yes', 'No', 'No']);
    const model = selfAssessment(housingOmbudsmanModel, housingOmbudsmanCode);
    assert.ok(model.every(({comply}) => comply === 'Yes'));
  });

  test('leaves open what only a person can say', () => {
    const hours = clock({duration: {count: 8, unit: 'working-hours'}});
    const policy = barePolicy({stages: [stage('stage-1', {clocks: [hours]})]});
    const timescale: Check = {
      how: 'timescale',
      stage: 1,
      duties: ['respond'],
      from: 'acknowledged',
      workingDays: 10,
      latest: 15,
    };
    const [row] = selfAssessment(policy, codeOf(timescale));
    assert.ok(row && !('comply' in row));
  });

  test('gives as evidence the headings, with printed sections, each once', () => {
    const statements = [
      statement('impartiality', {covers: ['merits'], clause: {...clause(1), section: '5'}}),
      statement('impartiality', {covers: ['merits'], clause: {...clause(2), heading: 'Heading 1', section: '5'}}),
      statement('impartiality', {covers: ['merits'], clause: clause(3)}),
    ];
    const [row] = selfAssessment(barePolicy({statements}), codeOf(merits));
    assert.deepEqual(row, {
      section: 'Handling',
      provision: '5.1',
      requirement: 'Thing 1.',
      comply: 'Yes',
      evidence: '5 Heading 1; Heading 3',
      commentary: 'Said: merits.',
    });
  });

  test('explains a gap with flags and a mend', () => {
    const [row] = selfAssessment(barePolicy(), codeOf(merits));
    assert.deepEqual(
      [row?.comply, row?.evidence, row?.commentary],
      ['No', '', 'The policy is silent on this. Not said: merits. To mend: Say it.'],
    );
    const aim = statement('impartiality', {covers: ['merits'], force: 'aim'});
    const [aiming] = selfAssessment(barePolicy({statements: [aim]}), codeOf(merits));
    assert.equal(aiming?.commentary, 'Said: merits. Worded as an aim: merits.');
  });

  test('comments on every part of a provision', () => {
    const findings = checkPolicy(plusDane, housingOmbudsmanCode).filter(({provision}) => provision === '1.4');
    const row = selfAssessment(plusDane, housingOmbudsmanCode).find(({provision}) => provision === '1.4');
    const [distinction, record] = findings.map(({reason}) => reason);
    assert.equal(findings.length, 2);
    assert.ok(row?.commentary.startsWith(`${distinction} ${record} To mend: `), row?.commentary);
  });

  test('leaves out a provision that only explains', () => {
    assert.deepEqual(selfAssessment(barePolicy(), codeOf({how: 'context'})), []);
  });
});

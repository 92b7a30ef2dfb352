import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Code, checkPolicy, housingOmbudsmanCode, lgscoCode, type Verdict} from '@redress/policy/codes';
import * as presets from '@redress/policy/presets';
import {differences} from './differences.ts';
import * as housingAssociation from './expected/housing-association.ts';
import * as peoplePlus from './expected/people-plus.ts';
import * as plusDane from './expected/plus-dane.ts';
import * as prima from './expected/prima.ts';
import * as psps from './expected/psps.ts';
import {type ExpectedRow, findingsOf, machineVerdict, rowName} from './expected-row.ts';

type Score = Readonly<Record<'meets' | 'exceeds' | 'falls-short' | 'silent' | 'not-applicable', number>>;

function score(meets: number, exceeds: number, short: number, silent: number, context: number): Score {
  return {meets, exceeds, 'falls-short': short, silent, 'not-applicable': context};
}

const rows = {
  'plus-dane': [presets.plusDane, housingOmbudsmanCode, plusDane.plusDane, score(38, 2, 14, 25, 1)],
  prima: [presets.prima, housingOmbudsmanCode, prima.prima, score(13, 3, 17, 43, 1)],
  'housing-association': [
    presets.housingAssociation,
    housingOmbudsmanCode,
    housingAssociation.housingAssociation,
    score(17, 2, 22, 35, 1),
  ],
  psps: [presets.psps, lgscoCode, psps.psps, score(34, 0, 7, 27, 1)],
  'people-plus': [presets.peoplePlus, lgscoCode, peoplePlus.peoplePlus, score(6, 0, 12, 48, 1)],
} as const;

function scoreOf(expected: readonly ExpectedRow[]): Record<string, number> {
  const counts: Record<string, number> = {...score(0, 0, 0, 0, 0)};
  for (const {verdict} of expected) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}

for (const [name, [policy, code, expected, counts]] of Object.entries(rows)) {
  describe(`${name} against the code of the ${code.publisher}`, () => {
    const findings = checkPolicy(policy, code);

    test('the machine finds on each row what people found, but for the differences that are listed', () => {
      const differing: Record<string, Verdict> = {};
      for (const row of expected) {
        const machine = machineVerdict(row, findings);
        if (machine !== row.verdict) differing[rowName(row)] = machine;
      }
      const listed = Object.entries(differences[name] ?? {}).map(([row, {machine}]) => [row, machine]);
      assert.deepEqual(differing, Object.fromEntries(listed));
    });

    test('the rows add up to the score that was counted', () => {
      assert.deepEqual(scoreOf(expected), counts);
    });

    test('each finding belongs to one row', () => {
      const homeless = findings.filter(
        (finding) => expected.filter((row) => findingsOf(row, findings).includes(finding)).length !== 1,
      );
      assert.deepEqual(
        homeless.map(({provision, part}) => [provision, part]),
        withoutRow(code),
      );
    });

    test('whatever is short or silent comes with a mend, and nothing else does', () => {
      for (const {verdict, mend, provision} of findings) {
        assert.equal(Boolean(mend), verdict === 'falls-short' || verdict === 'silent', provision);
      }
    });

    test('what is said is shown with its clauses, and silence has none', () => {
      for (const {verdict, clauses, provision, part} of findings) {
        if (verdict === 'silent') assert.deepEqual(clauses, [], provision);
        else if (verdict !== 'not-applicable' && provision !== '5.1') {
          assert.ok(clauses.length > 0, `${provision} ${part} ${verdict}`);
        }
      }
    });
  });
}

/** The first provision of the housing code explains, and stands on no form. */
function withoutRow(code: Code): unknown[] {
  return code === housingOmbudsmanCode ? [['1.1', undefined]] : [];
}

test('every difference that is listed has a reason in words', () => {
  const listed = Object.values(differences).flatMap((byRow) => Object.entries(byRow));
  assert.deepEqual(Object.keys(differences), Object.keys(rows));
  assert.deepEqual(
    listed.filter(([, {because}]) => because.split(' ').length < 4),
    [],
  );
});

test('the five policies together: no extension notice carries the ombudsman, and no member is responsible', () => {
  for (const [policy, code] of Object.values(rows)) {
    const silent = checkPolicy(policy, code).filter(({verdict}) => verdict === 'silent');
    for (const provision of ['6.5', '6.16', '9.5']) {
      assert.ok(
        silent.some((finding) => finding.provision === provision),
        `${policy.id} ${provision}`,
      );
    }
  }
});

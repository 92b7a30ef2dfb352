import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Policy} from '@redress/policy';
import {barePolicy, clause, find, rules, stage, statement} from './bare-policy.ts';

type Ombudsman = Policy['ombudsmen'][number];
type Procedure = NonNullable<Policy['procedures']>['list'][number];

describe('the right to an ombudsman', () => {
  const check = {how: 'ombudsman-route'} as const;
  const named: Ombudsman = {
    id: 'ombudsman',
    name: {en: 'The Ombudsman'},
    contact: {website: 'https://ombudsman.example.org'},
    checkedOn: '2026-01-05',
    clause: clause(1),
    advice: {clause: clause(2)},
  };
  const withOne = (changes: Partial<Ombudsman>) => barePolicy({ombudsmen: [{...named, ...changes}]});

  test('is met where it can be asked at any point', () => {
    const finding = find(withOne({}), check);
    assert.deepEqual(
      [finding.verdict, finding.reason, finding.flags, rules(finding)],
      ['meets', 'Can be asked at any point: The Ombudsman.', [], ['TEST-01', 'TEST-02']],
    );
  });

  test('is silent where none is named, or none by the policy itself', () => {
    const silent = [barePolicy(), withOne({clause: undefined, advice: undefined})];
    for (const policy of silent) {
      const finding = find(policy, check);
      assert.deepEqual([finding.verdict, finding.reason], ['silent', 'No ombudsman is named.']);
    }
  });

  test('falls short where it is open only at the end', () => {
    const review = {clause: clause(3), after: 'stage-2'};
    for (const changes of [{advice: undefined}, {clause: undefined, advice: undefined, review}]) {
      const finding = find(withOne(changes), check);
      assert.deepEqual(
        [finding.verdict, finding.reason],
        ['falls-short', 'Nothing says that The Ombudsman can be asked at any point.'],
      );
    }
    assert.deepEqual(rules(find(withOne({review}), check)), ['TEST-01', 'TEST-02', 'TEST-03']);
  });

  test('falls short behind a wait that the law took away', () => {
    const wait = {clause: clause(4), duration: {count: 8, unit: 'weeks'}} as const;
    const finding = find(withOne({wait}), check);
    assert.deepEqual(
      [finding.verdict, finding.reason, rules(finding)],
      ['falls-short', 'The Ombudsman stands behind a wait of 8 weeks.', ['TEST-01', 'TEST-02', 'TEST-04']],
    );
    assert.equal(find(withOne({clause: undefined, advice: undefined, wait}), check).verdict, 'falls-short');
  });

  test('falls short behind a designated person', () => {
    const designatedPerson = {clause: clause(5), registered: false};
    const finding = find(withOne({designatedPerson}), check);
    assert.deepEqual(
      [finding.verdict, finding.reason, rules(finding)],
      [
        'falls-short',
        'The Ombudsman stands behind a designated person; that route ended on 1 October 2022.',
        ['TEST-01', 'TEST-02', 'TEST-05'],
      ],
    );
    assert.equal(find(withOne({clause: undefined, advice: undefined, designatedPerson}), check).verdict, 'falls-short');
  });

  test('flags what is not printed and what nobody has checked', () => {
    const flags = [
      'The policy prints no way to reach The Ombudsman.',
      'Nobody has checked the contact details of The Ombudsman against its own.',
    ];
    assert.deepEqual(find(withOne({contact: {}, checkedOn: undefined}), check).flags, flags);
    assert.deepEqual(find(withOne({contact: {}, checkedOn: undefined, advice: undefined}), check).flags, flags);
  });

  test('is asked of each that the policy names', () => {
    const second = {...named, id: 'second', name: {en: 'The Second'}, advice: undefined};
    const finding = find(barePolicy({ombudsmen: [named, second]}), check);
    assert.equal(finding.reason, 'Nothing says that The Second can be asked at any point.');
    const both = find(barePolicy({ombudsmen: [named, {...second, advice: {clause: clause(2)}}]}), check);
    assert.equal(both.reason, 'Can be asked at any point: The Ombudsman; The Second.');
  });
});

const two = [stage('stage-1', {clause: clause(1)}), stage('stage-2', {clause: clause(2)})];

function procedure(state: Procedure['state'], changes: Partial<Procedure> = {}): Procedure {
  return {id: state, name: {en: `Procedure ${state}`}, clause: clause(6), state, ...changes};
}

function proceeding(list: Procedure[]): Policy {
  return barePolicy({stages: two, procedures: {clause: clause(5), question: {en: 'Which?'}, list}});
}

describe('two stages', () => {
  const check = {how: 'two-stages'} as const;

  test('are met by two', () => {
    const finding = find(barePolicy({stages: two}), check);
    assert.deepEqual(
      [finding.verdict, finding.reason, rules(finding)],
      ['meets', 'There are two stages.', ['TEST-01', 'TEST-02']],
    );
  });

  test('fall short at one and at three', () => {
    for (const stages of [two.slice(0, 1), [...two, stage('stage-3')]]) {
      const finding = find(barePolicy({stages}), check);
      assert.deepEqual(
        [finding.verdict, finding.reason],
        ['falls-short', `The policy has ${stages.length}; expected 2.`],
      );
    }
  });

  test('are silent where the policy itself sets out none', () => {
    const finding = find(barePolicy(), check);
    assert.deepEqual([finding.verdict, finding.reason], ['silent', 'No stages are set out.']);
  });

  test('are set out also by the clause on how one is reached', () => {
    const asked = stage('stage-2', {request: {clause: clause(3), reasonRequired: false}});
    const finding = find(barePolicy({stages: [stage('stage-1'), asked]}), check);
    assert.deepEqual([finding.verdict, rules(finding)], ['meets', ['TEST-03']]);
  });

  test('are asked of each procedure that has stages of its own', () => {
    const long = procedure('configured', {stages: [...two, stage('stage-3')]});
    const finding = find(proceeding([procedure('vacant'), long]), check);
    assert.deepEqual([finding.verdict, finding.reason], ['falls-short', 'Procedure configured has 3; expected 2.']);
    assert.equal(find(proceeding([procedure('configured', {stages: two})]), check).verdict, 'meets');
  });
});

describe('one policy', () => {
  const check = {how: 'single-policy'} as const;

  test('is met by a policy without procedures', () => {
    const finding = find(barePolicy(), check);
    assert.deepEqual(
      [finding.verdict, finding.reason, finding.clauses],
      ['meets', 'One policy; each person has one route.', []],
    );
  });

  test('is met where others handle their own customers by their own policy', () => {
    const finding = find(proceeding([procedure('delegated'), procedure('configured')]), check);
    assert.deepEqual([finding.verdict, rules(finding)], ['meets', ['TEST-05']]);
  });

  test('falls short where the text of a procedure is not there, or it stands empty', () => {
    const finding = find(
      proceeding([procedure('not-configured'), procedure('vacant'), procedure('configured')]),
      check,
    );
    assert.deepEqual(
      [finding.verdict, finding.reason, rules(finding)],
      [
        'falls-short',
        'Several procedures whose text is not here: Procedure not-configured (not configured); Procedure vacant (vacant).',
        ['TEST-05'],
      ],
    );
  });
});

describe('a step before the first stage', () => {
  const check = {how: 'no-extra-stage'} as const;
  const early = (...covers: string[]) => statement('early-resolution', {covers, clause: clause(3)});

  test('is not there where the policy only has its stages', () => {
    const finding = find(barePolicy({stages: two}), check);
    assert.deepEqual(
      [finding.verdict, finding.reason, finding.flags, rules(finding)],
      ['meets', 'No stage stands before the first.', [], ['TEST-01', 'TEST-02']],
    );
  });

  test('is not made by settling things at first contact', () => {
    const finding = find(barePolicy({statements: [early('first-contact')]}), check);
    assert.deepEqual([finding.verdict, rules(finding)], ['meets', ['TEST-03']]);
  });

  test('is not looked for where nothing is said of stages or first contact', () => {
    const finding = find(barePolicy(), check);
    assert.deepEqual([finding.verdict, finding.reason], ['silent', 'Nothing is said of stages or first contact.']);
  });

  for (const name of [
    'Informal stage',
    'Pre-complaint',
    'Precomplaint',
    'Stage 0',
    'Stage zero',
    'Early resolution',
    'First contact',
  ]) {
    test(`is there where a stage is named "${name}"`, () => {
      const stages = [stage('early', {name: {en: name}, clause: clause(4)}), ...two];
      const finding = find(barePolicy({stages}), check);
      assert.deepEqual(
        [finding.verdict, finding.reason, rules(finding)],
        ['falls-short', `An extra stage: ${name}.`, ['TEST-04', 'TEST-01', 'TEST-02']],
      );
    });
  }

  test('is not there where a name only begins alike', () => {
    for (const name of ['Stage 01', 'Informally put', 'First contacting']) {
      const stages = [stage('stage-1', {name: {en: name}, clause: clause(1)})];
      assert.equal(find(barePolicy({stages}), check).verdict, 'meets', name);
    }
  });

  test('is hidden in a first attempt that must fail', () => {
    for (const one of [
      early('before-complaint'),
      statement('choice-to-complain', {covers: ['only-after-first-attempt'], clause: clause(3)}),
    ]) {
      const finding = find(barePolicy({stages: two, statements: [one]}), check);
      assert.deepEqual(
        [finding.verdict, finding.reason, rules(finding)],
        [
          'falls-short',
          'A first attempt must fail before the matter is treated as a complaint.',
          ['TEST-03', 'TEST-01', 'TEST-02'],
        ],
      );
    }
  });

  test('is not read into a statement that names no parts', () => {
    const statements = [statement('early-resolution'), statement('choice-to-complain')];
    assert.equal(find(barePolicy({stages: two, statements}), check).verdict, 'meets');
  });

  test('is flagged where the policy tries to keep matters from becoming complaints', () => {
    assert.deepEqual(find(barePolicy({stages: two, statements: [early('to-avoid-complaint')]}), check).flags, [
      'The policy tries to keep matters from becoming complaints; that is for the customer to choose.',
    ]);
  });
});

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Duration, Policy} from '@redress/policy';
import {barePolicy, clause, clock, find, rules, stage} from './bare-policy.ts';

type Extension = NonNullable<ReturnType<typeof clock>['extension']>;
type Letter = Policy['letters'][number];

const days = (count: number): Duration => ({count, unit: 'working-days'});
const cap = {how: 'extension-cap', stage: 1, workingDays: 10} as const;
const notice = {how: 'extension-notice', stage: 1} as const;

function extending(
  changes: Partial<Extension>,
  more: Partial<Policy> = {},
  duration: Duration | 'none-stated' = days(10),
) {
  const extension: Extension = {clause: clause(2), how: 'inform', ...changes};
  return barePolicy({
    stages: [stage('stage-1', {clocks: [clock({extension, duration})]}), stage('stage-2')],
    ...more,
  });
}

function letter(type: Letter['type'], ...items: Letter['items'][number]['item'][]): Letter {
  return {type, stage: 'stage-1', items: items.map((item) => ({item, clause: clause(3), force: 'must'}))};
}

describe('a cap of 10 working days on more time', () => {
  test('is met at 10, exceeded at 9 and missed at 11', () => {
    const verdicts = [9, 10, 11].map((count) => find(extending({cap: days(count)}), cap).verdict);
    assert.deepEqual(verdicts, ['exceeds', 'meets', 'falls-short']);
  });

  test('is shown with its clause and both lengths', () => {
    const finding = find(extending({cap: days(11)}), cap);
    assert.deepEqual(rules(finding), ['TEST-02']);
    assert.equal(
      finding.reason,
      'The policy allows 11 working days more; the code allows 10 working days without good reason.',
    );
    assert.deepEqual(finding.flags, []);
  });

  test('is missed where there is none', () => {
    const finding = find(extending({}), cap);
    assert.equal(finding.verdict, 'falls-short');
    assert.equal(finding.reason, 'More time has no cap; the code allows 10 working days without good reason.');
    assert.deepEqual(rules(finding), ['TEST-02']);
  });

  test('is missed even where the customer has to agree, which is told', () => {
    const finding = find(extending({how: 'agree'}), cap);
    assert.equal(finding.verdict, 'falls-short');
    assert.match(finding.reason, / It must be agreed, which is stricter, but it has no end\.$/);
  });

  test('tells of a stricter limit past it', () => {
    const limit = {clause: clause(4), from: 'acknowledged', duration: days(20), approvedBy: 'manager'} as const;
    const finding = find(extending({cap: days(10), limit}), cap);
    assert.deepEqual(finding.flags, ['Stricter: past 20 working days a named role approves and the customer agrees.']);
    assert.deepEqual(rules(finding), ['TEST-02', 'TEST-04']);
  });

  test('compares the latest day of other units', () => {
    const verdicts = [13, 14, 15].map((count) => find(extending({cap: {count, unit: 'calendar-days'}}), cap).verdict);
    assert.deepEqual(verdicts, ['exceeds', 'meets', 'falls-short']);
    assert.equal(find(extending({cap: {count: 1, unit: 'working-hours'}}), cap).verdict, 'needs-a-person');
  });
});

describe('a policy that gives no more time', () => {
  const without = [
    barePolicy(),
    barePolicy({stages: [stage('stage-1', {clocks: [clock()]})]}),
    extending({cap: days(10)}, {}, 'none-stated'),
    barePolicy({
      stages: [stage('stage-1', {clocks: [clock({clause: undefined, extension: {clause: clause(2), how: 'inform'}})]})],
    }),
  ];

  test('is silent on the cap and on the notice', () => {
    for (const policy of without) {
      for (const check of [cap, notice]) {
        const finding = find(policy, check);
        assert.equal(finding.verdict, 'silent');
        assert.equal(finding.reason, 'Nothing is said of more time for the answer.');
        assert.deepEqual(finding.clauses, []);
      }
    }
  });

  test('is looked at stage by stage', () => {
    const policy = extending({cap: days(10)});
    assert.equal(find(policy, {...cap, stage: 2}).verdict, 'silent');
    assert.equal(find(policy, {...notice, stage: 2}).verdict, 'silent');
  });
});

describe('a notice of more time', () => {
  test('says why and the new date', () => {
    const finding = find(extending({}, {letters: [letter('extension', 'reason', 'new-date')]}), notice);
    assert.equal(finding.verdict, 'meets');
    assert.equal(finding.reason, 'The customer is told why, and the new date.');
    assert.deepEqual(rules(finding), ['TEST-02', 'TEST-03']);
  });

  test('may be a holding notice that gives the time to expect', () => {
    for (const item of ['new-date', 'timescales'] as const) {
      const policy = extending({}, {letters: [letter('holding-notice', 'reason', item)]});
      assert.equal(find(policy, notice).verdict, 'meets');
    }
  });

  test('falls short by whichever it leaves out', () => {
    const reasons = [[], ['reason'], ['new-date']].map((items) => {
      const finding = find(extending({}, {letters: [letter('extension', ...(items as 'reason'[]))]}), notice);
      assert.equal(finding.verdict, 'falls-short');
      return finding.reason;
    });
    assert.deepEqual(reasons, [
      'Not said to be told: why; the new date.',
      'Not said to be told: the new date.',
      'Not said to be told: why.',
    ]);
  });

  test('is not the letter of another stage', () => {
    const policy = extending({}, {letters: [{...letter('extension', 'reason', 'new-date'), stage: 'stage-2'}]});
    assert.equal(find(policy, notice).verdict, 'falls-short');
  });

  test('tells of grounds besides complexity', () => {
    const grounds = [{id: 'away', name: {en: 'The panel is away'}}];
    assert.deepEqual(find(extending({how: 'vary', grounds}), notice).flags, [
      'A ground besides complexity: The panel is away.',
    ]);
    const letters = [letter('extension', 'reason', 'new-date')];
    assert.deepEqual(find(extending({how: 'vary', grounds}, {letters}), notice).flags, [
      'A ground besides complexity: The panel is away.',
    ]);
  });
});

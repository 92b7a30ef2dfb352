import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Duration, Policy} from '@redress/policy';
import type {Check} from '@redress/policy/codes';
import fc from 'fast-check';
import {barePolicy, clause, clock, find, rules, stage, statement} from './bare-policy.ts';

type Clock = ReturnType<typeof clock>;
type Timescale = Extract<Check, {how: 'timescale'}>;

const answer: Timescale = {
  how: 'timescale',
  stage: 1,
  duties: ['respond'],
  from: 'acknowledged',
  workingDays: 10,
  latest: 15,
};

function withClocks(clocks: Clock[], changes: Partial<Policy> = {}): Policy {
  return barePolicy({stages: [stage('stage-1', {clocks}), stage('stage-2')], ...changes});
}

function verdict(changes: Partial<Clock>, check: Timescale = answer): string {
  return find(withClocks([clock(changes)]), check).verdict;
}

const days = (count: number): Duration => ({count, unit: 'working-days'});

describe('an answer that a code wants within 10 working days of the acknowledgement', () => {
  test('meets it at 10, exceeds it at 9 and falls short at 11', () => {
    assert.equal(verdict({duration: days(10)}), 'meets');
    assert.equal(verdict({duration: days(9)}), 'exceeds');
    assert.equal(verdict({duration: days(11)}), 'falls-short');
  });

  test('is shown with its clause, both lengths and both starts', () => {
    const finding = find(withClocks([clock({clause: clause(7), duration: days(11)})]), answer);
    assert.deepEqual(rules(finding), ['TEST-07']);
    assert.equal(
      finding.reason,
      'The policy gives 11 working days from acknowledgement; the code asks 10 working days from acknowledgement.',
    );
    assert.deepEqual(finding.flags, []);
  });

  test('exceeds it at 10 from receipt, which is never the later day', () => {
    assert.equal(verdict({from: 'opened', duration: days(10)}), 'exceeds');
    assert.equal(verdict({from: 'logged', duration: days(10)}), 'exceeds');
  });

  test('meets it from receipt up to 15, the latest day that the code allows, with the sum shown', () => {
    for (const count of [11, 15]) {
      const finding = find(withClocks([clock({from: 'opened', duration: days(count)})]), answer);
      assert.equal(finding.verdict, 'meets');
      assert.deepEqual(finding.flags, [
        `That is at the latest ${count} working days from receipt or request, against 15.`,
      ]);
    }
  });

  test('falls short at 16 from receipt', () => {
    const finding = find(withClocks([clock({from: 'opened', duration: days(16)})]), answer);
    assert.equal(finding.verdict, 'falls-short');
    assert.equal(
      finding.reason,
      'The policy gives 16 working days from receipt or request; the code asks 10 working days from acknowledgement.',
    );
  });

  test('adds the time for logging where it counts from that', () => {
    const logging = (count: number) => [
      clock({duty: 'log', from: 'opened', metBy: ['logged'], duration: days(count)}),
      clock({from: 'logged', duration: days(12)}),
    ];
    assert.equal(find(withClocks(logging(3)), answer).verdict, 'meets');
    assert.equal(find(withClocks(logging(4)), answer).verdict, 'falls-short');
  });

  test('adds the time for first contact where it counts from that', () => {
    const contacting = (count: number) => [
      clock({duty: 'contact', from: 'opened', metBy: ['contacted'], duration: days(count)}),
      clock({from: 'contacted', duration: days(10)}),
    ];
    assert.equal(find(withClocks(contacting(5)), answer).verdict, 'meets');
    assert.equal(find(withClocks(contacting(6)), answer).verdict, 'falls-short');
  });

  test('adds the time for settling where it counts from that', () => {
    const settling = [
      clock({duty: 'settle', from: 'opened', metBy: ['settled'], duration: days(1)}),
      clock({from: 'settled', duration: days(10)}),
    ];
    assert.equal(find(withClocks(settling), answer).verdict, 'meets');
  });

  test('falls short where nothing bounds its start', () => {
    const unbounded: Clock[][] = [
      [clock({from: 'assigned', duration: days(1)})],
      [clock({from: 'contacted', duration: days(1)})],
      [clock({duty: 'contact', from: 'assigned', duration: days(1)}), clock({from: 'contacted', duration: days(1)})],
      [
        clock({duty: 'contact', from: 'opened', duration: 'none-stated'}),
        clock({from: 'contacted', duration: days(1)}),
      ],
      [
        clock({duty: 'contact', from: 'opened', duration: {count: 1, unit: 'weeks'}}),
        clock({from: 'contacted', duration: days(1)}),
      ],
    ];
    for (const clocks of unbounded) assert.equal(find(withClocks(clocks), answer).verdict, 'falls-short');
    assert.deepEqual(find(withClocks([clock({from: 'assigned'})]), answer).flags, [
      'Nothing says by when assignment has happened.',
    ]);
  });

  test('leaves a sum of unlike units to a person', () => {
    assert.equal(verdict({from: 'opened', duration: {count: 3, unit: 'weeks'}}), 'needs-a-person');
  });
});

describe('an acknowledgement that a code wants within 5 working days of receipt', () => {
  const acknowledgement: Timescale = {...answer, duties: ['acknowledge'], from: 'opened', workingDays: 5, latest: 5};
  const log: Timescale = {...acknowledgement, duties: ['log', 'acknowledge']};

  test('is met by a clock of that duty alone', () => {
    assert.equal(verdict({duty: 'acknowledge', from: 'opened', duration: days(5)}, acknowledgement), 'meets');
    assert.equal(verdict({duty: 'respond', from: 'opened', duration: days(5)}, acknowledgement), 'silent');
  });

  test('counts from the start of the first duty that has a clock', () => {
    const logged = clock({duty: 'log', from: 'opened', duration: days(0), clause: clause(2)});
    const acknowledged = clock({duty: 'acknowledge', from: 'opened', duration: days(5), clause: clause(3)});
    const both = find(withClocks([acknowledged, logged]), log);
    assert.deepEqual([both.verdict, rules(both)], ['exceeds', ['TEST-02']]);
    const one = find(withClocks([acknowledged]), log);
    assert.deepEqual([one.verdict, rules(one)], ['meets', ['TEST-03']]);
  });

  test('adds the time for logging where it counts from that', () => {
    const clocks = (wait: number) => [
      clock({duty: 'log', from: 'opened', duration: days(wait)}),
      clock({duty: 'acknowledge', from: 'logged', duration: days(3)}),
    ];
    assert.equal(find(withClocks(clocks(2)), acknowledgement).verdict, 'meets');
    assert.equal(find(withClocks(clocks(3)), acknowledgement).verdict, 'falls-short');
  });
});

describe('a policy without a time', () => {
  test('is silent', () => {
    const finding = find(withClocks([]), answer);
    assert.deepEqual([finding.verdict, finding.reason, rules(finding)], ['silent', 'No time is given.', []]);
  });

  test('is silent where the document gives none', () => {
    const finding = find(withClocks([clock({duration: 'none-stated'})]), answer);
    assert.deepEqual([finding.verdict, finding.reason], ['silent', 'No time is given.']);
  });

  test('is silent where nobody has supplied it, and says so', () => {
    const finding = find(withClocks([clock({duration: 'not-configured'})]), answer);
    assert.equal(finding.verdict, 'silent');
    assert.equal(finding.reason, 'The time stands in a document that has not been supplied.');
  });

  test("is silent where the time is only the organisation's own target", () => {
    assert.equal(verdict({clause: undefined}), 'silent');
  });

  test('is silent where the stage is not there', () => {
    assert.equal(find(barePolicy({stages: [stage('stage-1')]}), {...answer, stage: 2}).verdict, 'silent');
  });

  test('looks at the stage that is asked about', () => {
    const policy = barePolicy({stages: [stage('stage-1'), stage('stage-2', {clocks: [clock()]})]});
    assert.equal(find(policy, answer).verdict, 'silent');
    assert.equal(find(policy, {...answer, stage: 2}).verdict, 'meets');
  });

  test('falls short where something else is said in its place', () => {
    const instead = [
      {what: 'only if late', by: [{says: 'acknowledging', part: 'only-if-late', outright: true}]},
    ] as const;
    const policy = withClocks([], {statements: [statement('acknowledging', {covers: ['only-if-late']})]});
    const finding = find(policy, {...answer, instead});
    assert.equal(finding.verdict, 'falls-short');
    assert.equal(finding.reason, 'No time is given. Said instead: only if late.');
    assert.deepEqual(rules(finding), ['TEST-01']);
    assert.equal(find(withClocks([]), {...answer, instead}).verdict, 'silent');
  });
});

describe('what a reader should know of a time', () => {
  test('an aim or a "should" is no promise', () => {
    for (const force of ['aim', 'should'] as const) {
      assert.deepEqual(find(withClocks([clock({force})]), answer).flags, [
        `Worded as "${force}", so it is no promise.`,
      ]);
    }
  });

  test('another reading of the same sentence is told', () => {
    const readings = [{says: {en: 'Ten days could be calendar days.'}}];
    assert.deepEqual(find(withClocks([clock({readings})]), answer).flags, [
      'Another reading: Ten days could be calendar days.',
    ]);
  });
});

describe('other units against 10 working days', () => {
  const inUnit = (count: number, unit: Duration['unit'], calendar: Partial<Policy['calendar']> = {}) =>
    find(withClocks([clock({duration: {count, unit}})], {calendar: {...barePolicy().calendar, ...calendar}}), answer)
      .verdict;

  test('14 calendar days are the same, 13 sooner and 15 later', () => {
    assert.deepEqual(
      [13, 14, 15].map((count) => inUnit(count, 'calendar-days')),
      ['exceeds', 'meets', 'falls-short'],
    );
  });

  test('two weeks are the same', () => {
    assert.deepEqual(
      [1, 2, 3].map((count) => inUnit(count, 'weeks')),
      ['exceeds', 'meets', 'falls-short'],
    );
  });

  test('a month is taken at its longest', () => {
    assert.equal(inUnit(1, 'months'), 'falls-short');
    const slow: Timescale = {...answer, workingDays: 23};
    const policy = withClocks([clock({duration: {count: 1, unit: 'months'}})]);
    assert.equal(find(policy, slow).verdict, 'meets');
    assert.equal(find(policy, {...slow, workingDays: 24}).verdict, 'exceeds');
    assert.equal(find(policy, {...slow, workingDays: 22}).verdict, 'falls-short');
  });

  test('hours run through the night and count as days begun', () => {
    assert.deepEqual(
      [312, 313, 336, 337].map((count) => inUnit(count, 'hours')),
      ['exceeds', 'meets', 'meets', 'falls-short'],
    );
  });

  test('working hours count by the hours of the organisation, and without them a person must tell', () => {
    const hours = {opens: '09:30', closes: '17:00'};
    assert.deepEqual(
      [67, 68, 75, 76].map((count) => inUnit(count, 'working-hours', {hours})),
      ['exceeds', 'meets', 'meets', 'falls-short'],
    );
    assert.equal(inUnit(1, 'working-hours'), 'needs-a-person');
  });

  test('a week of other length makes working days longer or shorter', () => {
    assert.equal(inUnit(16, 'calendar-days', {week: [1, 2, 3, 4]}), 'meets');
    assert.equal(inUnit(17, 'calendar-days', {week: [1, 2, 3, 4]}), 'falls-short');
    assert.equal(inUnit(10, 'calendar-days', {week: [1, 2, 3, 4, 5, 6, 7]}), 'meets');
    assert.equal(inUnit(11, 'calendar-days', {week: [1, 2, 3, 4, 5, 6, 7]}), 'falls-short');
  });

  test('one of a unit is said in the singular', () => {
    const reason = (count: number, unit: Duration['unit']) =>
      find(withClocks([clock({duration: {count, unit}})]), answer).reason.split(' from ')[0];
    assert.equal(reason(1, 'working-days'), 'The policy gives 1 working day');
    assert.equal(reason(2, 'working-days'), 'The policy gives 2 working days');
    assert.equal(reason(1, 'calendar-days'), 'The policy gives 1 calendar day');
    assert.equal(reason(1, 'weeks'), 'The policy gives 1 week');
  });

  /** From a working day, without bank holidays: a walk, day by day. */
  function calendarDaysOf(workingDays: number, startWeekday: number): number {
    let [passed, worked, weekday] = [0, 0, startWeekday];
    while (worked < workingDays) {
      passed += 1;
      weekday = (weekday % 7) + 1;
      if (weekday <= 5) worked += 1;
    }
    return passed;
  }

  test('calendar days count as sooner or the same only where from no working day they end later', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 60}), fc.integer({min: 1, max: 90}), (workingDays, count) => {
        const shortest = Math.min(...[1, 2, 3, 4, 5].map((weekday) => calendarDaysOf(workingDays, weekday)));
        const policy = withClocks([clock({duration: {count, unit: 'calendar-days'}})]);
        const expected = count < shortest ? 'exceeds' : count === shortest ? 'meets' : 'falls-short';
        assert.equal(find(policy, {...answer, workingDays}).verdict, expected);
      }),
    );
  });
});

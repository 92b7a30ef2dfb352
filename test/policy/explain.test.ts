import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Duration, dueDate, explainClock, type Policy, projectedClocks, stageRule} from '@redress/policy';
import {fromDayNumber, instant, plain, toDayNumber} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import fc from 'fast-check';
import {acknowledge, extendTo, take} from '../support/commands.ts';
import {staff} from '../support/people.ts';
import {received} from '../support/story.ts';

const {sam} = staff;
const {calendar} = plusDane;

test('PD-S01: each day from receipt to the due date is counted or skipped with a reason', () => {
  const clock = received('2025-08-22').clock('2025-08-22', 'acknowledge');
  assert.deepEqual(explainClock(calendar, clock), [
    {date: '2025-08-22', kind: 'start'},
    {date: '2025-08-23', kind: 'skipped', off: {why: 'weekend'}},
    {date: '2025-08-24', kind: 'skipped', off: {why: 'weekend'}},
    {date: '2025-08-25', kind: 'skipped', off: {why: 'holiday', name: 'summer', substitute: false}},
    {date: '2025-08-26', kind: 'counted', number: 1},
    {date: '2025-08-27', kind: 'counted', number: 2},
    {date: '2025-08-28', kind: 'counted', number: 3},
    {date: '2025-08-29', kind: 'counted', number: 4},
    {date: '2025-08-30', kind: 'skipped', off: {why: 'weekend'}},
    {date: '2025-08-31', kind: 'skipped', off: {why: 'weekend'}},
    {date: '2025-09-01', kind: 'counted', number: 5, due: true},
  ]);
});

test('a clock that starts on a day off says so, and counts from the next working day', () => {
  const [start, sunday, monday] = explainClock(calendar, received('2026-05-09').clock('2026-05-09', 'acknowledge'));
  assert.deepEqual(start, {date: '2026-05-09', kind: 'start', off: {why: 'weekend'}});
  assert.equal(sunday?.kind, 'skipped');
  assert.deepEqual(monday, {date: '2026-05-11', kind: 'counted', number: 1});
});

test('what an extension added comes after the counted days', () => {
  const story = received('2025-08-22')
    .and('2025-08-28', sam, take)
    .and('2025-08-28', sam, acknowledge)
    .and('2025-09-01', sam, extendTo('2025-09-16'));
  const days = explainClock(calendar, story.clock('2025-09-01', 'respond'));
  const of = (kind: string) => days.filter((day) => day.kind === kind).map(({date}) => date);
  assert.equal(of('counted').length, 10);
  assert.equal(of('counted').at(-1), '2025-09-11');
  assert.deepEqual(of('added'), ['2025-09-12', '2025-09-15', '2025-09-16']);
  assert.deepEqual(
    days.filter(({due}) => due).map(({date}) => date),
    ['2025-09-16'],
  );
});

test('a clock without even a forecast has nothing to explain', () => {
  const [, contact] = projectedClocks(calendar, stageRule(plusDane, 'stage-2'), instant('2026-11-20T10:00:00Z'));
  assert.ok(contact);
  assert.deepEqual(explainClock(calendar, contact), []);
});

test('calendar days are all counted', () => {
  const clock = {
    from: {on: plain('2026-12-24')},
    firstDue: plain('2026-12-31'),
    due: plain('2026-12-31'),
    duration: {count: 7, unit: 'calendar-days'},
  } as const;
  const days = explainClock(calendar, clock);
  assert.deepEqual(
    days.map(({kind, number}) => number ?? kind),
    ['start', 1, 2, 3, 4, 5, 6, 7],
  );
});

test('a day that is moved to a working day is not counted', () => {
  // The working day of receipt: on Saturday that is Monday.
  const [saturday, sunday, monday] = ['2026-11-21', '2026-11-22', '2026-11-23'].map(plain);
  const sameDay = {
    from: {on: saturday},
    firstDue: monday,
    due: monday,
    duration: {count: 0, unit: 'working-days'},
  } as const;
  const off = {why: 'weekend'};
  assert.deepEqual(explainClock(calendar, sameDay), [
    {date: saturday, kind: 'start', off},
    {date: sunday, kind: 'skipped', off},
    {date: monday, kind: 'moved', due: true},
  ]);
  const kinds = (days: ReturnType<typeof explainClock>) =>
    days.map(({kind, number, due}) => `${number ?? kind}${due ? ' due' : ''}`);
  const week = {from: {on: plain('2026-11-14')}, duration: {count: 1, unit: 'weeks'}} as const;
  const forward = {...week, firstDue: monday, due: monday};
  assert.deepEqual(kinds(explainClock(calendar, forward)), [
    'start',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
    '7',
    'skipped',
    'moved due',
  ]);
  const friday = plain('2026-11-20');
  const back = {...week, firstDue: friday, due: friday};
  assert.deepEqual(kinds(explainClock(calendar, back)), ['start', '1', '2', '3', '4', '5', '6 due', '7']);
});

test('more time after a date that was moved is added, and counts the days off of calendar days', () => {
  const clock = {
    from: {on: plain('2026-11-14')},
    firstDue: plain('2026-11-20'),
    due: plain('2026-11-23'),
    duration: {count: 1, unit: 'weeks'},
  } as const;
  const days = explainClock(calendar, clock).map(({kind, number}) => number ?? kind);
  assert.deepEqual(days, ['start', 1, 2, 3, 4, 5, 6, 'added', 'added', 'added']);
});

test('hours run through the days and are not counted in them', () => {
  for (const unit of ['hours', 'working-hours'] as const) {
    const due = plain('2026-11-23');
    assert.deepEqual(explainClock(calendar, {from: {on: due}, firstDue: due, due, duration: {count: 3, unit}}), []);
  }
});

test('a date that was told before a closure came keeps the days that were counted to it', () => {
  const clock = {
    from: {on: plain('2026-11-20')},
    firstDue: plain('2026-11-24'),
    due: plain('2026-11-24'),
    duration: {count: 2, unit: 'working-days'},
  } as const;
  const closed = {...calendar, closures: ['2026-11-23']};
  assert.deepEqual(
    explainClock(closed, clock).map(({kind, number}) => number ?? kind),
    ['start', 'skipped', 'skipped', 'skipped', 1],
  );
});

test('the counted days always add up to the duration, and every other day says why it does not count', () => {
  const day = fc
    .integer({min: toDayNumber(plain('2011-01-01')), max: toDayNumber(plain('2029-06-30'))})
    .map((number) => fromDayNumber(number));
  const duration: fc.Arbitrary<Duration> = fc.oneof(
    fc.record({count: fc.integer({min: 0, max: 60}), unit: fc.constantFrom('working-days', 'calendar-days')}),
    fc.record({count: fc.integer({min: 0, max: 12}), unit: fc.constantFrom('weeks', 'months')}),
  );
  const rolls = fc.constantFrom(undefined, 'forward', 'back');
  fc.assert(
    fc.property(day, duration, rolls, fc.uniqueArray(day, {maxLength: 5}), (on, duration, roll, closures) => {
      const closing: Policy['calendar'] = {...calendar, closures};
      const {count, unit} = duration;
      const {date: due} = dueDate(closing, on, duration, {...(roll && {roll})});
      fc.pre(due >= on);
      const days = explainClock(closing, {from: {on}, firstDue: due, due, duration});
      const last = dueDate(closing, on, duration).date;
      const asDays = {'working-days': count, 'calendar-days': count, weeks: 7 * count};
      const expected = unit === 'months' ? toDayNumber(last) - toDayNumber(on) : asDays[unit as keyof typeof asDays];

      assert.equal(days.filter(({kind}) => kind === 'counted').length, expected);
      assert.deepEqual(
        days.filter(({kind}) => kind === 'counted').map(({number}) => number),
        days.flatMap(({number}) => number ?? []),
      );
      assert.ok(days.every(({kind, off}) => kind !== 'skipped' || off));
      assert.ok(days.every(({kind}) => kind !== 'added'));
      assert.ok(days.every(({kind, off, due}) => kind !== 'moved' || (due && !off)));
      assert.deepEqual(
        days.map(({date}) => toDayNumber(date)),
        days.map((_, at) => toDayNumber(on) + at),
      );
      assert.deepEqual(
        days.filter((one) => one.due).map(({date}) => date),
        [due],
      );
      assert.equal(days.at(-1)?.date, [due, last].sort()[1]);
    }),
    {numRuns: 400},
  );
});

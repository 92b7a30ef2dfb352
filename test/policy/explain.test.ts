import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Duration, explainClock, type Policy, projectedClocks, stageRule} from '@redress/policy';
import {fromDayNumber, instant, plain, toDayNumber, workingCalendar} from '@redress/policy/calendar';
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

test('the counted days always add up to the duration, and every other day says why it does not count', () => {
  const day = fc
    .integer({min: toDayNumber(plain('2011-01-01')), max: toDayNumber(plain('2029-06-30'))})
    .map((number) => fromDayNumber(number));
  const duration: fc.Arbitrary<Duration> = fc.record({
    count: fc.integer({min: 0, max: 60}),
    unit: fc.constantFrom('working-days', 'calendar-days'),
  });
  fc.assert(
    fc.property(day, duration, fc.uniqueArray(day, {maxLength: 5}), (on, duration, closures) => {
      const closing: Policy['calendar'] = {...calendar, closures};
      const {date: due} =
        duration.unit === 'working-days'
          ? workingCalendar(closing).reckon(on, duration.count)
          : {date: fromDayNumber(toDayNumber(on) + duration.count)};
      const days = explainClock(closing, {from: {on}, firstDue: due, due, duration});

      assert.equal(days.filter(({kind}) => kind === 'counted').length, duration.count);
      assert.deepEqual(
        days.filter(({kind}) => kind === 'counted').map(({number}) => number),
        days.flatMap(({number}) => number ?? []),
      );
      assert.ok(days.every(({kind, off}) => kind !== 'skipped' || off));
      assert.ok(days.every(({kind}) => kind !== 'added'));
      assert.deepEqual(
        days.map(({date}) => toDayNumber(date)),
        days.map((_, at) => toDayNumber(on) + at),
      );
      assert.deepEqual(
        days.filter((one) => one.due).map(({date}) => date),
        [due],
      );
      assert.equal(days.at(-1)?.date, due);
    }),
  );
});

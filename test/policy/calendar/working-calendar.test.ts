import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  addDays,
  bankHolidays,
  type CalendarRules,
  dayOfWeek,
  fromDayNumber,
  type Nation,
  OutOfRange,
  type PlainDate,
  plain,
  toDayNumber,
  workingCalendar,
} from '@redress/policy/calendar';
import {addBusinessDays, formatISO, parseISO} from 'date-fns';
import fc from 'fast-check';

const weekdays = [1, 2, 3, 4, 5];
const england: CalendarRules = {nation: 'england-and-wales', week: weekdays, closures: []};

// Far enough from both ends of the data for 300 working days either way.
const day = fc
  .integer({min: toDayNumber(plain('2014-01-01')), max: toDayNumber(plain('2025-12-31'))})
  .map((number) => fromDayNumber(number));
const rules: fc.Arbitrary<CalendarRules> = fc.record({
  nation: fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland'),
  week: fc.constantFrom(weekdays, [1, 2, 3, 4], [1, 2, 3, 4, 5, 6], [7], [1, 3, 5]),
  closures: fc.uniqueArray(day, {maxLength: 8}),
});
const count = fc.integer({min: 0, max: 40});

/** The oracle: one day after the other, with nothing but the list of holidays. */
function walk({nation, week, closures}: CalendarRules, from: PlainDate, n: number): PlainDate {
  const works = (date: PlainDate) =>
    week.includes(dayOfWeek(date)) &&
    !closures.includes(date) &&
    !bankHolidays(nation, Number(date.slice(0, 4))).some((holiday) => holiday.date === date);
  let date = from;
  for (let left = Math.abs(n); left > 0; ) {
    date = addDays(date, Math.sign(n));
    if (works(date)) left--;
  }
  return date;
}

test('adding working days is what walking day by day finds, forwards and backwards', () => {
  fc.assert(
    fc.property(rules, day, fc.integer({min: -40, max: 40}), (rule, date, n) => {
      assert.equal(workingCalendar(rule).add(date, n), walk(rule, date, n));
    }),
    {numRuns: 300},
  );
});

test('from a working day, adding and then taking away the same number comes back', () => {
  fc.assert(
    fc.property(rules, day, count, (rule, date, n) => {
      const calendar = workingCalendar(rule);
      const start = calendar.add(date, 1);
      assert.equal(calendar.add(calendar.add(start, n), -n), start);
    }),
  );
});

test('a due date is never a day off', () => {
  fc.assert(
    fc.property(rules, day, fc.integer({min: 1, max: 40}), (rule, date, n) => {
      const calendar = workingCalendar(rule);
      const due = calendar.add(date, n);
      assert.equal(calendar.isWorkingDay(due), true);
      assert.equal(calendar.dayOff(due), undefined);
    }),
  );
});

test('between a day and the n-th working day after it lie n working days, and none the other way round', () => {
  fc.assert(
    fc.property(rules, day, count, (rule, date, n) => {
      const calendar = workingCalendar(rule);
      const due = calendar.add(date, n);
      assert.equal(calendar.between(date, due), n);
      assert.equal(calendar.between(due, date) + n, 0);
    }),
  );
});

test('the n-th working day comes no earlier for a later start or a longer time', () => {
  fc.assert(
    fc.property(rules, day, count, (rule, date, n) => {
      const {add} = workingCalendar(rule);
      assert.ok(add(date, n) <= add(addDays(date, 1), n));
      assert.ok(add(date, n) < add(date, n + 1));
    }),
  );
});

test('no working days at all is the day itself, also when nobody works then', () => {
  const christmas = plain('2026-12-25');
  assert.equal(workingCalendar(england).add(christmas, 0), christmas);
});

test('where no holiday lies between, working days are the business days of date-fns', () => {
  // No bank holiday of England and Wales falls between these two days.
  const quiet = fc
    .integer({min: toDayNumber(plain('2026-09-01')), max: toDayNumber(plain('2026-11-01'))})
    .map((number) => fromDayNumber(number));
  fc.assert(
    fc.property(quiet, fc.integer({min: 1, max: 35}), (date, n) => {
      const reference = formatISO(addBusinessDays(parseISO(date), n), {representation: 'date'});
      assert.equal(workingCalendar(england).add(date, n), reference);
    }),
  );
});

test('a day off says why: weekend first, then the bank holiday by name, then the closure', () => {
  const {dayOff} = workingCalendar({...england, closures: ['2026-12-24', '2026-12-26', '2026-12-28']});
  assert.deepEqual(dayOff(plain('2026-12-24')), {why: 'closure'});
  assert.deepEqual(dayOff(plain('2026-12-25')), {why: 'holiday', name: 'christmas', substitute: false});
  assert.deepEqual(dayOff(plain('2026-12-26')), {why: 'weekend'});
  assert.deepEqual(dayOff(plain('2026-12-28')), {why: 'holiday', name: 'boxing-day', substitute: true});
  assert.equal(dayOff(plain('2026-12-29')), undefined);
});

test('an organisation may work other days than Monday to Friday', () => {
  const saturdays = workingCalendar({...england, week: [1, 2, 3, 4, 5, 6]});
  assert.equal(saturdays.add(plain('2026-11-20'), 1), '2026-11-21');
  assert.equal(workingCalendar({...england, week: [2]}).add(plain('2026-11-20'), 2), '2026-12-01');
});

test('outside the published bank holidays the strict functions throw OUT_OF_RANGE', () => {
  const {add, between, from, to} = workingCalendar(england);
  const outside: readonly (() => unknown)[] = [
    () => add(to, 1),
    () => add(addDays(to, 1), 0),
    () => add(addDays(to, 1), -1),
    () => add(from, -1),
    () => add(addDays(from, -1), 1),
    () => between(addDays(from, -1), to),
    () => between(from, addDays(to, 1)),
  ];
  for (const one of outside) {
    assert.throws(
      one,
      (error) => error instanceof RangeError && error instanceof OutOfRange && error.code === 'OUT_OF_RANGE',
    );
  }
});

test('a part of a working day is no number of working days', () => {
  assert.throws(
    () => workingCalendar(england).add(plain('2026-11-20'), 1.5),
    /1\.5 working days: expected a whole number/,
  );
  assert.throws(() => workingCalendar(england).reckon(plain('2026-11-20'), Number.NaN), RangeError);
});

test('reckoning goes on past the published bank holidays and says that the date is provisional', () => {
  const calendar = workingCalendar({...england, closures: ['2029-01-03']});
  assert.deepEqual(calendar.reckon(plain('2028-12-20'), 5), {date: '2028-12-29', provisional: false});
  // 1 January 2029 is a Monday: it counts until somebody publishes that it does not. The closure is known.
  assert.deepEqual(calendar.reckon(plain('2028-12-29'), 3), {date: '2029-01-04', provisional: true});
  assert.deepEqual(calendar.reckon(plain('2029-02-05'), -1), {date: '2029-02-02', provisional: true});
});

test('inside the published bank holidays, reckoning is adding', () => {
  fc.assert(
    fc.property(rules, day, fc.integer({min: -40, max: 40}), (rule, date, n) => {
      const {add, reckon} = workingCalendar(rule);
      assert.deepEqual(reckon(date, n), {date: add(date, n), provisional: false});
    }),
  );
});

test('the same rules are the same calendar, built once', () => {
  assert.equal(workingCalendar({...england, closures: []}), workingCalendar(england));
  assert.notEqual(workingCalendar({...england, nation: 'scotland'}), workingCalendar(england));
});

test('a calendar on which nobody ever works cannot be built', () => {
  assert.throws(() => workingCalendar({...england, week: []}), {code: 'calendar/no-working-days'});
});

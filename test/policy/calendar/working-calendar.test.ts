import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  addDays,
  type CalendarRules,
  fromDayNumber,
  OutOfRange,
  plain,
  toDayNumber,
  workingCalendar,
} from '@redress/policy/calendar';
import {addBusinessDays, formatISO, parseISO} from 'date-fns';
import fc from 'fast-check';
import {asked} from './asked.ts';
import {walk, works} from './walk.ts';

const weekdays = [1, 2, 3, 4, 5];
const england: CalendarRules = {nation: 'england-and-wales', week: weekdays, closures: []};

const count = fc.integer({min: 0, max: 40});

test('adding working days is what walking day by day finds, forwards and backwards', () => {
  fc.assert(
    fc.property(asked, fc.integer({min: -40, max: 40}), ([rule, date], n) => {
      assert.equal(workingCalendar(rule).add(date, n), walk(rule, date, n));
    }),
    {numRuns: 300},
  );
});

test('from a working day, adding and then taking away the same number comes back', () => {
  fc.assert(
    fc.property(asked, count, ([rule, date], n) => {
      const calendar = workingCalendar(rule);
      const start = calendar.add(date, 1);
      assert.equal(calendar.add(calendar.add(start, n), -n), start);
    }),
  );
});

test('a due date is never a day off', () => {
  fc.assert(
    fc.property(asked, fc.integer({min: 1, max: 40}), ([rule, date], n) => {
      const calendar = workingCalendar(rule);
      const due = calendar.add(date, n);
      assert.equal(calendar.isWorkingDay(due), true);
      assert.equal(calendar.dayOff(due), undefined);
    }),
  );
});

test('between a day and the n-th working day after it lie n working days, and none the other way round', () => {
  fc.assert(
    fc.property(asked, count, ([rule, date], n) => {
      const calendar = workingCalendar(rule);
      const due = calendar.add(date, n);
      assert.equal(calendar.between(date, due), n);
      assert.equal(calendar.between(due, date) + n, 0);
    }),
  );
});

test('the n-th working day comes no earlier for a later start or a longer time', () => {
  fc.assert(
    fc.property(asked, count, ([rule, date], n) => {
      const {add} = workingCalendar(rule);
      assert.ok(add(date, n) <= add(addDays(date, 1), n));
      assert.ok(add(date, n) < add(date, n + 1));
    }),
  );
});

test('rolling finds the nearest working day on that side, and leaves a working day alone', () => {
  fc.assert(
    fc.property(asked, ([rule, date]) => {
      const {roll} = workingCalendar(rule);
      const nearest = (way: 1 | -1) => (works(rule, date) ? date : walk(rule, date, way));
      assert.deepEqual(roll(date, 'forward'), {date: nearest(1), provisional: false});
      assert.deepEqual(roll(date, 'back'), {date: nearest(-1), provisional: false});
      assert.deepEqual(roll(date, 'none'), {date, provisional: false});
    }),
    {numRuns: 300},
  );
});

test('an explanation passes every day up to the one that it finds, and its counted days add up', () => {
  fc.assert(
    fc.property(asked, fc.integer({min: -30, max: 30}), ([rule, date], n) => {
      const {add, dayOff, explain} = workingCalendar(rule);
      const way = Math.sign(n);
      const days = explain(date, n);
      assert.deepEqual(
        days.map((one) => one.date),
        days.map((_, at) => addDays(date, way * (at + 1))),
      );
      assert.equal(days.at(-1)?.date ?? date, add(date, n));
      assert.deepEqual(
        days.flatMap((one) => ('number' in one ? one.number : [])),
        Array.from({length: Math.abs(n)}, (_, at) => at + 1),
      );
      for (const one of days) {
        assert.equal('number' in one, works(rule, one.date));
        if ('off' in one) assert.deepEqual(one.off, dayOff(one.date));
      }
    }),
    {numRuns: 300},
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
  assert.throws(() => add(to, 1), {
    name: 'OutOfRange',
    message: '1 working days from 2028-12-31 is outside the published bank holidays (2011-01-01 to 2028-12-31)',
  });
  assert.throws(() => between(from, addDays(to, 1)), {
    message: '2029-01-01 is outside the published bank holidays (2011-01-01 to 2028-12-31)',
  });
});

test('a part of a working day is no number of working days', () => {
  assert.throws(
    () => workingCalendar(england).add(plain('2026-11-20'), 1.5),
    /1\.5 working days: expected a whole number/,
  );
  assert.throws(() => workingCalendar(england).reckon(plain('2026-11-20'), Number.NaN), RangeError);
  assert.throws(
    () => workingCalendar(england).explain(plain('2026-11-20'), 0.5),
    /0\.5 working days: expected a whole/,
  );
});

test('reckoning goes on past the published bank holidays and says that the date is provisional', () => {
  const calendar = workingCalendar({...england, closures: ['2029-01-03']});
  assert.deepEqual(calendar.reckon(plain('2028-12-20'), 5), {date: '2028-12-29', provisional: false});
  // 1 January 2029 is a Monday: it counts until somebody publishes that it does not. The closure is known.
  assert.deepEqual(calendar.reckon(plain('2028-12-29'), 3), {date: '2029-01-04', provisional: true});
  assert.deepEqual(calendar.reckon(plain('2029-02-05'), -1), {date: '2029-02-02', provisional: true});
  assert.deepEqual(calendar.reckon(plain('2029-02-05'), 0), {date: '2029-02-05', provisional: true});
});

test('rolling past the published bank holidays says that the date is provisional', () => {
  const {roll, to, from} = workingCalendar(england);
  assert.deepEqual(roll(plain('2028-12-30'), 'forward'), {date: '2029-01-01', provisional: true});
  assert.deepEqual(roll(plain('2028-12-30'), 'back'), {date: '2028-12-29', provisional: false});
  assert.deepEqual(roll(plain('2029-01-01'), 'forward'), {date: '2029-01-01', provisional: true});
  assert.deepEqual(roll(plain('2010-12-24'), 'back'), {date: '2010-12-24', provisional: true});
  assert.deepEqual(roll(plain('2040-01-01'), 'none'), {date: '2040-01-01', provisional: false});
  assert.deepEqual(roll(to, 'none'), {date: to, provisional: false});
  assert.deepEqual(roll(from, 'back'), {date: '2010-12-31', provisional: true});
});

test('the first and the last day of the data are within it', () => {
  const {add, between, from, to, roll} = workingCalendar({...england, week: [1, 2, 3, 4, 5, 6, 7]});
  assert.deepEqual([from, to], ['2011-01-01', '2028-12-31']);
  assert.equal(add(from, 0), from);
  assert.equal(add(addDays(to, -1), 1), to);
  assert.equal(add(addDays(from, 1), -1), from);
  assert.equal(between(addDays(to, -2), to), 2);
  assert.deepEqual(roll(to, 'forward'), {date: to, provisional: false});
  assert.deepEqual(roll(from, 'back'), {date: from, provisional: false});
});

test('inside the published bank holidays, reckoning is adding', () => {
  fc.assert(
    fc.property(asked, fc.integer({min: -40, max: 40}), ([rule, date], n) => {
      const {add, reckon} = workingCalendar(rule);
      assert.deepEqual(reckon(date, n), {date: add(date, n), provisional: false});
    }),
  );
});

test('the same rules are the same calendar, built once', () => {
  assert.equal(workingCalendar({...england, closures: []}), workingCalendar(england));
  assert.notEqual(workingCalendar({...england, nation: 'scotland'}), workingCalendar(england));
  assert.notEqual(workingCalendar({...england, closures: ['2026-12-24']}), workingCalendar(england));
  assert.notEqual(workingCalendar({...england, week: [1, 2, 3, 4]}), workingCalendar(england));
});

test('rules are read once, however often their calendar is asked for', () => {
  let read = 0;
  const counted: CalendarRules = {
    ...england,
    get closures() {
      read++;
      return ['2026-12-22'];
    },
  };
  const first = workingCalendar(counted);
  const before = read;
  assert.ok(before > 0);
  assert.equal(workingCalendar(counted), first);
  assert.equal(read, before);
});

test('a calendar on which nobody ever works cannot be built', () => {
  assert.throws(() => workingCalendar({...england, week: [0, 8]}), {
    code: 'calendar/no-working-days',
    message: 'Nobody works on weekdays [0,8]; expected some of 1 to 7',
  });
  assert.throws(() => workingCalendar({...england, week: []}), {code: 'calendar/no-working-days'});
});

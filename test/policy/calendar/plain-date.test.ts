import assert from 'node:assert/strict';
import {test} from 'node:test';
import {PolicyError} from '@redress/policy';
import {
  addDays,
  addMonths,
  addWeeks,
  dayOfWeek,
  fromDayNumber,
  isPlainDate,
  type PlainDate,
  plain,
  toDayNumber,
} from '@redress/policy/calendar';
import fc from 'fast-check';

const anyDay = fc.integer({min: toDayNumber(plain('1900-01-01')), max: toDayNumber(plain('2199-12-31'))});

test('a date that is on no calendar is refused', () => {
  const unreal = ['2026-02-29', '2026-02-30', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1'];
  const notDates = [
    '',
    '2026',
    '20260101',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '2026-01-01\n',
    '+002026-01-01',
    '2026-01-012026-01-01',
  ];
  for (const text of [...unreal, ...notDates]) {
    assert.equal(isPlainDate(text), false, text);
    assert.throws(() => plain(text), {name: 'PolicyError', code: 'date/invalid'});
  }
  assert.throws(() => plain('2026-02-30'), PolicyError);
  assert.throws(() => plain('2026-02-30'), /"2026-02-30" is not a date; expected a real day as YYYY-MM-DD/);
});

test('a leap day is a date in the years that have one', () => {
  assert.deepEqual(['2024-02-29', '2000-02-29', '2100-02-29', '2023-02-29'].map(isPlainDate), [
    true,
    true,
    false,
    false,
  ]);
});

test('a date and its day number are two names for the same day', () => {
  fc.assert(
    fc.property(anyDay, (number) => {
      const date = fromDayNumber(number);
      assert.ok(isPlainDate(date));
      assert.equal(toDayNumber(date), number);
    }),
  );
});

test('days add up, back and forth', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({min: -4000, max: 4000}), (number, days) => {
      const date = fromDayNumber(number);
      assert.equal(addDays(addDays(date, days), -days), date);
      assert.equal(toDayNumber(addDays(date, days)) - number, days);
    }),
  );
});

test('weekdays go round from Monday 1 to Sunday 7, also before 1970', () => {
  const named: readonly (readonly [string, number])[] = [
    ['1969-12-28', 7],
    ['1970-01-01', 4],
    ['2026-11-20', 5],
    ['2026-11-23', 1],
  ];
  for (const [date, weekday] of named) assert.equal(dayOfWeek(plain(date)), weekday, date);
  fc.assert(
    fc.property(anyDay, (number) => {
      assert.equal(dayOfWeek(fromDayNumber(number + 1)), (dayOfWeek(fromDayNumber(number)) % 7) + 1);
    }),
  );
});

test('dates compare as strings in the order of the days', () => {
  fc.assert(
    fc.property(anyDay, anyDay, (a, b) => {
      const [first, second]: readonly PlainDate[] = [fromDayNumber(a), fromDayNumber(b)];
      assert.equal((first as string) < (second as string), a < b);
    }),
  );
});

test('a year of two digits with zeros before it is no year', () => {
  assert.equal(isPlainDate('0026-11-20'), false);
  assert.equal(isPlainDate('0100-01-01'), true);
});

test('days are numbered as Date numbers them', () => {
  const everyDay = fc.integer({min: toDayNumber(plain('0100-01-01')), max: toDayNumber(plain('9999-12-31'))});
  fc.assert(
    fc.property(everyDay, (number) => {
      const date = fromDayNumber(number);
      assert.equal(date, new Date(number * 86_400_000).toISOString().slice(0, 10));
      assert.equal(toDayNumber(date), number);
      assert.ok(isPlainDate(date));
    }),
    {numRuns: 2000},
  );
});

test('every day of the years that people complain about is numbered in turn', () => {
  let number = toDayNumber(plain('1990-01-01'));
  for (let time = Date.UTC(1990, 0, 1); time < Date.UTC(2110, 0, 1); time += 86_400_000) {
    const date = new Date(time).toISOString().slice(0, 10);
    assert.equal(fromDayNumber(number), date);
    assert.equal(toDayNumber(plain(date)), number++);
  }
});

test('a part of a day, and a day outside the years 100 to 9999, have no date', () => {
  const last = toDayNumber(plain('9999-12-31'));
  const first = toDayNumber(plain('0100-01-01'));
  for (const day of [0.5, Number.NaN, Number.POSITIVE_INFINITY, last + 1, first - 1]) {
    assert.throws(() => fromDayNumber(day), {
      name: 'RangeError',
      message: `${day} is no day number; expected a whole number in the years 100 to 9999`,
    });
  }
  for (const months of [0.5, Number.NaN, 12 * 8000, -12 * 2000]) {
    assert.throws(() => addMonths(plain('2026-11-20'), months), {
      name: 'RangeError',
      message: `${months} months from 2026-11-20: expected a whole number in the years 100 to 9999`,
    });
  }
});

test('months reach from the year 100 to the end of the year 9999', () => {
  assert.equal(addMonths(plain('9999-11-30'), 1), '9999-12-30');
  assert.equal(addMonths(plain('0100-02-28'), -1), '0100-01-28');
  assert.throws(() => addMonths(plain('9999-12-01'), 1), RangeError);
  assert.throws(() => addMonths(plain('0100-01-01'), -1), RangeError);
});

test('weeks are seven days each', () => {
  assert.equal(addWeeks(plain('2026-08-24'), 8), '2026-10-19');
  assert.equal(addWeeks(plain('2026-03-01'), -1), '2026-02-22');
});

test('C-20: months go to the corresponding day, or to the end of a month that is too short', () => {
  const months: readonly (readonly [string, number, string])[] = [
    ['2025-11-30', 3, '2026-02-28'],
    ['2023-11-30', 3, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -2, '2025-11-30'],
    ['1999-12-31', 1202, '2100-02-28'],
    ['2026-11-20', 0, '2026-11-20'],
  ];
  for (const [date, n, expected] of months) assert.equal(addMonths(plain(date), n), expected, `${date} ${n}`);
});

test('C-21: at the end of a month, looking back and looking forward are not the same', () => {
  const [served, asked] = [plain('2026-02-28'), plain('2026-05-30')];
  assert.equal(addMonths(asked, -3), served);
  assert.ok(addMonths(served, 3) < asked);
});

test('months keep the day of the month, or take the last one that there is', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({min: -600, max: 600}), (number, months) => {
      const date = fromDayNumber(number);
      const there = addMonths(date, months);
      const [year = 0, month = 0] = date.split('-').map(Number);
      const [foundYear = 0, foundMonth = 0] = there.split('-').map(Number);
      assert.ok(isPlainDate(there));
      assert.equal(12 * foundYear + foundMonth, 12 * year + month + months);
      // Date counts the day nought of the next month for the last of this.
      const longest = new Date(Date.UTC(foundYear, foundMonth, 0)).getUTCDate();
      assert.equal(Number(there.slice(8)), Math.min(Number(date.slice(8)), longest));
    }),
  );
});

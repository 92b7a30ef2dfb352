import assert from 'node:assert/strict';
import {test} from 'node:test';
import {PolicyError} from '@redress/policy';
import {
  addDays,
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
  const notDates = ['', '2026', '20260101', '2026-01-01T00:00:00Z', ' 2026-01-01', '2026-01-01\n', '+002026-01-01'];
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

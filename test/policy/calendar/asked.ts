import {
  addDays,
  type CalendarRules,
  fromDayNumber,
  type Nation,
  type PlainDate,
  plain,
  toDayNumber,
} from '@redress/policy/calendar';
import fc from 'fast-check';

/** Far enough from both ends of the data for 300 working days either way. */
const day: fc.Arbitrary<PlainDate> = fc
  .integer({min: toDayNumber(plain('2014-01-01')), max: toDayNumber(plain('2025-12-31'))})
  .map((number) => fromDayNumber(number));

/** A calendar and a day that it is asked about, with closures so near that they matter. */
export const asked: fc.Arbitrary<readonly [CalendarRules, PlainDate]> = fc
  .record({
    date: day,
    nation: fc.constantFrom<Nation>('england-and-wales', 'scotland', 'northern-ireland'),
    week: fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4], [1, 2, 3, 4, 5, 6], [7], [1, 3, 5]),
    away: fc.uniqueArray(fc.integer({min: -40, max: 40}), {maxLength: 8}),
  })
  .map(({date, nation, week, away}) => [{nation, week, closures: away.map((days) => addDays(date, days))}, date]);

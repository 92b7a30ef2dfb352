import {type ListedRules, listedCalendar} from './listed-calendar.ts';
import {OutOfRange} from './out-of-range.ts';
import {type PlainDate, toDayNumber} from './plain-date.ts';

/**
 * Days in (a, b], in the unit of a duty; negative when b is before a. Nothing where working days cannot be counted, because
 * the bank holidays are not published so far.
 */
export function daysBetween(
  rules: ListedRules,
  unit: 'working-days' | 'calendar-days',
  a: PlainDate,
  b: PlainDate,
): number | undefined {
  if (unit === 'calendar-days') return toDayNumber(b) - toDayNumber(a);
  try {
    return listedCalendar(rules).between(a, b);
  } catch (error) {
    if (error instanceof OutOfRange) return undefined;
    throw error;
  }
}

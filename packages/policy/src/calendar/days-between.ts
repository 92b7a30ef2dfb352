import type {ListedRules} from './listed-calendar.ts';
import {fromDayNumber, isoWeekday, type PlainDate, toDayNumber} from './plain-date.ts';
import {workedWeekdays} from './worked-weekdays.ts';

/**
 * Days in (a, b], in the unit of a duty; negative when b is before a. Nothing where working days cannot be counted, because
 * the bank holidays are not published so far. Day by day, without the table of a `WorkingCalendar`: a page that says how many
 * days are left need not download that.
 */
export function daysBetween(
  {week, closures, holidays}: ListedRules,
  unit: 'working-days' | 'calendar-days',
  a: PlainDate,
  b: PlainDate,
): number | undefined {
  const [from, to] = [toDayNumber(a), toDayNumber(b)];
  if (unit === 'calendar-days') return to - from;
  if ([a, b].some((date) => date < holidays.from || date > holidays.to)) return undefined;
  const workedOn = workedWeekdays(week);
  const off = new Set<string>([...closures, ...holidays.days.map(({date}) => date)]);
  let worked = 0;
  for (let day = Math.min(from, to) + 1; day <= Math.max(from, to); day++) {
    if (workedOn.has(isoWeekday(day)) && !off.has(fromDayNumber(day))) worked += from < to ? 1 : -1;
  }
  return worked;
}

import type {CalendarRules} from './build-calendar.ts';
import * as listed from './days-between.ts';
import type {PlainDate} from './plain-date.ts';
import {withHolidays} from './with-holidays.ts';
import {workedWeekdays} from './worked-weekdays.ts';

/**
 * As `daysBetween` of rules that bring their bank holidays; those of other rules are reckoned by law. Throws `PolicyError`
 * `calendar/no-working-days` where nobody ever works.
 */
export function daysBetween(
  rules: CalendarRules,
  unit: 'working-days' | 'calendar-days',
  a: PlainDate,
  b: PlainDate,
): number | undefined {
  workedWeekdays(rules.week);
  return listed.daysBetween(withHolidays(rules), unit, a, b);
}

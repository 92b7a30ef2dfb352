import type {CalendarRules} from './build-calendar.ts';
import * as listed from './days-between.ts';
import type {PlainDate} from './plain-date.ts';
import {withHolidays} from './with-holidays.ts';

/** As `daysBetween` of rules that bring their bank holidays; those of other rules are reckoned by law. */
export function daysBetween(
  rules: CalendarRules,
  unit: 'working-days' | 'calendar-days',
  a: PlainDate,
  b: PlainDate,
): number | undefined {
  return listed.daysBetween(withHolidays(rules), unit, a, b);
}

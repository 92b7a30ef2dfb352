import type {CalendarRules, WorkingCalendar} from './build-calendar.ts';
import {listedCalendar} from './listed-calendar.ts';
import {withHolidays} from './with-holidays.ts';

export type {CalendarRules, CountedDay, DayOff, Reckoned, Roll, WorkingCalendar} from './build-calendar.ts';

/**
 * The calendar for these rules, a table of some 6,500 days. Built once for the same rules. The bank holidays are those of
 * the nation, all years that are published, unless the rules bring their own.
 */
export function workingCalendar(rules: CalendarRules): WorkingCalendar {
  return listedCalendar(withHolidays(rules));
}

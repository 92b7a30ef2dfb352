import {buildCalendar, type CalendarRules, type WorkingCalendar} from './build-calendar.ts';
import type {HolidayList} from './holidays/bank-holiday.ts';

/** Rules that bring their bank holidays with them. */
export interface ListedRules extends CalendarRules {
  readonly holidays: HolidayList;
}

/** A browser meets one calendar, a server one for each policy version: this many are kept, some 250 kB each. */
const kept = 50;
const calendars = new Map<string, WorkingCalendar>();
/** What rules are kept under: they need not be written out each time. */
const keys = new WeakMap<CalendarRules, string>();

/**
 * The calendar for these rules and the bank holidays given with them, built once for the same rules. It is `workingCalendar`
 * without the law by which bank holidays are reckoned, which a public page then need not download.
 */
export function listedCalendar(rules: ListedRules): WorkingCalendar {
  const key = keys.get(rules) ?? JSON.stringify([rules.nation, rules.week, rules.closures, rules.holidays]);
  keys.set(rules, key);
  let calendar = calendars.get(key);
  if (!calendar) {
    calendar = buildCalendar(rules, rules.holidays);
    if (calendars.size === kept) calendars.delete(calendars.keys().next().value as string);
    calendars.set(key, calendar);
  }
  return calendar;
}

import type {CalendarRules} from './build-calendar.ts';
import {holidayList} from './holidays/holiday-list.ts';
import type {ListedRules} from './listed-calendar.ts';

const known = new WeakMap<CalendarRules, ListedRules>();

/** The same rules with the bank holidays of their nation, all years that are published, unless they bring their own. */
export function withHolidays<Rules extends CalendarRules>(rules: Rules): Rules & ListedRules {
  let listed = rules.holidays ? (rules as ListedRules) : known.get(rules);
  if (!listed) {
    listed = {...rules, holidays: holidayList(rules.nation)};
    known.set(rules, listed);
  }
  return listed as Rules & ListedRules;
}

import type {PlainDate} from '../plain-date.ts';
import type {HolidayList, Nation} from './bank-holiday.ts';
import {assertPublished} from './bank-holidays.ts';
import {listByLaw, published} from './list-by-law.ts';

/** One for each nation and choice of published years. */
const lists = new Map<string, HolidayList>();

/** The list of these years, both included. Throws `OutOfRange` for a year that is not published. */
export function holidayList(
  nation: Nation,
  firstYear: number = published.firstYear,
  lastYear: number = published.lastYear,
): HolidayList {
  const key = `${nation} ${firstYear} ${lastYear}`;
  let list = lists.get(key);
  if (!list) {
    for (const year of [firstYear, lastYear]) assertPublished(year);
    list = listByLaw(nation, firstYear, lastYear);
    lists.set(key, list);
  }
  return list;
}

/**
 * The list that a page needs on a day: from the year of `since` to the end of the year after next, as far as they are
 * published. What a page reckons past it is provisional. Without a day, of the last three years.
 */
export function comingHolidays(
  nation: Nation,
  today: PlainDate = `${published.lastYear - 2}-01-01` as PlainDate,
  since: PlainDate = today,
): HolidayList {
  const year = (date: PlainDate, later = 0) =>
    Math.min(Math.max(Number(date.slice(0, 4)) + later, published.firstYear), published.lastYear);
  return holidayList(nation, year(since), year(today, 2));
}

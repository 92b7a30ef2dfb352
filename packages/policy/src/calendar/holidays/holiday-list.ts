import {type PlainDate, plain} from '../plain-date.ts';
import {type BankHoliday, bankHolidays, type Nation, published} from './bank-holidays.ts';

/**
 * The bank holidays of one nation from one day to another, as data. A public page carries those of the coming two years
 * instead of the law that they follow.
 */
export interface HolidayList {
  /** The month in which it was last held against the official list, `YYYY-MM`. */
  readonly version: string;
  /** First and last day that it covers, not the first and last holiday. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: readonly BankHoliday[];
}

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
    const days: BankHoliday[] = [];
    for (let year = firstYear; year <= lastYear; year++) days.push(...bankHolidays(nation, year));
    list = {version: published.version, from: plain(`${firstYear}-01-01`), to: plain(`${lastYear}-12-31`), days};
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
  today: PlainDate = plain(`${published.lastYear - 2}-01-01`),
  since: PlainDate = today,
): HolidayList {
  const year = (date: PlainDate, later = 0) =>
    Math.min(Math.max(Number(date.slice(0, 4)) + later, published.firstYear), published.lastYear);
  return holidayList(nation, year(since), year(today, 2));
}

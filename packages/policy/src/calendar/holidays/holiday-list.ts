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

/** The list of these years, both included. Throws `OutOfRange` for a year that is not published. */
export function holidayList(
  nation: Nation,
  firstYear: number = published.firstYear,
  lastYear: number = published.lastYear,
): HolidayList {
  const days: BankHoliday[] = [];
  for (let year = firstYear; year <= lastYear; year++) days.push(...bankHolidays(nation, year));
  return {version: published.version, from: plain(`${firstYear}-01-01`), to: plain(`${lastYear}-12-31`), days};
}

import {OutOfRange} from '../out-of-range.ts';
import type {BankHoliday, Nation} from './bank-holiday.ts';
import {listByLaw, published} from './list-by-law.ts';

/** The bank holidays of one nation in one published year, in date order; throws `OutOfRange` for any other year. */
export function bankHolidays(nation: Nation, year: number): readonly BankHoliday[] {
  assertPublished(year);
  return listByLaw(nation, year, year).days;
}

export function assertPublished(year: number) {
  const {firstYear, lastYear} = published;
  if (year >= firstYear && year <= lastYear) return;
  throw new OutOfRange(`The bank holidays of ${year} are not published; expected ${firstYear} to ${lastYear}`);
}

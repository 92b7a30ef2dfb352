import type {PlainDate} from '../plain-date.ts';

/** Nations of the United Kingdom with bank holidays of their own. England and Wales share one list. */
export type Nation = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** Name of a bank holiday; catalogues translate it by this key. */
export type HolidayName =
  | 'new-year'
  | 'second-january'
  | 'st-patrick'
  | 'good-friday'
  | 'easter-monday'
  | 'early-may'
  | 'spring'
  | 'boyne'
  | 'summer'
  | 'st-andrew'
  | 'christmas'
  | 'boxing-day'
  | 'royal-wedding'
  | 'diamond-jubilee'
  | 'platinum-jubilee'
  | 'state-funeral'
  | 'coronation'
  | 'world-cup';

/** A day off by law or proclamation. `substitute` when it stands in for one that fell on a weekend. */
export interface BankHoliday {
  readonly date: PlainDate;
  readonly name: HolidayName;
  readonly substitute?: boolean;
}

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

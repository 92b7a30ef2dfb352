import {OutOfRange} from '../out-of-range.ts';
import {addDays, dayOfWeek, type PlainDate, plain} from '../plain-date.ts';

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
 * Which holidays this data knows. Years outside are not guessed: proclamations can add, move or remove days.
 * Source: Banking and Financial Dealings Act 1971, Schedule 1, and royal proclamations as published on gov.uk/bank-holidays.
 */
export const published = {version: '2026-11', firstYear: 2011, lastYear: 2028} as const;

/** Days proclaimed once. Nations: e England and Wales, s Scotland, n Northern Ireland. */
const proclaimed: readonly (readonly [date: string, name: HolidayName, nations: string])[] = [
  ['2011-04-29', 'royal-wedding', 'esn'],
  ['2012-06-05', 'diamond-jubilee', 'esn'],
  ['2022-06-03', 'platinum-jubilee', 'esn'],
  ['2022-09-19', 'state-funeral', 'esn'],
  ['2023-05-08', 'coronation', 'esn'],
  ['2026-06-15', 'world-cup', 's'],
];

/** Holidays moved by proclamation, from the day the rule gives to the day it was kept. */
const moved: Readonly<Record<string, string>> = {
  '2012-05-28': '2012-06-04',
  '2020-05-04': '2020-05-08',
  '2022-05-30': '2022-06-02',
};

/**
 * The bank holidays of one nation in one published year, in date order; throws `OutOfRange` for any other year. Weekends
 * are substituted as the Act says.
 */
export function bankHolidays(nation: Nation, year: number): readonly BankHoliday[] {
  const {firstYear, lastYear} = published;
  if (!(year >= firstYear && year <= lastYear)) {
    throw new OutOfRange(`The bank holidays of ${year} are not published; expected ${firstYear} to ${lastYear}`);
  }
  const easter = easterSunday(year);
  const scotland = nation === 'scotland';
  const days: BankHoliday[] = [];
  const taken = new Set<PlainDate>();

  const keep = (date: PlainDate, name: HolidayName, substitute = false) => {
    taken.add(date);
    days.push(substitute ? {date, name, substitute} : {date, name});
  };
  // A fixed date at a weekend is kept on the next weekday that is not itself a holiday.
  const fixed = (...named: readonly (readonly [monthDay: string, name: HolidayName])[]) => {
    const dated = named.map(([monthDay, name]) => ({date: plain(`${year}-${monthDay}`), name}));
    for (const {date, name} of dated.filter(({date}) => dayOfWeek(date) < 6)) keep(date, name);
    for (const {date, name} of dated.filter(({date}) => dayOfWeek(date) >= 6)) {
      let next = addDays(date, 8 - dayOfWeek(date));
      while (taken.has(next)) next = addDays(next, 1);
      keep(next, name, true);
    }
  };
  const monday = (date: PlainDate, name: HolidayName) => keep(plain(moved[date] ?? date), name);

  if (scotland) fixed(['01-01', 'new-year'], ['01-02', 'second-january']);
  else fixed(['01-01', 'new-year']);
  if (nation === 'northern-ireland') fixed(['03-17', 'st-patrick'], ['07-12', 'boyne']);
  keep(addDays(easter, -2), 'good-friday');
  if (!scotland) keep(addDays(easter, 1), 'easter-monday');
  monday(mondayOnOrAfter(plain(`${year}-05-01`)), 'early-may');
  monday(mondayOnOrAfter(plain(`${year}-05-25`)), 'spring');
  monday(mondayOnOrAfter(plain(scotland ? `${year}-08-01` : `${year}-08-25`)), 'summer');
  if (scotland) fixed(['11-30', 'st-andrew']);
  fixed(['12-25', 'christmas'], ['12-26', 'boxing-day']);
  for (const [date, name, nations] of proclaimed) {
    if (date.startsWith(`${year}`) && nations.includes(nation.charAt(0))) keep(plain(date), name);
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function mondayOnOrAfter(date: PlainDate): PlainDate {
  return addDays(date, (8 - dayOfWeek(date)) % 7);
}

/** Anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8). */
function easterSunday(year: number): PlainDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  const day = (n % 31) + 1;
  return plain(`${year}-0${Math.floor(n / 31)}-${String(day).padStart(2, '0')}`);
}

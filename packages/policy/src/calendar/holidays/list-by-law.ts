import type {PlainDate} from '../plain-date.ts';
import type {BankHoliday, HolidayList, HolidayName, Nation} from './bank-holiday.ts';

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

const dayLong = 86_400_000;

/** The bank holidays of one nation in these years, both included, whether they are published or not. */
export function listByLaw(
  nation: Nation,
  firstYear: number = published.firstYear,
  lastYear: number = published.lastYear,
): HolidayList {
  const days: BankHoliday[] = [];
  for (let year = firstYear; year <= lastYear; year++) days.push(...yearByLaw(nation, year));
  const [from, to] = [`${firstYear}-01-01`, `${lastYear}-12-31`] as [PlainDate, PlainDate];
  return {version: published.version, from, to, days};
}

/**
 * In date order. Weekends are substituted as the Act says. By the dates of the engine, so that a page which needs the law
 * need not download how days are numbered.
 */
function yearByLaw(nation: Nation, year: number): readonly BankHoliday[] {
  const scotland = nation === 'scotland';
  const days: BankHoliday[] = [];
  const taken = new Set<number>();
  const on = (month: number, day: number) => Date.UTC(year, month - 1, day);

  const keep = (time: number, name: HolidayName, substitute = false) => {
    const date = new Date(time).toISOString().slice(0, 10);
    taken.add(time);
    days.push({date: (moved[date] ?? date) as PlainDate, name, ...(substitute && {substitute})});
  };
  // A fixed date at a weekend is kept on the next weekday that is not itself a holiday.
  const fixed = (...named: readonly (readonly [month: number, day: number, name: HolidayName])[]) => {
    const dated = named.map(([month, day, name]) => ({time: on(month, day), name}));
    for (const {time, name} of dated.sort((a, b) => +isWeekend(a.time) - +isWeekend(b.time))) {
      let kept = time;
      while (isWeekend(kept) || taken.has(kept)) kept += dayLong;
      keep(kept, name, kept > time);
    }
  };
  const monday = (month: number, from: number, name: HolidayName) => {
    keep(on(month, from + ((8 - weekday(on(month, from))) % 7)), name);
  };

  if (scotland) fixed([1, 1, 'new-year'], [1, 2, 'second-january']);
  else fixed([1, 1, 'new-year']);
  if (nation === 'northern-ireland') fixed([3, 17, 'st-patrick'], [7, 12, 'boyne']);
  const easter = on(...easterSunday(year));
  keep(easter - 2 * dayLong, 'good-friday');
  if (!scotland) keep(easter + dayLong, 'easter-monday');
  monday(5, 1, 'early-may');
  monday(5, 25, 'spring');
  monday(8, scotland ? 1 : 25, 'summer');
  if (scotland) fixed([11, 30, 'st-andrew']);
  fixed([12, 25, 'christmas'], [12, 26, 'boxing-day']);
  for (const [date, name, nations] of proclaimed) {
    if (date.startsWith(`${year}`) && nations.includes(nation.charAt(0))) keep(Date.parse(date), name);
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Sunday 0. */
function weekday(time: number): number {
  return new Date(time).getUTCDay();
}

function isWeekend(time: number): boolean {
  return weekday(time) % 6 === 0;
}

/** Month and day. Anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8). */
function easterSunday(year: number): [month: number, day: number] {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return [Math.floor(n / 31), (n % 31) + 1];
}

import type {Language, PlainDate} from '@redress/policy';
import {dayOfWeek} from '@redress/policy/calendar';
import {furtherLanguages} from './further-languages.ts';

/** How a date is said: `Friday 4 December 2026`, `Friday 4 December`, `Fri 4 December`, `4 Dec 2026` or `4 Dec`. */
export type DateLength = 'with-year' | 'long' | 'brief' | 'short-with-year' | 'short';

interface Names {
  readonly days: readonly string[];
  readonly months: readonly string[];
  readonly shortDays: readonly string[];
  readonly shortMonths: readonly string[];
  /** Weekdays where a sentence has little room. */
  readonly briefDays: readonly string[];
}

const list = (words: string) => words.split(',');
const welshDays = list('dydd Llun,dydd Mawrth,dydd Mercher,dydd Iau,dydd Gwener,dydd Sadwrn,dydd Sul');
const englishShortDays = list('Mon,Tue,Wed,Thu,Fri,Sat,Sun');

// Not from Intl: Chrome carries no Welsh dates, and engines differ in commas and in "Sep" or "Sept".
const names: Readonly<Record<Language, Names>> = {
  en: {
    days: list('Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'),
    months: list('January,February,March,April,May,June,July,August,September,October,November,December'),
    shortDays: englishShortDays,
    shortMonths: list('Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec'),
    briefDays: englishShortDays,
  },
  cy: {
    days: welshDays,
    months: list('Ionawr,Chwefror,Mawrth,Ebrill,Mai,Mehefin,Gorffennaf,Awst,Medi,Hydref,Tachwedd,Rhagfyr'),
    shortDays: list('Llun,Maw,Mer,Iau,Gwe,Sad,Sul'),
    shortMonths: list('Ion,Chw,Maw,Ebr,Mai,Meh,Gor,Awst,Medi,Hyd,Tach,Rhag'),
    // A Welsh sentence mutates "dydd", which an abbreviation has lost.
    briefDays: welshDays,
  },
};

/**
 * A calendar date in words, as it stands within a sentence (Welsh weekdays begin small). It has no time zone: the day is
 * the day in the policy's zone.
 */
export function sayDate(date: PlainDate, language: string, length: DateLength = 'long'): string {
  const further = furtherLanguages.get(language);
  if (further) return further.date(date, length);
  const {days, briefDays, months, shortMonths} = names[language as Language];
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const ending = length === 'with-year' || length === 'short-with-year' ? ` ${year}` : '';
  if (length === 'short' || length === 'short-with-year') return `${day} ${shortMonths[month - 1]}${ending}`;
  const weekday = (length === 'brief' ? briefDays : days)[dayOfWeek(date) - 1];
  return `${weekday} ${day} ${months[month - 1]}${ending}`;
}

/** The short name of a weekday, ISO 8601 (Monday 1): `Mon`. */
export function sayWeekday(day: number, language: string): string {
  return furtherLanguages.get(language)?.weekday(day) ?? (names[language as Language].shortDays[day - 1] as string);
}

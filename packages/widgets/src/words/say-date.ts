import type {PlainDate} from '@redress/policy';
import type {DateLength} from './date-length.ts';
import {furtherLanguages} from './further-languages.ts';

/** What days and months are called in a language; days from Monday. */
export interface DateNames {
  readonly days: readonly string[];
  readonly months: readonly string[];
  readonly shortDays: readonly string[];
  readonly shortMonths: readonly string[];
  /** Weekdays where a sentence has little room. */
  readonly briefDays: readonly string[];
}

export const list = (words: string): readonly string[] => words.split(',');
const short = (names: readonly string[]) => names.map((name) => name.slice(0, 3));

const days = list('Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday');
const months = list('January,February,March,April,May,June,July,August,September,October,November,December');
const shortDays = short(days);

const english: DateNames = {days, months, shortDays, shortMonths: short(months), briefDays: shortDays};

/**
 * Those of languages besides English; Welsh comes with the first Welsh words. Not from Intl: Chrome carries no Welsh dates,
 * and engines differ in commas and in "Sep" or "Sept".
 */
export const dateNames = new Map<string, DateNames>();

/**
 * A calendar date in words, as it stands within a sentence (Welsh weekdays begin small). It has no time zone: the day is
 * the day in the policy's zone.
 */
export function sayDate(date: PlainDate, language: string, length: DateLength = 'long'): string {
  const further = furtherLanguages.get(language);
  if (further) return further.date(date, length);
  const {days, briefDays, months, shortMonths} = namesIn(language);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const ending = length === 'with-year' || length === 'short-with-year' ? ` ${year}` : '';
  if (length === 'short' || length === 'short-with-year') return `${day} ${shortMonths[month - 1]}${ending}`;
  const weekday = (length === 'brief' ? briefDays : days)[(new Date(date).getUTCDay() + 6) % 7];
  return `${weekday} ${day} ${months[month - 1]}${ending}`;
}

/** English where a language has no others. */
export function namesIn(language: string): DateNames {
  return dateNames.get(language) ?? english;
}

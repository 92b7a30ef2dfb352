import type {Language, PlainDate} from '@redress/policy';

/** How long a date is said: `Friday 4 December`, with the year where asked, or `4 Dec`. */
export type DateLength = 'long' | 'with-year' | 'short';

interface DateNames {
  /** From Sunday. */
  readonly days: readonly string[];
  readonly months: readonly string[];
  readonly shortMonths: readonly string[];
}

// Our own names, because browsers may come without Welsh and then quietly say dates in the language of the device.
const names: Readonly<Record<Language, DateNames>> = {
  en: {
    days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    months: list('January February March April May June July August September October November December'),
    shortMonths: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  },
  cy: {
    days: ['dydd Sul', 'dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn'],
    months: list('Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'),
    shortMonths: list('Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag'),
  },
};

/**
 * A calendar date in words, as it stands within a sentence (Welsh weekdays begin small). It has no time zone: the day is
 * the day in the policy's zone.
 */
export function sayDate(date: PlainDate, language: Language, length: DateLength = 'long'): string {
  const {days, months, shortMonths} = names[language];
  const day = new Date(`${date}T00:00:00Z`);
  const of = day.getUTCMonth();
  if (length === 'short') return `${day.getUTCDate()} ${shortMonths[of]}`;
  const long = `${days[day.getUTCDay()]} ${day.getUTCDate()} ${months[of]}`;
  return length === 'with-year' ? `${long} ${day.getUTCFullYear()}` : long;
}

function list(words: string): readonly string[] {
  return words.split(' ');
}

import type {Language, PlainDate} from '@redress/policy';

const locales: Readonly<Record<Language, string>> = {en: 'en-GB', cy: 'cy-GB'};
const formats = new Map<string, Intl.DateTimeFormat>();

/** How long a date is said: `Friday 4 December`, with the year where asked, or `4 Dec`. */
export type DateLength = 'long' | 'with-year' | 'short';

const parts: Readonly<Record<DateLength, Intl.DateTimeFormatOptions>> = {
  long: {weekday: 'long', day: 'numeric', month: 'long'},
  'with-year': {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'},
  short: {day: 'numeric', month: 'short'},
};

/** A calendar date in words. It has no time zone: the day is the day in the policy's zone. */
export function sayDate(date: PlainDate, language: Language, length: DateLength = 'long'): string {
  const key = `${language} ${length}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locales[language], {...parts[length], timeZone: 'UTC'});
    formats.set(key, format);
  }
  // British style sets no comma after the weekday; some engines' data does.
  return format.format(Date.parse(`${date}T00:00:00Z`)).replace(',', '');
}

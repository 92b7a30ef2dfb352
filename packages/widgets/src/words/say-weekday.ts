import {furtherLanguages} from './further-languages.ts';
import {namesIn} from './say-date.ts';

/** The short name of a weekday, ISO 8601 (Monday 1): `Mon`. */
export function sayWeekday(day: number, language: string): string {
  return furtherLanguages.get(language)?.weekday(day) ?? (namesIn(language).shortDays[day - 1] as string);
}

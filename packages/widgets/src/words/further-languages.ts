import type {PlainDate} from '@redress/policy';
import type {DateLength} from './date-length.ts';

/** A language that a page has added to English and Welsh: see `register-words.ts`. */
export interface FurtherLanguage {
  readonly dir: 'ltr' | 'rtl';
  /** What a part of the elements says; nothing where not all of it is there, and then that element stays in English. */
  words<Words extends object>(part: string, english: Words): Promise<Words | undefined>;
  date(date: PlainDate, length: DateLength): string;
  /** The short name of a weekday, ISO 8601 (Monday 1). */
  weekday(day: number): string;
}

/** By primary language subtag, such as `ar`. Empty on nearly every page, so that nobody pays for what they do not read. */
export const furtherLanguages = new Map<string, FurtherLanguage>();

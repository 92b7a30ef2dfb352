import type {PlainDate} from '@redress/policy';
import type {DateLength} from './date-length.ts';
import type {Catalogues} from './en/catalogues.ts';
import {furtherLanguages} from './further-languages.ts';

/** A language that a page adds. Each part is fetched when an element needs it. */
export interface AddedLanguage {
  readonly dir?: 'ltr' | 'rtl';
  readonly words: {readonly [Part in keyof Catalogues]?: () => Promise<Catalogues[Part]>};
}

const timeline = ['case-opening', 'case-timeline', 'case-adding', 'case-files', 'long-history'] as const;

/** Parts that an element shows within itself: without one of them all of the element is in English. */
const within: Readonly<Record<string, readonly (keyof Catalogues)[]>> = {
  'deadline-badge': ['working'],
  'case-opening': timeline,
  'case-timeline': timeline,
  'escalation-panel': ['current-rung', 'withdrawal'],
};

/**
 * Adds a language to English and Welsh, by its primary subtag, and shows it wherever the page asks for it now. An element
 * whose words are not all there stays in English and says so by its `lang`. Dates are said by Intl, in the digits in which
 * people type them.
 */
export function registerWords(language: string, {dir = 'ltr', words}: AddedLanguage) {
  const fetched = words as Readonly<Record<string, (() => Promise<object>) | undefined>>;
  furtherLanguages.set(language, {
    dir,
    async words<Words extends object>(part: string, english: Words) {
      const isThere = [part, ...(within[part] ?? [])].every((one) => one in fetched);
      const found = isThere ? await fetched[part]?.() : undefined;
      // The English words of the later pages come with those pages, so that here nobody can compare them.
      const isWhole = covers(found, english) && (part !== 'intake-form' || 'later' in (found as object));
      return isWhole ? (found as Words) : undefined;
    },
    date: datesIn(language),
    weekday: (day) => format(language, {weekday: 'short'}, mondays + (day - 1) * dayLong),
  });
  lookAgain();
}

const dayLong = 86_400_000;
const mondays = Date.UTC(2024, 0, 1);

const lengths: Readonly<Record<DateLength, Intl.DateTimeFormatOptions>> = {
  'with-year': {weekday: 'long', day: 'numeric', month: 'long', year: 'numeric'},
  long: {weekday: 'long', day: 'numeric', month: 'long'},
  brief: {weekday: 'short', day: 'numeric', month: 'long'},
  'short-with-year': {day: 'numeric', month: 'short', year: 'numeric'},
  short: {day: 'numeric', month: 'short'},
};

function datesIn(language: string) {
  return (date: PlainDate, length: DateLength) => format(language, lengths[length], Date.parse(`${date}T00:00:00Z`));
}

function format(language: string, options: Intl.DateTimeFormatOptions, at: number): string {
  return new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {...options, timeZone: 'UTC'}).format(at);
}

/** Whether a catalogue says everything that the English one does. */
function covers(theirs: unknown, english: unknown): boolean {
  if (typeof english !== 'object' || english === null) return english === undefined || typeof theirs === typeof english;
  if (typeof theirs !== 'object' || theirs === null) return false;
  return Object.entries(english).every(([name, word]) => covers((theirs as Record<string, unknown>)[name], word));
}

/** Every element listens for `lang` on the page, also where it is set to what it was: so they ask for their words anew. */
function lookAgain() {
  const page = globalThis.document?.documentElement;
  if (!page) return;
  const lang = page.getAttribute('lang');
  page.setAttribute('lang', lang ?? '');
  if (lang === null) page.removeAttribute('lang');
}

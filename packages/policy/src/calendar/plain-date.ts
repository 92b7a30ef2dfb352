import {PolicyError} from '../policy-error.ts';
import {twoDigits} from './two-digits.ts';

declare const plainDate: unique symbol;

/** A calendar date without time or zone, written `YYYY-MM-DD` (RFC 3339 full-date). Dates compare as strings. */
export type PlainDate = string & {readonly [plainDate]: true};

/** Whether `text` is a real date: `2026-02-30` is not, nor is a year of two digits with zeros before it. */
export function isPlainDate(text: string): text is PlainDate {
  if (!/^(?!00)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(yearOf(text), month);
}

/** Reads a date, or throws `PolicyError` `date/invalid`. */
export function plain(text: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new PolicyError('date/invalid', `"${text}" is not a date; expected a real day as YYYY-MM-DD`);
}

/** The year of what is written as a date. */
export function yearOf(text: string): number {
  return 100 * twoDigits(text, 0) + twoDigits(text, 2);
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return 30 + ((month + (month >> 3)) & 1);
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

import {PolicyError} from '../policy-error.ts';

declare const plainDate: unique symbol;

/** A calendar date without time or zone, written `YYYY-MM-DD` (RFC 3339 full-date). Dates compare as strings. */
export type PlainDate = string & {readonly [plainDate]: true};

const MS_PER_DAY = 86_400_000;

/** Whether `text` is a real date: `2026-02-30` is not. */
export function isPlainDate(text: string): text is PlainDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  return fromDayNumber(Date.UTC(Number(year), Number(month) - 1, Number(day)) / MS_PER_DAY) === text;
}

/** Reads a date, or throws `PolicyError` `date/invalid`. */
export function plain(text: string): PlainDate {
  if (isPlainDate(text)) return text;
  throw new PolicyError('date/invalid', `"${text}" is not a date; expected a real day as YYYY-MM-DD`);
}

/** Days since 1970-01-01, so that dates add and subtract as integers. */
export function toDayNumber(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / MS_PER_DAY;
}

/** The inverse of {@link toDayNumber}. */
export function fromDayNumber(day: number): PlainDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** Day of the week, ISO 8601: Monday 1 to Sunday 7. */
export function dayOfWeek(date: PlainDate): number {
  return isoWeekday(toDayNumber(date));
}

/** As {@link dayOfWeek}, for a day number: 1970-01-01 was a Thursday. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

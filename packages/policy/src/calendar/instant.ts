import {PolicyError} from '../policy-error.ts';
import {addDays, isPlainDate, type PlainDate, plain} from './plain-date.ts';

declare const instantBrand: unique symbol;

/** A moment in UTC, written `YYYY-MM-DDTHH:mm:ss.sssZ` (RFC 3339). Instants compare as strings. */
export type Instant = string & {readonly [instantBrand]: true};

const dateTime = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an RFC 3339 date-time with an offset and normalises it to UTC milliseconds, or throws `PolicyError` `instant/invalid`. */
export function instant(text: string): Instant {
  const [, date = ''] = dateTime.exec(text) ?? [];
  // `Date.parse` would take 30 February for 2 March.
  const time = isPlainDate(date) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new PolicyError('instant/invalid', `"${text}" is not an instant; expected e.g. 2026-11-20T09:30:00Z`);
  }
  return new Date(time).toISOString() as Instant;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (!found) {
    // Read part by part: the order and the separators of a locale are nobody's promise.
    found = new Intl.DateTimeFormat('en', {timeZone, year: 'numeric', month: '2-digit', day: '2-digit'});
    formatters.set(timeZone, found);
  }
  return found;
}

/** The date on the wall in `timeZone` (an IANA name, such as `Europe/London`) at that instant: day 0 of a clock. */
export function localDay(at: Instant, timeZone: string): PlainDate {
  return dayAt(Date.parse(at), timeZone);
}

function dayAt(time: number, timeZone: string): PlainDate {
  const parts: Record<string, string> = {};
  for (const {type, value} of formatter(timeZone).formatToParts(time)) parts[type] = value;
  return plain(`${parts.year}-${parts.month}-${parts.day}`);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The exclusive end of `date` in `timeZone`: a duty due that day is met by anything before this instant. */
export function endOfDay(date: PlainDate, timeZone: string): Instant {
  // Halved down to the minute, not reckoned from an offset: the clocks may change that very night. Local midnight is
  // at most 14 hours before midnight in UTC and 12 hours after it.
  const midnight = Date.parse(`${addDays(date, 1)}T00:00:00Z`);
  let before = midnight - 15 * HOUR;
  let end = midnight + 13 * HOUR;
  while (end - before > MINUTE) {
    const middle = before + Math.floor((end - before) / (2 * MINUTE)) * MINUTE;
    if (dayAt(middle, timeZone) > date) end = middle;
    else before = middle;
  }
  return new Date(end).toISOString() as Instant;
}

import {PolicyError} from '../policy-error.ts';
import {addDays, type PlainDate, plain} from './plain-date.ts';

declare const instantBrand: unique symbol;

/** A moment in UTC, written `YYYY-MM-DDTHH:mm:ss.sssZ` (RFC 3339). Instants compare as strings. */
export type Instant = string & {readonly [instantBrand]: true};

/** Reads an RFC 3339 date-time with an offset and normalises it to UTC milliseconds, or throws `PolicyError` `instant/invalid`. */
export function instant(text: string): Instant {
  const time = /T.*(Z|[+-]\d{2}:\d{2})$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new PolicyError('instant/invalid', `"${text}" is not an instant; expected e.g. 2026-11-20T09:30:00Z`);
  }
  return new Date(time).toISOString() as Instant;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (!found) {
    // en-CA only because it prints ISO-like numeric parts; nothing is shown to a person in this form.
    found = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(timeZone, found);
  }
  return found;
}

function wallClock(time: number, timeZone: string): Record<string, string> {
  return Object.fromEntries(
    formatter(timeZone)
      .formatToParts(time)
      .map(({type, value}) => [type, value]),
  );
}

/** The date on the wall in `timeZone` (an IANA name, such as `Europe/London`) at that instant: day 0 of a clock. */
export function localDay(at: Instant, timeZone: string): PlainDate {
  const {year, month, day} = wallClock(Date.parse(at), timeZone);
  return plain(`${year}-${month}-${day}`);
}

/** The exclusive end of `date` in `timeZone`: a duty due that day is met by anything before this instant. */
export function endOfDay(date: PlainDate, timeZone: string): Instant {
  const midnight = Date.parse(`${addDays(date, 1)}T00:00:00Z`);
  let end = midnight - offset(midnight, timeZone);
  // The offset at the guess can differ from the offset at the answer on the night the clocks change.
  end = midnight - offset(end, timeZone);
  return new Date(end).toISOString() as Instant;
}

function offset(time: number, timeZone: string): number {
  const {year, month, day, hour, minute, second} = wallClock(time, timeZone);
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(time / 1000) * 1000;
}

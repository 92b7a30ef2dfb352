import {PolicyError} from '../policy-error.ts';
import {addDays, toDayNumber} from './day-number.ts';
import {isPlainDate, type PlainDate} from './plain-date.ts';
import {minutesOf} from './time-of-day.ts';
import {twoDigits} from './two-digits.ts';
import {offsetAt} from './zone-offset.ts';

declare const instantBrand: unique symbol;

/** A moment in UTC, written `YYYY-MM-DDTHH:mm:ss.sssZ` (RFC 3339). Instants compare as strings. */
export type Instant = string & {readonly [instantBrand]: true};

const dateTime = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/** Reads an RFC 3339 date-time with an offset and normalises it to UTC milliseconds, or throws `PolicyError` `instant/invalid`. */
export function instant(text: string): Instant {
  const date = dateTime.exec(text)?.[1];
  // `Date.parse` would take 30 February for 2 March.
  const time = date && isPlainDate(date) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) {
    throw new PolicyError('instant/invalid', `"${text}" is not an instant; expected e.g. 2026-11-20T09:30:00Z`);
  }
  return instantAt(time);
}

/** Whether `text` is an instant as it is kept: in UTC, to the millisecond. */
export function isInstant(text: string): text is Instant {
  return /T.{12}Z/.test(text) && dateTime.test(text) && isPlainDate(text.slice(0, 10));
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The instant `hours` hours of real time later, whatever the clocks on the wall do meanwhile (earlier when negative). */
export function addHours(at: Instant, hours: number): Instant {
  return instantAt(Date.parse(at) + Math.round(hours * HOUR));
}

/** The date on the wall in `timeZone` (an IANA name, such as `Europe/London`) at that instant: day 0 of a clock. */
export function localDay(at: Instant, timeZone: string): PlainDate {
  // Read by position: `Date.parse` takes ten times as long, and one view of a case asks some hundred times.
  const utcDay = at.slice(0, 10) as PlainDate;
  const inDay = HOUR * twoDigits(at, 11) + MINUTE * twoDigits(at, 14) + 1000 * twoDigits(at, 17);
  const start = toDayNumber(utcDay) * DAY;
  const local = inDay + offsetAt(start + inDay, timeZone);
  return local >= 0 && local < DAY ? utcDay : addDays(utcDay, Math.floor(local / DAY));
}

/** What the clock on the wall shows. */
export interface LocalTime {
  readonly date: PlainDate;
  /** `HH:mm`, the minute that has begun. */
  readonly time: string;
  /** Minutes ahead of UTC: 60 in a London summer. */
  readonly offset: number;
}

/** What the clock on the wall in `timeZone` shows at that instant. For telling a person when an hour clock ends. */
export function localTime(at: Instant, timeZone: string): LocalTime {
  const time = Date.parse(at);
  const offset = offsetAt(time, timeZone);
  const wall = instantAt(time + offset);
  return {date: wall.slice(0, 10) as PlainDate, time: wall.slice(11, 16), offset: offset / MINUTE};
}

/**
 * The instant at which the clock on the wall in `timeZone` shows `time` (`HH:mm`, up to `24:00`) on `date`: the first of two
 * where the clocks went back over it. Where they went forward over it, as much later as they jumped (RFC 5545, 3.3.5).
 */
export function instantOf(date: PlainDate, time: string, timeZone: string): Instant {
  const wall = toDayNumber(date) * DAY + minutesOf(time) * MINUTE;
  const [before, after] = [wall - offsetAt(wall - DAY, timeZone), wall - offsetAt(wall + DAY, timeZone)];
  const shows = (at: number) => at + offsetAt(at, timeZone) === wall;
  return instantAt(shows(before) || !shows(after) ? before : after);
}

/** The exclusive end of `date` in `timeZone`: a duty due that day is met by anything before this instant. */
export function endOfDay(date: PlainDate, timeZone: string): Instant {
  return instantOf(date, '24:00', timeZone);
}

function instantAt(time: number): Instant {
  return new Date(time).toISOString() as Instant;
}

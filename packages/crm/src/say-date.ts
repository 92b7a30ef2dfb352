import type {Instant, PlainDate} from '@redress/policy';

const long = new Intl.DateTimeFormat('en-GB', {weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC'});
const short = new Intl.DateTimeFormat('en-GB', {weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC'});
const moment = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});
const withYear = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'});

/** `Friday 11 December`. The day is the day in the policy's time zone, so it has none of its own. */
export function sayDate(date: PlainDate): string {
  return say(long, date);
}

/** `Fri 11 Dec`, for tables. */
export function sayShortDate(date: PlainDate): string {
  return say(short, date);
}

/** `11 Dec 2026`. */
export function sayDateWithYear(date: PlainDate): string {
  return say(withYear, date);
}

/** `14:05` on the wall in that time zone. */
export function sayTime(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {hour: '2-digit', minute: '2-digit', timeZone}).format(Date.parse(at));
}

/** `Fri 20 Nov, 14:05` on the clock of whoever reads it. */
export function sayMoment(at: Instant): string {
  return moment.format(Date.parse(at));
}

function say(format: Intl.DateTimeFormat, date: string): string {
  // British style sets no comma after the weekday; some engines' data does.
  return format.format(Date.parse(`${date}T00:00:00Z`)).replace(',', '');
}

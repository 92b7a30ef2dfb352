import {PolicyError} from '../policy-error.ts';
import type {WorkingCalendar} from './build-calendar.ts';
import {addHours, type Instant, instantOf, localDay} from './instant.ts';
import {minutesOf} from './time-of-day.ts';

/** When an organisation is open on its working days, on the clock of `timeZone`. */
export interface OpeningHours {
  readonly timeZone: string;
  /** `HH:mm`; the day begins at `00:00` and ends at `24:00`. */
  readonly opens: string;
  readonly closes: string;
}

/**
 * The instant by which the organisation has been open for `hours` hours since `at`: real time, on working days alone. Hours
 * that run out with the day end when it closes, not when the next one opens; no hours at all end at `at`. Provisional where
 * a day outside the published bank holidays had to be judged. Throws a `RangeError` for hours that are no length of time,
 * `PolicyError` `calendar/opening-hours` where it does not open before it closes.
 */
export function addWorkingHours(
  calendar: WorkingCalendar,
  {timeZone, opens, closes}: OpeningHours,
  at: Instant,
  hours: number,
): {readonly at: Instant; readonly provisional: boolean} {
  if (!(hours >= 0 && hours < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${hours} working hours: expected none or more`);
  }
  if (minutesOf(opens) >= minutesOf(closes)) {
    throw new PolicyError('calendar/opening-hours', `Open from ${opens} to ${closes}: expected the earlier time first`);
  }
  if (hours === 0) return {at, provisional: false};
  const first = localDay(at, timeZone);
  let left = hours;
  for (let date = calendar.roll(first, 'forward').date; ; date = calendar.reckon(date, 1).date) {
    const opened = instantOf(date, opens, timeZone);
    const from = opened > at ? opened : at;
    const open = (Date.parse(instantOf(date, closes, timeZone)) - Date.parse(from)) / 3_600_000;
    if (left <= open) return {at: addHours(from, left), provisional: first < calendar.from || date > calendar.to};
    left -= Math.max(0, open);
  }
}

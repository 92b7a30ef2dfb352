import {type Instant, localDay, type PlainDate} from '@redress/policy/calendar';

/** The day on the wall where the device is, at a time in milliseconds. */
export function deviceDay(time: number): PlainDate {
  return localDay(new Date(time).toISOString() as Instant, new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

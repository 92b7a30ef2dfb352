import type {Reckoned, WorkingCalendar} from './build-calendar.ts';
import {type Instant, instantOf, localDay} from './instant.ts';

/** What a policy says of the day on which something counts as received. */
export interface ReceiptRules {
  readonly timeZone: string;
  /** `HH:mm` on the clock of `timeZone`. What comes after it counts as received on the next working day. Absent: no cut-off. */
  readonly cutOffTime?: string;
  /** What comes on a day off keeps its date (the default), or is received on the next working day. */
  readonly onDayOff?: 'keep' | 'forward';
}

/**
 * Day 0 of a clock that starts with something received at `at`. To the millisecond at the cut-off is in time. Later than
 * that is the next working day, on a day off too. Provisional where a day outside the published bank holidays had to be
 * judged.
 */
export function receiptDay(
  calendar: WorkingCalendar,
  {timeZone, cutOffTime, onDayOff = 'keep'}: ReceiptRules,
  at: Instant,
): Reckoned {
  const date = localDay(at, timeZone);
  if (cutOffTime !== undefined && at > instantOf(date, cutOffTime, timeZone)) return calendar.reckon(date, 1);
  return calendar.roll(date, onDayOff === 'keep' ? 'none' : 'forward');
}

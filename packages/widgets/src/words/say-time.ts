import type {Instant} from '@redress/policy';

/** The time on the wall in `timeZone`, as `10:32`: the same in both languages. */
export function sayTime(at: Instant, timeZone: string): string {
  return new Intl.DateTimeFormat('en-GB', {timeZone, hour: '2-digit', minute: '2-digit'}).format(Date.parse(at));
}

import {PolicyError} from '@redress/policy';
import {type Instant, instant, instantOf, isPlainDate, localDay} from '@redress/policy/calendar';

/**
 * When something happened, as people write it: a day and time on the wall in `timeZone`, or an instant. A day without a time
 * stands for its noon, or for the time of what it must come after on the same day. Nothing for what is none of these.
 */
export function momentOf(given: string, timeZone: string, after?: Instant): Instant | undefined {
  try {
    if (isPlainDate(given)) {
      const noon = instantOf(given, '12:00', timeZone);
      return after !== undefined && after > noon && localDay(after, timeZone) === given ? after : noon;
    }
    const [, date = '', time = ''] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/.exec(given) ?? [];
    if (!isPlainDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return instant(given);
    return instantOf(date, time, timeZone);
  } catch (error) {
    if (error instanceof PolicyError) return undefined;
    throw error;
  }
}

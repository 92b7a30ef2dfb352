import {PolicyError} from '@redress/policy';
import {type Instant, instant, instantOf, isPlainDate, localDay} from '@redress/policy/calendar';
import {WrongCall} from './wrong-call.ts';

/**
 * Reads when something happened, or throws `WrongCall` that names the option. Times are those on the wall in `timeZone`. A day
 * without a time stands for its noon, or for the time of what it must come after on the same day.
 */
export function readMoment(option: string, given: string, timeZone: string, after?: Instant): Instant {
  try {
    if (isPlainDate(given)) {
      const noon = instantOf(given, '12:00', timeZone);
      return after !== undefined && after > noon && localDay(after, timeZone) === given ? after : noon;
    }
    const [, date = '', time = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(given) ?? [];
    if (!isPlainDate(date) || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return instant(given);
    return instantOf(date, time, timeZone);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new WrongCall(`--${option} is given "${given}"; expected a real day, or a day and time as 2026-11-20T09:30`);
  }
}

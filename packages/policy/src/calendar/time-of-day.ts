import {PolicyError} from '../policy-error.ts';

/**
 * Minutes after local midnight of a time on the clock, written `HH:mm`; `24:00` is the end of the day. Throws `PolicyError`
 * `time/invalid`.
 */
export function minutesOf(time: string): number {
  const [, hour, minute] = /^(\d{2}):([0-5]\d)$/.exec(time) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (minutes <= 24 * 60) return minutes;
  throw new PolicyError('time/invalid', `"${time}" is not a time of day; expected HH:mm from 00:00 to 24:00`);
}

import type {Instant} from '@redress/policy/calendar';
import {momentOf} from '../moment-of.ts';
import {WrongCall} from './wrong-call.ts';

/** Reads when something happened, as `momentOf` does, or throws `WrongCall` that names the option. */
export function readMoment(option: string, given: string, timeZone: string, after?: Instant): Instant {
  const read = momentOf(given, timeZone, after);
  if (read !== undefined) return read;
  throw new WrongCall(`--${option} is given "${given}"; expected a real day, or a day and time as 2026-11-20T09:30`);
}

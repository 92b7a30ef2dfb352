import * as z from 'zod/mini';
import type {HolidayList} from '../calendar/holidays/bank-holiday.ts';
import {date} from './words.ts';

const timeOfDay = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day as HH:MM'));

/** Which days count, and when a day begins and ends for the organisation. */
export const calendar = z.strictObject({
  nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
  timeZone: z.string().check(z.refine(isTimeZone, 'expected an IANA time zone, such as Europe/London')),
  /** Weekdays that are worked, ISO 8601 (Monday 1 to Sunday 7). */
  week: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
  /** Days the organisation is closed besides bank holidays. */
  closures: z.array(date),
  /** What arrives after this time counts as the next working day. None unless a policy sets one. */
  cutOffTime: z.optional(timeOfDay),
  /** Whether receipt on a day off keeps its date (the default) or counts from the next working day. */
  onDayOff: z.optional(z.enum(['keep', 'forward'])),
  /** When somebody is at work, for durations in working hours. */
  hours: z.optional(z.strictObject({opens: timeOfDay, closes: timeOfDay})),
});
export type CalendarPolicy = z.infer<typeof calendar>;

/** A calendar with the bank holidays of its nation: never in a document, always in what is published. */
export type ListedCalendarPolicy = CalendarPolicy & {readonly holidays: HolidayList};

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: name}));
  } catch {
    return false;
  }
}

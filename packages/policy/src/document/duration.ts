import * as z from 'zod/mini';

/**
 * A length of time in the unit that the clause states; units are never inferred. Hours are real time and run through nights
 * and weekends; working hours run only while the calendar says that somebody is at work.
 */
export const duration = z.strictObject({
  count: z.int().check(z.gte(0), z.lte(1000)),
  unit: z.enum(['working-days', 'calendar-days', 'weeks', 'months', 'hours', 'working-hours']),
});
export type Duration = z.infer<typeof duration>;

/** `none-stated`: the policy gives no time. `not-configured`: it gives one that nobody has supplied. Neither is zero. */
export const noDuration = z.enum(['none-stated', 'not-configured']);
export type NoDuration = z.infer<typeof noDuration>;

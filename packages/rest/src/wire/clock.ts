import {momentSchema} from '@redress/policy/json-schema';
import * as z from 'zod/mini';
import {asAnswer} from './as-answer.ts';
import {clause, day, duration, duty, force, moment, words} from './words.ts';

/** More time that was given. */
export const extension = z.strictObject({
  from: day,
  to: day,
  reason: z.string(),
  at: moment,
  agreed: z.optional(z.boolean()),
});

/** Another way to read a clause, and the date that it gives. */
export const otherReadings = z.array(z.strictObject({says: words, due: day}));

/** A duty with a due date, and everything needed to explain that date. */
export const clock = asAnswer(
  z.strictObject({
    stage: z.string(),
    duty,
    force,
    clause: z.optional(clause),
    duration: z.optional(duration),
    state: z.enum(['projected', 'running', 'met', 'missed', 'superseded', 'none-stated', 'not-configured']),
    from: z.strictObject({moment: momentSchema, on: z.optional(day)}),
    due: z.optional(day),
    dueAt: z.optional(moment),
    firstDue: z.optional(day),
    extensions: z.array(extension),
    provisional: z.boolean(),
    calendar: z.string(),
    recalculated: z.optional(day),
    otherReadings: z.optional(otherReadings),
    doneOn: z.optional(day),
    missed: z.optional(day),
    shownTo: z.optional(z.literal('staff')),
  }),
);

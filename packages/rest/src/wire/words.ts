import type {Instant, PlainDate} from '@redress/policy';
import {isInstant, isPlainDate} from '@redress/policy/calendar';
import {
  clauseSchema,
  contactSchema,
  durationSchema,
  feedbackRuleSchema,
  noDurationSchema,
  policySchema,
  textSchema,
} from '@redress/policy/json-schema';
import * as z from 'zod/mini';
import {asAnswer} from './as-answer.ts';

// What many answers hold.

// zod gives the brand back only through a type predicate.
export const day = z.string().check(z.refine(isPlainDate)) as unknown as z.ZodMiniType<PlainDate>;
export const moment = z.string().check(z.refine(isInstant)) as unknown as z.ZodMiniType<Instant>;

export const words = asAnswer(textSchema);
export const clause = asAnswer(clauseSchema);
export const contact = asAnswer(contactSchema);
export const duration = asAnswer(durationSchema);
export const noDuration = noDurationSchema;
export const force = z.enum(['must', 'should', 'aim']);
export const feedbackKind = feedbackRuleSchema.shape.kind;
export const duty = z.enum([
  'log',
  'settle',
  'acknowledge',
  'contact',
  'respond',
  'evidence',
  'external',
  'breach-notice',
]);
export const outcome = z.enum(['upheld', 'partially-upheld', 'not-upheld']);
export const details = z.record(z.string(), z.string());

const bankHoliday = z.strictObject({
  date: day,
  name: z.enum([
    'new-year',
    'second-january',
    'st-patrick',
    'good-friday',
    'easter-monday',
    'early-may',
    'spring',
    'boyne',
    'summer',
    'st-andrew',
    'christmas',
    'boxing-day',
    'royal-wedding',
    'diamond-jubilee',
    'platinum-jubilee',
    'state-funeral',
    'coronation',
    'world-cup',
  ]),
  substitute: z.optional(z.boolean()),
});

/** The bank holidays of one nation, for some years. */
export const holidays = z.strictObject({version: z.string(), from: day, to: day, days: z.array(bankHoliday)});

/** The calendar of a policy with the bank holidays of its nation. */
export const calendar = asAnswer(z.strictObject({...policySchema.shape.calendar.shape, holidays}));

/** A due date as it was told to somebody. */
export const toldDate = z.strictObject({stage: z.string(), duty, due: day, calendar: z.string()});

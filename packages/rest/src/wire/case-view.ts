import {commandTypes} from '@redress/policy';
import {ombudsmanSchema, policySchema} from '@redress/policy/json-schema';
import * as z from 'zod/mini';
import {asAnswer} from './as-answer.ts';
import {clock, extension, otherReadings} from './clock.ts';
import {refusal} from './refusal.ts';
import {staffDesk} from './staff-desk.ts';
import {intake, timelineEntry} from './timeline-entry.ts';
import {calendar, contact, day, duration, feedbackKind, moment, outcome, words} from './words.ts';

const offered = z.enum(['offered', 'accepted', 'declined']);

export const caseStatus = z.enum([
  'received',
  'acknowledged',
  'answered',
  'closed',
  'recorded',
  'settled',
  'declined',
  'withdrawn',
]);

export const rung = asAnswer(
  z.strictObject({
    stage: z.string(),
    name: words,
    state: z.enum(['answered', 'unanswered', 'current', 'open', 'later', 'declined']),
    openedOn: z.optional(day),
    answeredOn: z.optional(day),
    outcome: z.optional(outcome),
    reasonRequired: z.optional(z.boolean()),
    inPart: z.optional(z.boolean()),
    refusal: z.optional(refusal),
  }),
);

export const ombudsman = asAnswer(ombudsmanSchema);

/** What one person may see of a case and do with it, and by when. */
export const caseViewSchema = asAnswer(
  z.strictObject({
    at: moment,
    audience: z.enum(['customer', 'staff']),
    reference: z.string(),
    version: z.int(),
    policy: z.strictObject({
      id: z.string(),
      version: z.string(),
      title: words,
      organisation: words,
      calendar,
      contact,
      roles: policySchema.shape.roles,
    }),
    kind: feedbackKind,
    procedure: z.optional(z.strictObject({id: z.string(), name: words})),
    status: caseStatus,
    stage: z.string(),
    answeredBy: z.optional(words),
    service: words,
    openedOn: day,
    closedOn: z.optional(day),
    intake,
    holder: z.optional(z.strictObject({id: z.optional(z.string()), name: z.string()})),
    consent: z.optional(z.enum(['asked', 'given', 'refused'])),
    adjustments: z.array(z.string()),
    clocks: z.array(clock),
    next: z.optional(clock),
    actions: z.array(
      z.strictObject({
        id: z.string(),
        what: z.string(),
        due: day,
        owner: z.optional(z.string()),
        completedAt: z.optional(moment),
      }),
    ),
    updates: z.optional(
      z.strictObject({
        everyDays: z.int(),
        how: z.enum(['phone', 'email', 'visit', 'post', 'text', 'portal']),
        agreedAt: moment,
      }),
    ),
    mediation: z.optional(offered),
    hearing: z.optional(z.strictObject({state: offered, on: z.optional(day)})),
    proposal: z.optional(
      z.strictObject({
        to: day,
        reason: z.string(),
        goodReason: z.optional(z.string()),
        ground: z.optional(z.string()),
        approval: z.boolean(),
        approved: z.boolean(),
        agreement: z.enum(['pending', 'agreed', 'declined']),
      }),
    ),
    extension: z.optional(
      z.strictObject({
        cap: z.optional(duration),
        latest: z.optional(day),
        otherReadings: z.optional(otherReadings),
        limit: z.optional(day),
        given: z.array(extension),
      }),
    ),
    ladder: z.array(rung),
    ombudsmen: z.array(ombudsman),
    offers: z.array(z.strictObject({command: z.enum(commandTypes), refusal: z.optional(refusal)})),
    timeline: z.array(timelineEntry),
    desk: z.optional(staffDesk),
  }),
);

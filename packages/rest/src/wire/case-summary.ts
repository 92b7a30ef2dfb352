import * as z from 'zod/mini';
import {caseStatus} from './case-view.ts';
import {day, duty, feedbackKind, words} from './words.ts';

/** One line of a worklist. */
export const caseSummarySchema = z.strictObject({
  reference: z.string(),
  version: z.int(),
  name: z.string(),
  subject: z.string(),
  kind: feedbackKind,
  service: words,
  status: caseStatus,
  stage: words,
  holder: z.optional(z.strictObject({id: z.string(), name: z.string()})),
  openedOn: day,
  next: z.optional(z.strictObject({duty, due: day})),
  openActions: z.int(),
  guarded: z.optional(z.literal(true)),
});

/** The same of a case that has changed, and where in the log the change stands. */
export const changedCaseSchema = z.strictObject({...caseSummarySchema.shape, position: z.int()});

/** One page of a worklist. `position` is where the log stood when it was read. */
export const casePageSchema = z.strictObject({
  items: z.array(caseSummarySchema),
  next: z.optional(z.string()),
  position: z.int(),
});

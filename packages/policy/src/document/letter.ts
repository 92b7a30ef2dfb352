import * as z from 'zod/mini';
import {clause, id} from './words.ts';

/** Everything that is sent in writing. */
export const letterTypes = [
  'acknowledgement',
  'extension',
  'holding-notice',
  'stage-answer',
  'refusal',
  'escalation-refusal',
  'closing',
  'survey',
  'failed-remedy',
] as const;
export type LetterType = (typeof letterTypes)[number];

/** What a letter can be required to hold. */
export const letterItems = [
  'reference',
  'stage',
  'understanding',
  'outcome-sought',
  'responsibility',
  'investigator',
  'process',
  'timescales',
  'new-date',
  'reason',
  'investigation',
  'findings',
  'every-point',
  'decision',
  'reasons',
  'law-and-policy',
  'root-cause',
  'apology',
  'remedy',
  'actions',
  'prevention',
  'payments',
  'learning',
  'escalation-route',
  'ombudsman',
  'advice',
  'alternative',
  'hearing',
  'discussion',
  'remedy-answer',
] as const;
export type LetterItem = (typeof letterItems)[number];

/** What one letter must hold. Without a stage it holds for every stage. */
export const letter = z.strictObject({
  type: z.enum(letterTypes),
  stage: z.optional(id),
  items: z.array(
    z.strictObject({
      item: z.enum(letterItems),
      clause,
      /** `must` blocks the letter while it is missing; anything less is a warning. */
      force: z.enum(['must', 'should', 'aim', 'may']),
      /** Only where something went wrong. */
      when: z.optional(z.literal('upheld')),
    }),
  ),
});
export type LetterRule = z.infer<typeof letter>;

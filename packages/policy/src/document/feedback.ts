import * as z from 'zod/mini';
import {feedbackKinds} from './feedback-kind.ts';
import {stage} from './stage.ts';
import {clause, id, said, text} from './words.ts';

/** One kind of feedback and what becomes of it. */
export const feedbackRule = z.strictObject({
  kind: z.enum(feedbackKinds),
  clause: z.optional(clause),
  /** What the policy means by it. */
  means: z.optional(text),
  /** `procedure`: through the stages. `own-stage`: through the stage given here. `record`: kept, read, learned from. */
  handling: z.enum(['procedure', 'own-stage', 'record']),
  stage: z.optional(stage),
  /** When it is a complaint after all, and from which day that complaint then counts. */
  becomesComplaint: z.optional(
    z.strictObject({
      clause,
      when: text,
      anchor: z.enum(['receipt', 'conversion', 'officer-chooses']),
      /** The request goes on beside the complaint. */
      continues: z.optional(z.boolean()),
    }),
  ),
  /** Has a number of its own, which stands in everything that is written about it. */
  reference: z.optional(said),
  /** Published only with the customer's consent or without their name. */
  publication: z.optional(said),
});
export type FeedbackRule = z.infer<typeof feedbackRule>;

/** Several people together. */
export const groups = z.strictObject({
  clause: z.optional(clause),
  petition: z.optional(
    z.strictObject({
      clause,
      /** From how many different people on it is a petition. */
      from: z.int().check(z.gte(2)),
      spokesperson: said,
      /** Who is sent and may read the answer. */
      answerTo: z.strictObject({clause, who: z.enum(['all', 'spokesperson'])}),
      meeting: z.optional(said),
    }),
  ),
});

/** Who does not say who they are. `accept` is the default where a policy is silent: no exclusion is invented for it. */
export const anonymous = z.strictObject({
  clause: z.optional(clause),
  handling: z.enum(['accept', 'review-only', 'exclude']),
});

/** A way to send feedback. Old names stay readable: the id is what cases keep. */
export const channels = z.strictObject({
  clause: z.optional(clause),
  list: z.array(
    z.strictObject({
      id,
      name: text,
      clause: z.optional(clause),
      kind: z.enum(['spoken', 'written', 'online', 'social']),
      /** What the policy names it for, where that is not everything. What else comes by it is taken all the same. */
      namedFor: z.optional(z.array(z.enum(feedbackKinds)).check(z.minLength(1))),
      preferred: z.optional(z.boolean()),
    }),
  ),
  /** What is said in public is answered in private, and nothing of the case is said in public. */
  socialMedia: z.optional(said),
  /** Where a message to a chief executive or board member goes. */
  boardContacts: z.optional(z.strictObject({clause, to: text})),
  /** How the customer wants the answer is agreed with them. */
  replyChannel: z.optional(
    z.strictObject({clause, ways: z.array(z.enum(['phone', 'text', 'email', 'post', 'face-to-face']))}),
  ),
  help: z.optional(said),
});

/** Somebody who complains for somebody else. */
export const representatives = z.strictObject({
  clause: z.optional(clause),
  who: z.array(text),
  /**
   * `required`: nothing begins to be told to them before consent. `confirm`: the customer is asked to confirm.
   * `not-stated`: the policy is silent, and nothing personal is shared until it is confirmed. No clock ever waits.
   */
  consent: z.strictObject({clause: z.optional(clause), rule: z.enum(['required', 'confirm', 'not-stated'])}),
});

/** Reasonable adjustments (Equality Act 2010, section 20). */
export const adjustments = z.strictObject({
  clause: z.optional(clause),
  /** A refused one is explained, and another way is found. */
  refused: z.optional(said),
});

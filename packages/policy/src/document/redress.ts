import * as z from 'zod/mini';
import {clause, force, id, said, text} from './words.ts';

/** What can put things right, who may promise it, and what is paid how. */
export const remedies = z.strictObject({
  clause: z.optional(clause),
  types: z.array(
    z.strictObject({
      id: z.enum([
        'apology',
        'acknowledge-fault',
        'explanation',
        'action',
        'reconsider-decision',
        'amend-record',
        'financial',
        'change-policy',
        'goodwill-gesture',
        'restore-position',
      ]),
      name: text,
      clause,
    }),
  ),
  /** Offered and, as far as it can be had, agreed before the answer is sent. A recorded attempt is enough. */
  agreedFirst: z.optional(said),
  /** How much each role may promise, in pence. A role that is not listed may promise nothing without approval. */
  authority: z.optional(
    z.strictObject({
      clause: z.optional(clause),
      limits: z.array(z.strictObject({role: id, pence: z.int().check(z.gte(0))})),
    }),
  ),
  /** Payments are kept as entries that are corrected by another entry, never changed. */
  paymentLog: z.optional(said),
  /** Set against what the customer owes. Evidenced loss never is. */
  offset: z.optional(z.strictObject({clause, lines: z.array(z.enum(['discretionary']))})),
  notPaid: z.array(z.strictObject({clause, what: text})),
});
export type RemedyRules = z.infer<typeof remedies>;

/** Answering, doing what was promised, and closing are three things. */
export const closing = z.strictObject({
  clause: z.optional(clause),
  /** `block`: not while a promised action is open. `warn`: each open one needs an owner and a date. */
  actions: z.enum(['block', 'warn']),
  closedBy: z.optional(z.strictObject({clause, roles: z.array(id).check(z.minLength(1))})),
  /** Resolved when the outcome is told, whatever is still to be done. */
  resolved: z.optional(said),
});

/** Conduct that stops a complaint from being handled. A person decides; counts only suggest a look. */
export const behaviour = z.strictObject({
  clause,
  /** Who recommends and who decides: two people. Without roles, any two members of staff. */
  recommendedBy: z.optional(z.array(id)),
  decidedBy: z.optional(z.array(id)),
  decisionClause: z.optional(clause),
  /** What must be weighed before. */
  considers: z.array(
    z.strictObject({what: z.enum(['proportionality', 'wellbeing', 'equality', 'police', 'tenancy']), clause}),
  ),
});

/** Somebody outside the complaints procedure who must hear of something. */
export const referral = z.strictObject({
  id,
  clause,
  name: text,
  to: z.array(text).check(z.minLength(1)),
  force,
  /** At the minute it is known, whatever the day, and for every kind of feedback. */
  immediately: z.optional(z.boolean()),
  /** The person must go there themselves. */
  bySelf: z.optional(z.boolean()),
});
export type ReferralRule = z.infer<typeof referral>;

export const privacy = z.strictObject({
  clause: z.optional(clause),
  /** The customer may ask not to be named to those they complain about; the facts may still give them away. */
  withheldIdentity: z.optional(said),
  /** Reported to the Information Commissioner within so many hours of becoming aware (UK GDPR, article 33). */
  breach: z.optional(z.strictObject({clause, hours: z.int().check(z.gte(1)), record: said, individuals: said})),
});

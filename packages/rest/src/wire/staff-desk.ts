import {letterItems, referralSchema, statementSchema, stepSchema} from '@redress/policy/json-schema';
import * as z from 'zod/mini';
import {asAnswer} from './as-answer.ts';
import {clause, day, details, feedbackKind, moment, outcome, words} from './words.ts';

const choice = z.strictObject({
  id: z.string(),
  name: words,
  clause: z.optional(clause),
  advice: z.optional(words),
});
const choices = z.array(choice);

const note = z.strictObject({
  code: z.enum([
    'may-be-out-of-time',
    'ongoing',
    'anonymous-no-reply',
    'anonymous-review-only',
    'anonymous-excluded',
    'consent-required',
    'consent-asked',
    'first-contact-first',
    'route-first',
    'elsewhere',
    'procedure-not-configured',
    'policy-elsewhere',
    'petition',
    'spokesperson-needed',
    'group',
    'danger',
  ]),
  clause: z.optional(clause),
  advice: z.optional(words),
  details: z.optional(details),
});

const required = z.array(
  z.strictObject({
    item: z.enum(letterItems),
    clause,
    force: z.enum(['must', 'should', 'aim', 'may']),
    when: z.optional(z.literal('upheld')),
  }),
);

const payment = z.strictObject({
  id: z.string(),
  line: z.enum(['financial-loss', 'discretionary', 'statutory']),
  form: z.enum(['payment', 'voucher', 'gift', 'offset']),
  pence: z.int(),
  failure: z.string(),
  weighed: z.optional(z.string()),
  proposedBy: z.string(),
  approvedBy: z.optional(z.string()),
  recordedAt: z.optional(moment),
  corrections: z.array(z.strictObject({pence: z.int(), reason: z.string(), at: moment})),
});

/** What staff are shown beside a case: what the policy wants done and known here, and what has been. */
export const staffDesk = asAnswer(
  z.strictObject({
    notes: z.array(note),
    windows: z.array(z.strictObject({from: day, lastDay: day, forward: z.boolean(), back: z.boolean(), clause})),
    steps: z.array(z.strictObject({...stepSchema.shape, done: z.boolean()})),
    toWrite: z.strictObject({acknowledgement: required, answer: required}),
    answered: z.strictObject({
      discussed: z.optional(z.enum(['discussed', 'tried'])),
      remedies: z.array(z.string()),
      remedyAnswer: z.optional(z.enum(['agreed', 'not-agreed', 'no-reply'])),
    }),
    moreTime: z.optional(z.enum(['inform', 'notice', 'agree', 'vary'])),
    choices: z.strictObject({
      kinds: z.array(feedbackKind),
      procedures: choices,
      routes: choices,
      exclusions: choices,
      refusals: choices,
      outcomes: z.array(outcome),
      remedies: choices,
      grounds: choices,
      ombudsmen: choices,
      themes: choices,
      weighed: z.array(z.strictObject({what: z.string(), clause})),
    }),
    statements: z.array(statementSchema),
    referrals: z.strictObject({
      known: z.array(referralSchema),
      made: z.array(z.strictObject({referral: z.string(), what: z.string(), at: moment})),
    }),
    payments: z.array(payment),
    issues: z.array(z.strictObject({id: z.string(), what: z.string(), joined: z.boolean()})),
    links: z.array(
      z.strictObject({reference: z.string(), why: z.enum(['complaint', 'request', 'new-issue', 'same-matter'])}),
    ),
    breaches: z.array(
      z.strictObject({
        id: z.string(),
        awareAt: moment,
        risk: z.enum(['unlikely', 'likely', 'high']),
        commissionerAt: z.optional(moment),
        individualsAt: z.optional(moment),
      }),
    ),
    group: z.optional(
      z.strictObject({
        people: z.int(),
        spokesperson: z.optional(z.string()),
        petition: z.boolean(),
        answerTo: z.optional(z.enum(['all', 'spokesperson'])),
      }),
    ),
    adjustment: z.optional(z.strictObject({asked: z.string(), answered: z.boolean()})),
    withheldFrom: z.array(z.string()),
    restriction: z.optional(
      z.strictObject({
        what: z.string(),
        recommendedBy: z.string(),
        decidedAt: z.optional(moment),
        review: z.optional(day),
      }),
    ),
    raised: z.optional(z.strictObject({countsFrom: moment})),
    procedure: z.optional(
      z.strictObject({
        id: z.string(),
        name: words,
        state: z.enum(['configured', 'not-configured', 'delegated', 'vacant']),
        delegatedTo: z.optional(z.strictObject({organisation: words, policy: z.optional(z.string())})),
      }),
    ),
    unchecked: z.array(z.string()),
  }),
);

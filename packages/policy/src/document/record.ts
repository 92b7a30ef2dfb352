import * as z from 'zod/mini';
import {clause, id, monthOrDay, said, text} from './words.ts';

/** Document control: who owns the policy, who approved it and when, what it replaces, and who may read it. */
export const documentRecord = z.strictObject({
  clause: z.optional(clause),
  /** As printed in the document, such as V32020; `version` of the policy is ours. */
  printedVersion: z.optional(z.string()),
  owner: z.optional(text),
  approvals: z.array(
    z.strictObject({
      by: text,
      on: z.optional(monthOrDay),
      version: z.optional(z.string()),
      reviewBy: z.optional(monthOrDay),
    }),
  ),
  history: z.optional(
    z.array(
      z.strictObject({
        version: z.string(),
        on: monthOrDay,
        author: z.optional(z.string()),
        reason: z.optional(z.string()),
      }),
    ),
  ),
  /** Cases that begin from this day on fall under the document. Approval alone puts nothing into force. */
  effectiveFrom: z.optional(monthOrDay),
  review: z.optional(
    z.strictObject({
      clause: z.optional(clause),
      due: z.optional(monthOrDay),
      everyMonths: z.optional(z.int().check(z.gte(1))),
      sooner: z.optional(text),
    }),
  ),
  /** `internal`: nobody outside is shown the document, its headings or its numbers of sections; only `summary`. */
  visibility: z.enum(['public', 'internal']),
  visibilityClause: z.optional(clause),
  /** What may be shown of an internal document; a short account of a public one. */
  summary: z.optional(text),
  /** Where people find it. */
  published: z.optional(
    z.strictObject({clause, where: z.array(z.enum(['website', 'leaflet', 'magazine', 'on-request']))}),
  ),
  responsible: z.optional(
    z.strictObject({
      clause,
      roles: z.array(
        z.strictObject({part: z.enum(['responsible', 'accountable', 'consulted', 'informed']), who: text}),
      ),
    }),
  ),
  linked: z.array(z.strictObject({clause: z.optional(clause), title: text})),
  /** Codes and laws that the document says it keeps. */
  declares: z.array(z.strictObject({clause, what: text})),
  /** What whoever puts the policy to use should know: broken references, units left open, dates that have passed. */
  notes: z.array(z.strictObject({clause: z.optional(clause), says: text})),
});
export type DocumentRecord = z.infer<typeof documentRecord>;

/** Whom the policy makes answerable for what. */
export const governanceRole = z.strictObject({
  part: z.enum([
    'approves-policy',
    'assures-implementation',
    'runs-process',
    'coordinates',
    'investigates',
    'reviews',
    'implements-lessons',
    'complaints-officer',
    'accountable-lead',
    'member-responsible',
    'logs',
  ]),
  who: text,
  role: z.optional(id),
  clause,
});

/** How long a closed case is kept. Nothing in a policy that is silent. */
export const retention = z.strictObject({
  clause: z.optional(clause),
  months: z.int().check(z.gte(1)),
  from: z.enum(['closed']),
});

export const report = z.strictObject({
  id,
  clause,
  to: text,
  every: z.enum(['month', 'quarter', 'year', 'agreed', 'regularly', 'none-stated']),
  contents: z.array(
    z.enum([
      'volumes',
      'nature',
      'themes',
      'outcomes',
      'performance',
      'satisfaction',
      'learning',
      'refusals',
      'compensation',
      'self-assessment',
      'ombudsman-findings',
      'ombudsman-report',
      'non-compliance',
    ]),
  ),
  /** Where the public reads it. Published figures leave out counts below `suppressBelow`. */
  published: z.optional(
    z.strictObject({clause, where: z.array(z.enum(['website', 'newsletter', 'magazine', 'customers']))}),
  ),
  suppressBelow: z.optional(z.int().check(z.gte(2))),
});
export type ReportRule = z.infer<typeof report>;

/** The survey after a case, and surveys from which a case can begin. */
export const surveys = z.strictObject({afterClosing: z.optional(said), startsCase: z.optional(said)});

import * as z from 'zod/mini';
import {isPlainDate} from '../calendar/plain-date.ts';

/** Words that a policy itself supplies, such as the name of a stage. English always; Welsh where the organisation gives it. */
export const text = z.strictObject({
  en: z.string().check(z.minLength(1)),
  cy: z.optional(z.string().check(z.minLength(1))),
});
export type Text = z.infer<typeof text>;

export const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id, such as stage-1'));

export const date = z.string().check(z.refine(isPlainDate, 'expected a real day as YYYY-MM-DD'));

/** As exact as the document is: some give only the month in which they are reviewed. */
export const monthOrDay = z
  .string()
  .check(
    z.refine(
      (given) => isPlainDate(given) || isPlainDate(`${given}-01`),
      'expected a day as YYYY-MM-DD or a month as YYYY-MM',
    ),
  );

/**
 * Where in the written policy a rule stands. `rule` is the id by which requirements and tests know it. Printed numbers repeat
 * or are missing in some documents, so the heading is what people are shown. What carries no clause is the organisation's
 * setting or Redress's default, never the policy's word.
 */
export const clause = z.strictObject({
  section: z.optional(z.string().check(z.minLength(1))),
  heading: z.string().check(z.minLength(1)),
  rule: z.string().check(z.regex(/^[A-Z]+-\d{2,}$/, 'expected the id of a rule, such as PD-31')),
});
export type Clause = z.infer<typeof clause>;

/** A thing that is so because the policy says so there. */
export const said = z.strictObject({clause});

/** How firmly the policy promises: "will", "should", "aim to". */
export const force = z.enum(['must', 'should', 'aim']);
export type Force = z.infer<typeof force>;

/** How to reach somebody. Filled in where the policy is put to use; the presets carry example addresses only. */
export const contact = z.strictObject({
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  post: z.optional(z.string()),
  website: z.optional(z.url('expected a web address')),
});
export type Contact = z.infer<typeof contact>;

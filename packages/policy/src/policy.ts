import * as z from 'zod/mini';
import {isPlainDate} from './calendar/plain-date.ts';

/** Words that a policy itself supplies, such as the name of a stage. English always; Welsh where the organisation gives it. */
const text = z.strictObject({en: z.string().check(z.minLength(1)), cy: z.optional(z.string().check(z.minLength(1)))});
export type Text = z.infer<typeof text>;

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id, such as stage-1'));
const date = z.string().check(z.refine(isPlainDate, 'expected a real day as YYYY-MM-DD'));
const weekday = z.int().check(z.gte(1), z.lte(7));
const timeZone = z.string().check(z.refine(isTimeZone, 'expected an IANA time zone, such as Europe/London'));

/** Where in the written policy a rule stands. `rule` is the id by which requirements and tests know it. */
const clause = z.strictObject({section: z.string(), heading: z.string(), rule: z.string()});
export type Clause = z.infer<typeof clause>;

/** How firmly the policy promises: "will", "should", "aim to". */
const force = z.enum(['must', 'should', 'aim']);
export type Force = z.infer<typeof force>;

/** A length of time in the unit that the clause states; units are never inferred. */
const duration = z.strictObject({
  count: z.int().check(z.gte(0), z.lte(1000)),
  unit: z.enum(['working-days', 'calendar-days']),
});
export type Duration = z.infer<typeof duration>;

/** What can happen once within a stage and start or meet a clock. `opened` is receipt, or the request for a later stage. */
const moment = z.enum(['opened', 'assigned', 'acknowledged', 'contacted', 'responded']);
export type Moment = z.infer<typeof moment>;

/** More time. Up to `cap` (all extensions of the clock added up) the organisation decides and must say why. */
const extension = z.strictObject({
  clause,
  /** The most, in total, without a stated good reason. Counted from the due date before any extension. */
  cap: duration,
  /**
   * Past this point a named role must approve and the customer must agree; neither is ever inferred from silence. Counted
   * from the moment that starts the clock, or from `opened`.
   */
  limit: z.optional(z.strictObject({clause, from: moment, duration, approvedBy: id})),
});
export type ExtensionRule = z.infer<typeof extension>;

/** A duty with a due date: from one moment of the stage to another. */
const clock = z.strictObject({
  duty: z.enum(['acknowledge', 'contact', 'respond']),
  clause,
  force,
  from: moment,
  /** The first of these to happen meets the clock. */
  metBy: z.array(moment).check(z.minLength(1)),
  duration,
  /** Only for the answer: no other duty can be given more time. */
  extension: z.optional(extension),
});
export type ClockRule = z.infer<typeof clock>;

const stage = z.strictObject({
  id,
  name: text,
  clause,
  /** Roles that may take a case at this stage. */
  takenBy: z.array(id).check(z.minLength(1)),
  /** Set where somebody who considered an earlier stage may not take this one. */
  differentPerson: z.optional(z.strictObject({clause})),
  /** How a customer reaches this stage; absent for the first. */
  request: z.optional(z.strictObject({clause, reasonRequired: z.boolean()})),
  outcomes: z.strictObject({clause, values: z.array(z.enum(['upheld', 'partially-upheld', 'not-upheld']))}),
  /** A clock stands after the one whose duty starts it. */
  clocks: z.array(clock),
});
export type StageRule = z.infer<typeof stage>;

/** How to reach somebody. Filled in where the policy is put to use; the presets carry example addresses only. */
const contact = z.strictObject({
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  post: z.optional(z.string()),
  website: z.optional(z.url('expected a web address')),
});
export type Contact = z.infer<typeof contact>;

/** An organisation's complaints policy as versioned data. Each rule carries the clause it comes from. */
export const policySchema = z.strictObject({
  schema: z.literal(1),
  id,
  version: z.string().check(z.minLength(1)),
  organisation: text,
  title: text,
  reference: z.optional(z.string()),
  contact,
  calendar: z.strictObject({
    nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
    timeZone,
    week: z.array(weekday).check(z.minLength(1)),
    closures: z.array(date),
  }),
  services: z.array(z.strictObject({id, name: text})).check(z.minLength(1)),
  roles: z.array(z.strictObject({id, name: text})),
  stages: z.array(stage).check(z.minLength(1)),
  closing: z.strictObject({clause, actionsComplete: z.boolean()}),
  ombudsman: z.strictObject({
    name: text,
    contact,
    /** When these details were last checked against the ombudsman's own. */
    checkedOn: z.optional(date),
    advice: z.strictObject({clause}),
    review: z.strictObject({clause, after: id}),
  }),
});
export type Policy = z.infer<typeof policySchema>;
export type CalendarPolicy = Policy['calendar'];

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', {timeZone: name}));
  } catch {
    return false;
  }
}

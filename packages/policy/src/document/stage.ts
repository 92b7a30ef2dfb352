import * as z from 'zod/mini';
import {duration, noDuration} from './duration.ts';
import {clause, force, id, said, text} from './words.ts';

/**
 * What can happen once within a stage and start or meet a clock. `opened` is receipt, or the request for a later stage;
 * `logged` is when the case was written down, which may be later; `settled` is when it was put right without an answer.
 */
export const moment = z.enum(['opened', 'logged', 'settled', 'assigned', 'acknowledged', 'contacted', 'responded']);
export type Moment = z.infer<typeof moment>;

/**
 * More time, in one of the four ways that policies know.
 * `inform`: the organisation decides, and says why. `notice`: as `inform`, by a written holding notice. `agree`: only what the
 * customer agrees to. `vary`: what both agree, or on one of the `grounds`.
 */
const extension = z.strictObject({
  clause,
  how: z.enum(['inform', 'notice', 'agree', 'vary']),
  /** The most, in total, without a stated good reason. Counted from the due date before any extension. */
  cap: z.optional(duration),
  /** Other ways to read how much more that is, for staff. */
  readings: z.optional(z.array(z.strictObject({says: text, cap: duration}))),
  /** For `vary`: what besides agreement may give more time. */
  grounds: z.optional(z.array(z.strictObject({id, name: text}))),
  /** Agreement after the due date is too late to be agreement in advance: it gives a new date and mends nothing. */
  inAdvance: z.optional(said),
  /**
   * Past this point a named role must approve and the customer must agree; neither is ever inferred from silence. Counted
   * from the moment that starts the clock, or from `opened`.
   */
  limit: z.optional(z.strictObject({clause, from: moment, duration, approvedBy: id})),
});
export type ExtensionRule = z.infer<typeof extension>;

/** Another way to read the same sentence, for staff: what it changes, and why somebody might read it so. */
const reading = z.strictObject({
  says: text,
  duration: z.optional(duration),
  from: z.optional(moment),
  roll: z.optional(z.enum(['back', 'forward'])),
  lateStart: z.optional(z.enum(['capped'])),
});

/** A duty with a due date: from one moment of the stage to another. Without a clause it is the organisation's own target. */
export const clock = z.strictObject({
  duty: z.enum(['log', 'settle', 'acknowledge', 'contact', 'respond']),
  clause: z.optional(clause),
  force,
  from: moment,
  /** The policy gives a time and not from when: `from` is how it is read until the organisation says otherwise. */
  fromAssumed: z.optional(z.boolean()),
  /** The first of these to happen meets the clock. */
  metBy: z.array(moment).check(z.minLength(1)),
  duration: z.union([duration, noDuration]),
  /** `staff`: a target that customers are not told and that is no breach towards them. */
  shownTo: z.optional(z.enum(['everybody', 'staff'])),
  /** Where the last day is no working day: the working day before or after. As it falls unless a policy says otherwise. */
  roll: z.optional(z.enum(['back', 'forward'])),
  /**
   * A clock that starts late because an earlier duty was late: `capped` counts from the day on which that duty was due. The
   * written rule counts from the day on which it was done.
   */
  lateStart: z.optional(z.enum(['capped'])),
  readings: z.optional(z.array(reading)),
  /** Only for the answer: no other duty can be given more time. */
  extension: z.optional(extension),
});
export type ClockRule = z.infer<typeof clock>;

/** Something to do within a stage that the case records. Those before the answer are wanted before it goes. */
export const step = z.strictObject({
  step: z.enum([
    'introduce',
    'confirm-understanding',
    'agree-updates',
    'agree-reply-channel',
    'agree-timescale',
    'offer-mediation',
    'offer-meeting',
    'offer-hearing',
    'agree-remedy',
    'discuss-outcome',
    'record-reason',
  ]),
  clause,
  force: z.enum(['must', 'should', 'aim', 'may']),
});
export type StageStep = z.infer<typeof step>;

export const stage = z.strictObject({
  id,
  name: text,
  clause: z.optional(clause),
  /** Roles that may take a case at this stage. */
  takenBy: z.array(id).check(z.minLength(1)),
  /** Who answers, where that is another organisation than the policy's own. */
  answeredBy: z.optional(z.strictObject({clause, organisation: text})),
  /** Considered by several people together. */
  panel: z.optional(z.boolean()),
  /**
   * Nobody who considered an earlier stage may take this one. Required wherever nothing else is set; the clause stands here
   * where the policy itself says so.
   */
  differentPerson: z.optional(z.strictObject({clause: z.optional(clause), rule: z.enum(['required', 'warn'])})),
  /** How a customer reaches this stage; absent for the first. */
  request: z.optional(
    z.strictObject({
      clause: z.optional(clause),
      reasonRequired: z.boolean(),
      /** Also a part of the complaint can be taken further. */
      inPart: z.optional(said),
      /** How long after the answer before it can be asked for. None unless a policy sets one. */
      within: z.optional(duration),
      /** On what grounds it may be refused: only for exclusions of this policy, or for a reason that a second person confirms. */
      refusal: z.optional(z.strictObject({clause, grounds: z.enum(['exclusions', 'behaviour'])})),
    }),
  ),
  /** Offered, and where accepted held before the answer. */
  hearing: z.optional(z.strictObject({clause})),
  outcomes: z.strictObject({
    clause: z.optional(clause),
    values: z.array(z.enum(['upheld', 'partially-upheld', 'not-upheld'])).check(z.minLength(1)),
  }),
  /** What arises while the stage is under way: joined to it, or a complaint of its own. Without one, staff choose and say why. */
  newIssues: z.optional(z.strictObject({join: said, separate: said})),
  mediation: z.optional(said),
  steps: z.array(step),
  /** A clock stands after the one whose duty starts it. */
  clocks: z.array(clock),
});
export type StageRule = z.infer<typeof stage>;

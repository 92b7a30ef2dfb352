import * as z from 'zod/mini';
import {clause, id, said, text} from './words.ts';

/** How long after it happened a complaint can be made. Never an automatic no: past it, a person decides. */
const window = z.strictObject({
  clause,
  months: z.int().check(z.gte(1)),
  /** What it is counted from. */
  from: z.enum(['issue', 'service', 'last-service']),
  /** `must`: the policy gives no exception. `normally`: it does. Either way a person reads what came late. */
  firmness: z.enum(['must', 'normally']),
  /** What still goes on is never too old. */
  ongoing: z.optional(z.union([said, z.literal('default')])),
  /** Also counted from when the person came to know of it. */
  awareness: z.optional(said),
  discretion: z.optional(said),
  /** What comes after it is kept as a comment until a person decides; without this it is a complaint meanwhile. */
  late: z.optional(z.literal('comment')),
  /** Types of complainant for whom it does not count. */
  exceptFor: z.optional(z.array(id)),
});
export type WindowRule = z.infer<typeof window>;

/** A subject or a person that the procedure is not for. Never decided by a form: staff judge each on its merits. */
const exclusion = z.strictObject({
  id,
  clause,
  name: text,
  /** The ground as the codes know it. */
  kind: z.enum([
    'first-request',
    'already-considered',
    'out-of-time',
    'with-ombudsman',
    'legal-proceedings',
    'legal-or-insurance',
    'insurance',
    'not-our-service',
    'anti-social-behaviour',
    'neighbour-dispute',
    'charges',
    'allocations',
    'decision-itself',
    'regulatory-decision',
    'employment',
    'anonymous',
    'service-level-agreement',
    'no-recent-service',
    'behaviour',
  ]),
  /** What brings it back in. */
  unless: z.optional(text),
  /** Where the person can turn instead. */
  advice: z.optional(text),
  /** The policy leaves no room for the single case. */
  absolute: z.optional(z.boolean()),
});
export type ExclusionRule = z.infer<typeof exclusion>;

/** A kind of person, and what the policy makes of their complaint. */
const complainantType = z.strictObject({
  id,
  name: text,
  clause: z.optional(clause),
  /**
   * `accept`: like anybody. `first-contact`: the local team tries first, and what cannot be settled goes on. `route`: somebody
   * decides and writes down which procedure it is before others may see it. `elsewhere`: another procedure, see `advice`.
   */
  accepted: z.enum(['accept', 'first-contact', 'route', 'elsewhere']),
  /** For `route`: the procedures to choose among. `complaint` is this one; for any other the case ends here, unseen. */
  choices: z.optional(z.array(z.strictObject({id, name: text}))),
  advice: z.optional(text),
  /** A procedure of their own. */
  procedure: z.optional(id),
});
export type ComplainantType = z.infer<typeof complainantType>;

/** Who may complain about what, and until when. */
export const eligibility = z.strictObject({
  complainants: z.array(complainantType).check(z.minLength(1)),
  windows: z.array(window),
  exclusions: z.array(exclusion),
  /** What a refusal owes the customer. */
  refusal: z.strictObject({
    clause: z.optional(clause),
    reasons: z.optional(said),
    advice: z.optional(said),
    ombudsman: z.optional(said),
    /** The ombudsman can tell the organisation to take the complaint after all. */
    overturned: z.optional(said),
  }),
});
export type EligibilityRules = z.infer<typeof eligibility>;

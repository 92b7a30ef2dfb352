import * as z from 'zod/mini';
import {isPlainDate} from './calendar/plain-date.ts';
import {PolicyError} from './policy-error.ts';

/** Words that a policy itself supplies, such as the name of a stage. English always; Welsh where the organisation gives it. */
const text = z.strictObject({en: z.string().check(z.minLength(1)), cy: z.optional(z.string().check(z.minLength(1)))});
export type Text = z.infer<typeof text>;

const id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const date = z.string().check(z.refine(isPlainDate));

/** Where in the written policy a rule stands. `rule` is the id under which `npm run rules` traces it. */
const clause = z.strictObject({section: z.string(), heading: z.string(), rule: z.string()});
export type Clause = z.infer<typeof clause>;

/** How firmly the policy promises: "will", "should", "aim to". */
const force = z.enum(['must', 'should', 'aim']);
export type Force = z.infer<typeof force>;

/** A length of time in the unit that the clause states; units are never inferred. */
const duration = z.strictObject({count: z.int().check(z.gte(0)), unit: z.enum(['working-days', 'calendar-days'])});
export type Duration = z.infer<typeof duration>;

/** What can happen once within a stage and start or meet a clock. `opened` is receipt, or the request for a later stage. */
const moment = z.enum(['opened', 'assigned', 'acknowledged', 'contacted', 'responded']);
export type Moment = z.infer<typeof moment>;

/** More time. Up to `cap` (all extensions of the clock added up) the organisation decides and must say why. */
const extension = z.strictObject({
  clause,
  /** Most working days, in total, without a stated good reason. Counted from the due date before any extension. */
  cap: duration,
  /** Past this point a named role must approve and the customer must agree; neither is ever inferred from silence. */
  limit: z.optional(z.strictObject({clause, from: moment, duration, approvedBy: id})),
});
export type Extension = z.infer<typeof extension>;

/** A duty with a due date: from one moment of the stage to another. */
const clock = z.strictObject({
  duty: z.enum(['acknowledge', 'contact', 'respond']),
  clause,
  force,
  from: moment,
  /** The first of these to happen meets the clock. */
  metBy: z.array(moment).check(z.minLength(1)),
  duration,
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
  clocks: z.array(clock),
});
export type StageRule = z.infer<typeof stage>;

/** How to reach somebody. Filled in where the policy is put to use; the presets carry example addresses only. */
const contact = z.strictObject({
  phone: z.optional(z.string()),
  email: z.optional(z.string()),
  post: z.optional(z.string()),
  website: z.optional(z.url()),
});
export type Contact = z.infer<typeof contact>;

/** An organisation's complaints policy as versioned data. Each rule carries the clause it comes from. */
const policy = z.strictObject({
  schema: z.literal(1),
  id,
  version: z.string().check(z.minLength(1)),
  organisation: text,
  title: text,
  reference: z.optional(z.string()),
  contact,
  calendar: z.strictObject({
    nation: z.enum(['england-and-wales', 'scotland', 'northern-ireland']),
    timeZone: z.string(),
    week: z.array(z.int().check(z.gte(1), z.lte(7))).check(z.minLength(1)),
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
export type Policy = z.infer<typeof policy>;
export type CalendarPolicy = Policy['calendar'];

/** One thing that is wrong with a policy document: where, and what is wrong there. */
export interface PolicyProblem {
  readonly path: string;
  readonly message: string;
}

/** Thrown by {@link parsePolicy}; carries every problem at once. */
export class InvalidPolicy extends PolicyError {
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    super(
      'policy/invalid',
      `This is not a policy that can be used:\n${problems.map(({path, message}) => `- ${path}: ${message}`).join('\n')}`,
    );
    this.problems = problems;
  }
}

/** Reads a policy document, or throws {@link InvalidPolicy} with every problem found. */
export function parsePolicy(document: unknown): Policy {
  const parsed = policy.safeParse(document);
  if (!parsed.success) {
    throw new InvalidPolicy(
      parsed.error.issues.map(({path, message}) => ({path: path.join('.') || '(document)', message})),
    );
  }
  const problems = brokenReferences(parsed.data);
  if (problems.length > 0) throw new InvalidPolicy(problems);
  return parsed.data;
}

/** Names that a policy uses but does not define, and ids that stand for two things. */
function brokenReferences({stages, roles, services, ombudsman}: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const roleIds = new Set(roles.map((role) => role.id));
  const stageIds = stages.map((one) => one.id);
  const role = (path: string, name: string) => {
    if (!roleIds.has(name)) {
      problems.push({path, message: `role "${name}" is not in roles (${[...roleIds].join(', ')})`});
    }
  };
  const unique = (path: string, ids: readonly string[]) => {
    const twice = ids.find((one, at) => ids.indexOf(one) !== at);
    if (twice !== undefined) problems.push({path, message: `"${twice}" stands here twice; expected each id once`});
  };
  unique('stages', stageIds);
  unique('roles', [...roles.map((one) => one.id)]);
  unique('services', [...services.map((one) => one.id)]);
  stages.forEach(({takenBy, clocks}, at) => {
    takenBy.forEach((name, of) => {
      role(`stages.${at}.takenBy.${of}`, name);
    });
    unique(`stages.${at}.clocks`, [...clocks.map((one) => one.duty)]);
    clocks.forEach(({extension: more}, of) => {
      if (more?.limit) role(`stages.${at}.clocks.${of}.extension.limit.approvedBy`, more.limit.approvedBy);
    });
  });
  if (!stageIds.includes(ombudsman.review.after)) {
    problems.push({
      path: 'ombudsman.review.after',
      message: `stage "${ombudsman.review.after}" is not in stages (${stageIds.join(', ')})`,
    });
  }
  return problems;
}

/** The stage of that id, or `PolicyError` `policy/unknown-stage`. */
export function stageRule({id: policyId, stages}: Policy, stageId: string): StageRule {
  const found = stages.find((one) => one.id === stageId);
  if (found) return found;
  throw new PolicyError(
    'policy/unknown-stage',
    `Policy "${policyId}" has no stage "${stageId}"; expected one of ${stages.map((one) => one.id).join(', ')}`,
  );
}

/** The stage that follows, if the policy has one. */
export function stageAfter({stages}: Policy, stageId: string): StageRule | undefined {
  return stages[stages.findIndex((one) => one.id === stageId) + 1];
}

/** The name of a service. A case whose policy no longer offers it still has the id. */
export function serviceName({services}: Policy, serviceId: string): Text {
  return services.find(({id: one}) => one === serviceId)?.name ?? {en: serviceId};
}

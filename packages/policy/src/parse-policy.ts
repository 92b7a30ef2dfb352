import type * as z from 'zod/mini';
import {broughtAboutBy} from './brought-about-by.ts';
import {type Policy, policySchema} from './policy.ts';
import {PolicyError} from './policy-error.ts';

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

/**
 * Reads a policy document, or throws {@link InvalidPolicy} with every problem of its shape; and once the shape is right,
 * with every name in it that leads nowhere and every rule that could never work.
 */
export function parsePolicy(document: unknown): Policy {
  const parsed = policySchema.safeParse(document);
  const problems = parsed.success ? contradictions(parsed.data) : parsed.error.issues.map(problemOf);
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new InvalidPolicy(problems);
}

function problemOf(issue: z.core.$ZodIssue): PolicyProblem {
  return {path: issue.path.join('.') || '(document)', message: wordsFor(issue)};
}

/** zod/mini brings no words of its own, except those that the schema gives. */
function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${issue.expected}`;
    case 'invalid_value':
      return `expected ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'unrecognized_keys':
      return `there is no ${issue.keys.map((key) => `"${key}"`).join(', ')} here`;
    case 'too_small':
      return `expected at least ${issue.minimum}`;
    case 'too_big':
      return `expected at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

function contradictions({stages, roles, services, ombudsman}: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const known = (path: string, what: string, name: string, names: readonly string[]) => {
    if (!names.includes(name))
      problems.push({path, message: `there is no ${what} "${name}"; expected ${names.join(' or ')}`});
  };
  const once = (path: string, names: readonly string[]) => {
    const twice = new Set(names.filter((name, at) => names.indexOf(name) !== at));
    for (const name of twice) problems.push({path, message: `"${name}" stands here twice; expected it once`});
  };

  const stageIds = stages.map(({id}) => id);
  const roleIds = roles.map(({id}) => id);
  once('stages', stageIds);
  once('roles', roleIds);
  once(
    'services',
    services.map(({id}) => id),
  );
  stages.forEach(({takenBy, clocks}, at) => {
    takenBy.forEach((role, of) => {
      known(`stages.${at}.takenBy.${of}`, 'role', role, roleIds);
    });
    const duties = clocks.map(({duty}) => duty as string);
    once(`stages.${at}.clocks`, duties);
    clocks.forEach(({duty, from, extension}, of) => {
      const path = `stages.${at}.clocks.${of}`;
      if (duties.indexOf(broughtAboutBy[from] ?? '') > of) {
        problems.push({path, message: `starts when the complaint is ${from}; expected after the clock for that`});
      }
      if (extension && duty !== 'respond') {
        problems.push({path: `${path}.extension`, message: 'only a clock to "respond" can be given more time'});
      }
      const limit = extension?.limit;
      if (!limit) return;
      known(`${path}.extension.limit.approvedBy`, 'role', limit.approvedBy, roleIds);
      if (limit.from !== from && limit.from !== 'opened') {
        problems.push({
          path: `${path}.extension.limit.from`,
          message: `expected "opened" or "${from}", which starts the clock`,
        });
      }
    });
  });
  known('ombudsman.review.after', 'stage', ombudsman.review.after, stageIds);
  return problems;
}

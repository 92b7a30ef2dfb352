import type * as z from 'zod/mini';
import {contradictions} from './contradictions.ts';
import {type Policy, policySchema} from './policy.ts';
import {PolicyError} from './policy-error.ts';
import type {PolicyProblem} from './policy-problem.ts';

/** Thrown by {@link parsePolicy}; carries every problem at once. */
export class InvalidPolicy extends PolicyError {
  readonly problems: readonly PolicyProblem[];

  constructor(problems: readonly PolicyProblem[]) {
    super(
      'policy/invalid',
      `This is not a policy that can be used:\n${problems.map(({path, message, mend}) => `- ${path}: ${message}. ${mend}`).join('\n')}`,
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
  const problems = parsed.success
    ? contradictions(parsed.data)
    : parsed.error.issues.flatMap((issue) => problemsOf(issue, document));
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new InvalidPolicy(problems);
}

function problemsOf(issue: z.core.$ZodIssue, document: unknown, at: readonly PropertyKey[] = []): PolicyProblem[] {
  const path = [...at, ...issue.path];
  if (issue.code === 'invalid_union') {
    // The shape that was meant is the one that fits on the whole and is wrong only further in.
    const meant = issue.errors.find((one) => one.every((inner) => inner.path.length > 0));
    if (meant) return meant.flatMap((inner) => problemsOf(inner, document, path));
  }
  const found = sayFound(path.reduce<unknown>(stepInto, document));
  const {expected, mend} = wordsFor(issue);
  const message = issue.code === 'unrecognized_keys' ? expected : `${expected}; found ${found}`;
  return [{path: path.join('.') || '(document)', message, mend}];
}

/** zod/mini brings no words of its own, except those that the schema gives. */
function wordsFor(issue: z.core.$ZodIssue): {readonly expected: string; readonly mend: string} {
  switch (issue.code) {
    case 'invalid_type':
      return {
        expected: `expected ${issue.expected}`,
        mend: `Give one here (${issue.expected}), or leave the part out if it may be`,
      };
    case 'invalid_value': {
      const values = issue.values.map((value) => JSON.stringify(value));
      return {expected: `expected ${values.join(' or ')}`, mend: 'Choose one of these'};
    }
    case 'unrecognized_keys': {
      const keys = issue.keys.map((key) => `"${key}"`).join(', ');
      return {expected: `there is no ${keys} here`, mend: 'Take it out, or look for how it is spelt in the schema'};
    }
    case 'too_small':
      return {expected: `expected at least ${issue.minimum}`, mend: 'Give more'};
    case 'too_big':
      return {expected: `expected at most ${issue.maximum}`, mend: 'Give less'};
    case 'invalid_union':
      return {expected: 'expected one of the shapes that the schema names', mend: 'Compare it with the schema'};
    default:
      return {expected: issue.message, mend: 'Write it like that'};
  }
}

function stepInto(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function sayFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null)
    return `an object with ${Object.keys(value).join(', ') || 'nothing in it'}`;
  return JSON.stringify(value);
}

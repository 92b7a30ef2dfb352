import type * as z from 'zod/mini';
import type {LegacyProblem} from './legacy-problem.ts';

/** What does not fit the shape of a legacy case, place by place. */
export function sayShape({issues}: z.core.$ZodError, document: unknown): readonly LegacyProblem[] {
  return issues.flatMap((issue) => {
    const path = issue.path.join('.');
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        path: [path, key].filter(Boolean).join('.'),
        message: 'there is no such place',
      }));
    }
    const found = issue.path.reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      document,
    );
    if (found === undefined || found === '') return {path, message: 'this is missing'};
    if (issue.code === 'too_big') return {path, message: `this is longer than ${issue.maximum}`};
    const expected = issue.code === 'invalid_type' ? issue.expected : 'something else';
    return {path, message: `expected ${expected === 'string' ? 'text' : expected}`};
  });
}

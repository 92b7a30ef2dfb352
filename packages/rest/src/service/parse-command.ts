import {type Command, commandSchema, type IntakeProblem} from '@redress/policy';

const known: ReadonlySet<string> = new Set<IntakeProblem['code']>(['required', 'too-long', 'date', 'number']);

/** Reads a command, or lists every problem in it, the first of each field. */
export function parseCommand(
  input: unknown,
): {readonly command: Command} | {readonly problems: readonly IntakeProblem[]} {
  const parsed = commandSchema.safeParse(input);
  if (parsed.success) return {command: parsed.data};
  const problems = new Map<string, IntakeProblem>();
  for (const issue of parsed.error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [undefined];
    for (const key of keys) {
      const field = [...issue.path, ...(key === undefined ? [] : [key])].join('.');
      const code = known.has(issue.message) ? (issue.message as IntakeProblem['code']) : 'unknown';
      if (!problems.has(field)) problems.set(field, {field, code});
    }
  }
  return {problems: [...problems.values()]};
}

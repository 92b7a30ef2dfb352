import type {IntakeProblem} from '@redress/policy';
import {type CaseQuery, RestError} from '@redress/rest';
import {caseQuerySchema, toCaseQuery} from '@redress/rest/wire';

/** Reads the query of a worklist as it stands in an address, or throws `request/invalid` with every problem in it. */
export function readCaseQuery(given: Readonly<Record<string, string>>): CaseQuery {
  const read = caseQuerySchema.safeParse(given);
  if (read.success) return toCaseQuery(read.data);
  const problems = read.error.issues.flatMap((issue): IntakeProblem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((field) => ({field, code: 'unknown'}))
      : [{field: issue.path.join('.'), code: issue.message === 'too-long' ? 'too-long' : 'unknown'}],
  );
  throw new RestError('request/invalid', 'This is not a question about cases', {details: {problems}});
}

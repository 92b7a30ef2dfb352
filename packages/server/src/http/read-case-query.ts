import type {IntakeProblem} from '@redress/policy';
import {type CaseQuery, RestError} from '@redress/rest';

const longest = 200;

/** Reads the query of a worklist as it stands in an address. */
export function readCaseQuery(given: Readonly<Record<string, string>>): CaseQuery {
  const {search, holder, closed, limit, cursor} = given;
  const problems: IntakeProblem[] = Object.entries({search, holder, cursor})
    .filter(([, value]) => value !== undefined && value.length > longest)
    .map(([field]) => ({field, code: 'too-long'}));
  if (limit !== undefined && !/^\d{1,4}$/.test(limit)) problems.push({field: 'limit', code: 'unknown'});
  if (closed !== undefined && closed !== 'true' && closed !== 'false')
    problems.push({field: 'closed', code: 'unknown'});
  if (problems.length > 0) {
    throw new RestError('request/invalid', 'This is not a question about cases', {details: {problems}});
  }
  return {
    ...(search !== undefined && {search}),
    ...(holder !== undefined && {holder}),
    ...(closed === 'true' && {closed: true}),
    ...(limit !== undefined && {limit: Number(limit)}),
    ...(cursor !== undefined && {cursor}),
  };
}

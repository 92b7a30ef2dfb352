import type {CaseEvent, Policy} from '@redress/policy';
import {RestError} from '../rest-error.ts';

/** The policy version that a case was opened under: it holds for the life of the case, so a service goes on offering it. */
export function policyOfCase(policies: readonly Policy[], events: readonly CaseEvent[]): Policy {
  const [first] = events;
  if (first?.type !== 'submitted') throw new RestError('service/failed', 'A case does not begin with a complaint');
  const {id, version} = first.policy;
  const found = policies.find((policy) => policy.id === id && policy.version === version);
  if (found) return found;
  throw new RestError('service/failed', `A case is under policy "${id}" ${version}, which this service is not given`);
}

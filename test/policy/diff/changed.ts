import type {Policy} from '@redress/policy';

/** A copy of a policy with changes. */
export function changed(policy: Policy, change: (policy: Policy) => void): Policy {
  const copy = structuredClone(policy);
  change(copy);
  return copy;
}

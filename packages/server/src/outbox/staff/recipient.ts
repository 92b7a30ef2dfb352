import {type Case, currentStage, mayOpen, type Policy} from '@redress/policy';
import type {StaffMessageRules} from '../message-rules.ts';

/**
 * Where staff are reached about a case: whoever holds it, else the team. Somebody who may not see the case any more is told
 * nothing of it.
 */
export function recipientOf({people = {}, team}: StaffMessageRules, policy: Policy, state: Case): string | undefined {
  const {holder} = currentStage(state);
  const may = holder && mayOpen(policy, state, {kind: 'staff', ...holder});
  return (may ? people[holder.id] : undefined) ?? team;
}

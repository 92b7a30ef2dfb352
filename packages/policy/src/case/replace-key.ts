import type {Policy} from '../policy.ts';
import {refuse} from '../refusal.ts';
import {mayOpen} from './access.ts';
import type {Asked} from './actor.ts';
import {type Decision, happened, refused} from './decision.ts';
import {event} from './event.ts';
import type {Case} from './state.ts';

/**
 * The customer is given another follow-up key, because theirs is lost or somebody else has it: the one before opens nothing
 * any more. No command of a policy, since the key is drawn outside and shown once. For any of the staff who may open the
 * case: they have made sure whom they speak to, as with everything else that they tell a customer.
 */
export function replaceKey(policy: Policy, state: Case, keyHash: string, asked: Asked): Decision {
  if (asked.by.kind !== 'staff' || !mayOpen(policy, state, asked.by)) {
    return refused(refuse('not-allowed', 'Only staff of the case give another key'));
  }
  if (state.erasedAt) return refused(refuse('erased', 'The person was erased: there is nobody to give a key to'));
  return happened(event('keyReplaced', asked, {keyHash}));
}

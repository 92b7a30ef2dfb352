import {type Actor, mayOpen, type Policy, type Recorded, replay} from '@redress/policy';
import type {Version} from '../case-service.ts';
import {RestError} from '../rest-error.ts';

/** The events of a case, who asks about it, and the policy that holds for it. */
export interface Entered {
  readonly events: readonly Recorded[];
  readonly by: Actor;
  readonly policy: Policy;
}

/** Unknown and forbidden look the same from outside. */
export function notFound(): RestError {
  return new RestError('case/not-found', 'There is no such case, or this key does not open it');
}

/** Turns away whoever may not see it, or not any more, as if there were no such case. */
export function mayEnter(entered: Entered): Entered {
  if (!mayOpen(entered.policy, replay(entered.events), entered.by)) throw notFound();
  return entered;
}

/**
 * The case now; for whoever may not see it any more, because of what they did themselves, as it was then. So they learn that
 * it was done, also when they ask again, and nothing that came after.
 */
export function asLastSeen({events, by, policy}: Entered, version: Version): readonly Recorded[] {
  return mayOpen(policy, replay(events), by) ? events : events.slice(0, version);
}

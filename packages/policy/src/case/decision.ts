import type {Refusal} from '../refusal.ts';
import type {CaseEvent} from './event.ts';

/** What then happened, or the rule that said no. */
export type Decision = {readonly events: readonly CaseEvent[]} | {readonly refusal: Refusal};

export function happened(...events: readonly CaseEvent[]): Decision {
  return {events};
}

export function refused(refusal: Refusal): Decision {
  return {refusal};
}

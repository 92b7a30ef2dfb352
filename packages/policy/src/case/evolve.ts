import {apply} from './apply.ts';
import type {CaseEvent} from './event.ts';
import type {Case} from './state.ts';

/** What we know after one more event. Never refuses: what happened, happened. The first event must be `submitted`. */
export function evolve(before: Case | undefined, event: CaseEvent): Case {
  return apply(before && copy(before), event);
}

/** What we know after all these events. The same as `evolve` step by step, without a copy for each step. */
export function replay(events: readonly CaseEvent[]): Case {
  let state: Case | undefined;
  for (const event of events) state = apply(state, event);
  if (!state) throw new TypeError('A case has at least the event "submitted"; found none');
  return state;
}

/** What `apply` changes in place: the case, its lists and whatever is in them. Facts of events it only takes over whole. */
function copy(state: Case): Case {
  const {stages, actions, payments, breaches} = state;
  return {
    ...state,
    ...lists(state),
    stages: stages.map((stage) => ({...stage, ...lists(stage), moments: {...stage.moments}})),
    actions: actions.map((action) => ({...action})),
    payments: payments.map((payment) => ({...payment, corrections: [...payment.corrections]})),
    breaches: breaches.map((breach) => ({...breach})),
  };
}

/** The lists of an object, each copied. */
function lists<T extends object>(of: T): Partial<T> {
  const all = Object.entries(of).filter(([, value]) => Array.isArray(value));
  return Object.fromEntries(all.map(([key, value]) => [key, [...(value as unknown[])]])) as Partial<T>;
}

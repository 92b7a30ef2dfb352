import {PolicyError} from '../policy-error.ts';
import {type CaseEvent, eventSchema} from './event.ts';

/** An event as a log gives it back: of this version's shape, or of an earlier one's. */
export interface Stored {
  readonly type: string;
  readonly schema: number;
}

/** What each version of the shape added, from the one before it. */
const steps: readonly ((event: Stored) => Stored)[] = [
  // 1 → 2: more time was proposed only where it had to be approved as well as agreed.
  (event) => (event.type === 'extensionProposed' ? {approval: true, ...event, schema: 2} : {...event, schema: 2}),
];

/**
 * An event in today's shape, whatever version wrote it. A log keeps what was written; everything that reads one upcasts
 * before it replays. Throws `PolicyError` `event/unknown-schema` for a shape that only a later version can read.
 */
export function upcast<E extends CaseEvent>(stored: Stored): E {
  if (!Number.isInteger(stored.schema) || stored.schema < 1 || stored.schema > eventSchema) {
    throw new PolicyError(
      'event/unknown-schema',
      `An event "${stored.type}" is of schema ${stored.schema}; expected 1 to ${eventSchema}. A newer version wrote it`,
    );
  }
  return steps.slice(stored.schema - 1).reduce((event, step) => step(event), stored) as unknown as E;
}

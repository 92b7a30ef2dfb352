import {type Actor, type Command, decide, replay} from '@redress/policy';
import type {Reference} from '../case-service.ts';
import {isRestError, RestError} from '../rest-error.ts';
import type {ServiceParts} from './case-service.ts';
import {hex} from './hex.ts';
import {policyOfCase} from './policy-of-case.ts';

/** How often a command is judged again because somebody else was quicker. */
const mostRaces = 20;

/** What a service does in a case by itself: in whose name, and on which occasion, so that it does it once however often it tries. */
export interface Deed {
  readonly reference: Reference;
  readonly command: Command;
  readonly by: Actor;
  readonly occasion: string;
}

/** Does in a case what no caller has asked for with a key, such as telling it of a file that has arrived. Throws `case/refused`. */
export async function performOnce(
  {log, policies, shell}: Pick<ServiceParts, 'log' | 'policies' | 'shell'>,
  {reference, command, by, occasion}: Deed,
): Promise<void> {
  const key = hex(await shell.digest(`occasion ${reference} ${occasion}`));
  const attempt = {key, fingerprint: key};
  for (let races = mostRaces; ; races--) {
    if (await log.repeated(attempt)) return;
    const events = await log.read(reference);
    const decision = decide(policyOfCase(policies, events), replay(events), command, {at: shell.now(), by});
    if ('refusal' in decision) {
      const {refusal} = decision;
      throw new RestError('case/refused', refusal.reason, {details: {refusal}});
    }
    try {
      await log.append(reference, events.length, decision.events, attempt);
      return;
    } catch (error) {
      // Somebody else wrote between our reading and our writing: judge again from what is there now.
      if (races === 1 || !isRestError(error, 'case/stale')) throw error;
    }
  }
}

import {type Refusal, refuse} from '../refusal.ts';
import type {CommandType} from './command.ts';
import {impartial} from './conditions.ts';
import {rules} from './rules/index.ts';
import type {Situation} from './situation.ts';

/**
 * Whether this person may give this command now, as far as the case alone decides it. A view offers exactly the commands
 * for which this finds no refusal; what a command says (a date, an outcome) is judged by `decide`.
 */
export function permit(situation: Situation, command: CommandType): Refusal | undefined {
  return impartial(situation) ?? notErased(situation, command) ?? rules[command].permit(situation);
}

/** What is owed whoever it was about: promises, evidence, and the notice of a breach of what was kept about them. */
const owedAfterErasure: ReadonlySet<CommandType> = new Set([
  'completeAction',
  'supplyEvidence',
  'recordBreach',
  'notifyBreach',
]);

/** Nothing new is written down about somebody who was erased (UK GDPR, article 17). */
function notErased({state: {erasedAt}}: Situation, command: CommandType): Refusal | undefined {
  return erasedAt && !owedAfterErasure.has(command)
    ? refuse('erased', 'The person was erased: nothing more is written down about them')
    : undefined;
}

import type {Refusal} from '../refusal.ts';
import type {CommandType} from './command.ts';
import {impartial} from './conditions.ts';
import {rules} from './rules/index.ts';
import type {Situation} from './situation.ts';

/**
 * Whether this person may give this command now, as far as the case alone decides it. A view offers exactly the commands
 * for which this finds no refusal; what a command says (a date, an outcome) is judged by `decide`.
 */
export function permit(situation: Situation, command: CommandType): Refusal | undefined {
  return impartial(situation) ?? rules[command].permit(situation);
}

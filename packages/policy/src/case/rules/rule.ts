import type {Refusal} from '../../refusal.ts';
import type {CommandOf, CommandType} from '../command.ts';
import type {Decision} from '../decision.ts';
import type {Situation} from '../situation.ts';

/**
 * What the policy makes of one command. `permit` judges by the case alone: a view offers exactly what it finds no refusal
 * for. `decide` judges what the command says (a date, an outcome), and is asked only where `permit` found nothing.
 */
export interface Rule<T extends CommandType> {
  permit(situation: Situation): Refusal | undefined;
  decide(situation: Situation, command: CommandOf<T>): Decision;
}

/** The rules of one topic. */
export type RulesOf<T extends CommandType> = {readonly [K in T]: Rule<K>};

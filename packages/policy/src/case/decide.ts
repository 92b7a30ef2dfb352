import type {Policy} from '../policy.ts';
import type {Asked} from './actor.ts';
import type {Command, CommandType} from './command.ts';
import type {Decision} from './decision.ts';
import {permit} from './permit.ts';
import {rules} from './rules/index.ts';
import type {Rule} from './rules/rule.ts';
import {situation} from './situation.ts';
import type {Case} from './state.ts';

/** May this person do this now, and what then happened? */
export function decide(policy: Policy, state: Case, command: Command, asked: Asked): Decision {
  const now = situation(policy, state, asked);
  const refusal = permit(now, command.type);
  if (refusal) return {refusal};
  // The rule that stands under the name of a command is the rule for that command.
  return (rules[command.type] as Rule<CommandType>).decide(now, command as never);
}

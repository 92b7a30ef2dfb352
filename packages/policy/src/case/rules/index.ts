import type {CommandType} from '../command.ts';
import {acceptance} from './acceptance.ts';
import {answer} from './answer.ts';
import {behaviour} from './behaviour.ts';
import {conversation} from './conversation.ts';
import {ending} from './ending.ts';
import {escalation} from './escalation.ts';
import {moreTime} from './more-time.ts';
import {ombudsman} from './ombudsman.ts';
import {people} from './people.ts';
import {remedies} from './remedies.ts';
import type {RulesOf} from './rule.ts';
import {stageWork} from './stage-work.ts';

/** What the policy makes of every command there is. */
export const rules: RulesOf<CommandType> = {
  ...acceptance,
  ...people,
  ...conversation,
  ...stageWork,
  ...moreTime,
  ...answer,
  ...remedies,
  ...escalation,
  ...behaviour,
  ...ombudsman,
  ...ending,
};

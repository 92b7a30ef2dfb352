import type {RefusalCode} from '@redress/policy';
import {count} from './count.ts';

/** What a rule that said no comes to in words. Gaps are filled from the refusal's details. */
export const refusalWords: Readonly<Record<RefusalCode, (details: Readonly<Record<string, string>>) => string>> = {
  'not-allowed': () => 'only the customer can do this',
  'role-needed': ({roles, person}) => `for ${roles}; ${person} is not one`,
  'same-person': ({person}) => `${person} considered the complaint at an earlier stage, so somebody else must take it`,
  'not-the-holder': ({person}) =>
    person ? `${person} has this stage` : 'nobody has taken this stage yet: take it first',
  closed: () => 'the complaint is closed',
  'already-done': () => 'done already',
  'already-answered': () => 'this stage is answered already',
  'not-acknowledged': () => 'acknowledge the complaint first, because the time to reply has not begun',
  'not-answered': () => 'the complaint is not answered yet',
  'no-extension': () => 'the policy gives no more time at this stage',
  'not-later': ({due}) => `the reply is due ${due} already, so choose a later date`,
  'date-past': ({date}) => `${date} has passed, so choose a date from today on`,
  'day-off': ({date}) => `${date} is not a working day, so choose one that is`,
  'beyond-calendar': ({date}) => `bank holidays are not published as far as ${date}, so choose an earlier date`,
  'good-reason-needed': ({added, cap, unit}) =>
    `that is ${added} ${unit === 'working-days' ? 'working days' : 'days'} more in all, and past ${cap} the policy asks for a good reason`,
  'nothing-proposed': () => 'nobody has asked for more time',
  'own-proposal': () => 'whoever asks for more time cannot approve it',
  'outcome-unknown': () => 'this stage has no such decision',
  'action-unknown': () => 'this case has no such action',
  'actions-open': ({open}) => `${count(Number(open), 'action')} open`,
  'no-further-stage': () => 'this is the last stage of the policy',
  'reason-needed': () => 'the policy asks for a reason, and none was given',
};

export const clauseWords = (section: string) => `(section ${section})`;

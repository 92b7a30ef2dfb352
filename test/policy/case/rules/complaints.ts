import type {CommandOf} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {acknowledge, answer, escalate, take} from '../../../support/commands.ts';
import {customer, given} from '../../scenarios/scenario.ts';
import {sam} from './table.ts';

// Complaints under the Plus Dane policy that have gone so far, each a little further than the one before.

export const withdraw: CommandOf<'withdraw'> = {type: 'withdraw', how: 'phone'};
export const decline: CommandOf<'decline'> = {
  type: 'decline',
  exclusion: 'out-of-time',
  reason: 'It happened years ago.',
  evidence: 'The date in the letter.',
};

/** Received on a Monday. */
export const received = given(plusDane).receives({}, '2026-06-08');
export const withdrawn = received.does(withdraw, '2026-06-09', customer);
export const refused = received.does(decline, '2026-06-09', sam);
export const taken = received.does(take, '2026-06-09', sam);
/** The answer is due on 23 June. */
export const running = taken.does(acknowledge, '2026-06-09', sam);
export const answered = running.does(answer(), '2026-06-09', sam);
export const atStage2 = answered.does(escalate, '2026-06-09', customer);
/** A compliment is only recorded; a councillor's enquiry keeps a clock of its own. */
export const compliment = given(plusDane).receives({kind: 'compliment'}, '2026-06-08');
export const enquiry = given(plusDane).receives({kind: 'member-enquiry'}, '2026-06-08');

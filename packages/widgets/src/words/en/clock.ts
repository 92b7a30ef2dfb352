import type {Clock, Force} from '@redress/policy';
import type {Days} from '../../deadline-badge/standing.ts';

type Duty = Clock['duty'];

const plurals = new Intl.PluralRules('en');

const do_: Readonly<Record<Duty, string>> = {acknowledge: 'write to you', contact: 'get in touch', respond: 'reply'};
const done: Readonly<Record<Duty, string>> = {
  acknowledge: 'written to you',
  contact: 'been in touch',
  respond: 'replied',
};
const did: Readonly<Record<Duty, string>> = {
  acknowledge: 'wrote to you',
  contact: 'got in touch',
  respond: 'replied',
};
const noun: Readonly<Record<Duty, string>> = {
  acknowledge: 'Acknowledgement',
  contact: 'First contact',
  respond: 'Reply',
};
const sent: Readonly<Record<Duty, string>> = {
  acknowledge: 'Acknowledged',
  contact: 'First contact made',
  respond: 'Replied',
};
const will: Readonly<Record<Force, string>> = {must: 'will', should: 'should', aim: 'aim to'};

/** What a duty and its dates are called. The force of the policy is in the verb. */
export const clockWords = {
  /** As the organisation says it to a customer. */
  customer: {
    promise: (duty: Duty, force: Force, due: string) => `We ${will[force]} ${do_[duty]} by ${due}`,
    forecast: (duty: Duty, due: string) => `We expect to ${do_[duty]} by ${due}`,
    late: (duty: Duty, force: Force, due: string) =>
      force === 'aim' ? `We aimed to ${do_[duty]} by ${due}` : `We should have ${done[duty]} by ${due}`,
    met: (duty: Duty, doneOn: string) => `We ${did[duty]} on ${doneOn}`,
    superseded: (duty: Duty) => `We no longer need to ${do_[duty]} at this stage`,
    undated: (duty: Duty) => `There is no date yet by which we will ${do_[duty]}`,
  },
  /** As colleagues say it among themselves. */
  staff: {
    promise: (duty: Duty, force: Force, due: string) =>
      force === 'must'
        ? `${noun[duty]} due ${due}`
        : force === 'should'
          ? `${noun[duty]} should be made by ${due}`
          : `Aim: ${noun[duty].toLowerCase()} by ${due}`,
    forecast: (duty: Duty, due: string) => `${noun[duty]} expected by ${due}`,
    late: (duty: Duty, force: Force, due: string) =>
      force === 'aim' ? `Aim was: ${noun[duty].toLowerCase()} by ${due}` : `${noun[duty]} was due ${due}`,
    met: (duty: Duty, doneOn: string) => `${sent[duty]} on ${doneOn}`,
    superseded: (duty: Duty) => `${noun[duty]} no longer due at this stage`,
    undated: (duty: Duty) => `${noun[duty]}: no date yet`,
  },
  days: ({count, unit}: Days) => {
    const one = plurals.select(count) === 'one';
    return `${count} ${unit === 'working-days' ? 'working ' : ''}${one ? 'day' : 'days'}`;
  },
  left: (days: string) => `${days} left`,
  late: (days: string | undefined) => (days === undefined ? 'late' : `${days} late`),
  missed: (due: string) => `missed ${due}`,
  today: 'due today',
  inTime: 'in time',
  forecast: 'a forecast',
};

export type ClockWords = typeof clockWords;

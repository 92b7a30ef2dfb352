import type {Duty, Force} from '@redress/policy';
import {days} from './days.ts';

/** What is to be done, what has been done, what was done. Customers are never told of the last three. */
const verb: Readonly<Record<Duty, readonly [todo: string, done: string, did: string]>> = {
  log: ['record your complaint', 'recorded your complaint', 'recorded your complaint'],
  settle: ['put this right', 'put this right', 'put this right'],
  acknowledge: ['write to you', 'written to you', 'wrote to you'],
  contact: ['get in touch', 'been in touch', 'got in touch'],
  respond: ['reply', 'replied', 'replied'],
  evidence: ['send evidence', 'sent evidence', 'sent evidence'],
  external: ['reply', 'replied', 'replied'],
  'breach-notice': ['report this', 'reported this', 'reported this'],
};
const will: Readonly<Record<Force, string>> = {must: 'will', should: 'should', aim: 'aim to'};

/** What a duty and its dates are called. The force of the policy is in the verb. */
export const clockWords = {
  /** As the organisation says it to a customer. Colleagues among themselves say it otherwise: see `staff-clock.ts`. */
  says: {
    promise: (duty: Duty, force: Force, due: string) => `We ${will[force]} ${verb[duty][0]} by ${due}`,
    forecast: (duty: Duty, due: string) => `We expect to ${verb[duty][0]} by ${due}`,
    late: (duty: Duty, force: Force, due: string) =>
      force === 'aim' ? `We aimed to ${verb[duty][0]} by ${due}` : `We should have ${verb[duty][1]} by ${due}`,
    met: (duty: Duty, doneOn: string) => `We ${verb[duty][2]} on ${doneOn}`,
    superseded: (duty: Duty) => `We no longer need to ${verb[duty][0]} at this stage`,
    undated: (duty: Duty) => `There is no date yet by which we will ${verb[duty][0]}`,
    'none-stated': (duty: Duty) => `We will ${verb[duty][0]} as quickly as possible`,
    'not-configured': (duty: Duty) =>
      `We will tell you when to expect ${duty === 'respond' ? 'a reply' : 'to hear from us'}`,
  },
  days,
  left: (days: string) => `${days} left`,
  late: (days: string | undefined) => (days === undefined ? 'late' : `${days} late`),
  missed: (due: string) => `missed ${due}`,
  open: (days: string) => `open for ${days}`,
  today: 'due today',
  inTime: 'in time',
  forecast: 'a forecast',
};

export type ClockWords = typeof clockWords;

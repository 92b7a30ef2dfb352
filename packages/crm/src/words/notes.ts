import type {EligibilityNote} from '@redress/policy';
import {count} from './count.ts';

type Gaps = Readonly<Record<string, string>>;

/** What an officer weighs before deciding. Nothing here turns a complaint away. */
export const noteWords: Readonly<Record<EligibilityNote['code'], (gaps: Gaps) => string>> = {
  'may-be-out-of-time': ({lastDay}) =>
    `It may be too late: the last day to complain was ${lastDay}. You decide whether there is good reason to take it all the same.`,
  ongoing: ({months}) =>
    `It still goes on. The policy sets ${count(Number(months), 'month')} and does not say what holds then. Take it as in time.`,
  'anonymous-no-reply': () => 'They do not say who they are. Look into it; nobody can be written to.',
  'anonymous-review-only': () =>
    'They do not say who they are. Read it and learn from it: the complaints procedure does not begin.',
  'anonymous-excluded': () =>
    'They do not say who they are. The policy takes no such complaint: read it for any danger.',
  'consent-required': () => 'Somebody speaks for the customer. Tell them nothing personal until the customer agrees.',
  'consent-asked': () => 'Somebody speaks for the customer. Ask the customer to confirm it.',
  'first-contact-first': () => 'The local team tries to sort this out first.',
  'route-first': () => 'Decide first which procedure this belongs to.',
  elsewhere: () => 'Another procedure may be the one for them.',
  'procedure-not-configured': () =>
    'Nobody has supplied the times of this procedure, so no dates are shown. Ask for them.',
  'policy-elsewhere': () => 'This goes by the policy of another organisation.',
  petition: ({people}) => `A petition of ${count(Number(people), 'person').replace('persons', 'people')}.`,
  'spokesperson-needed': () => 'A petition needs somebody who speaks for all of them.',
  group: ({people}) => `${people} people complain together.`,
  danger: () => 'Somebody is, or may be, in danger. Act on this first.',
};

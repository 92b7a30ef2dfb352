import {contacts} from './contacts.ts';
import type {Happened, OftenHappens} from './happened.ts';
import {outcomeWords} from './outcome.ts';

/** What often happens, in one line, as colleagues tell it. What is told to both alike stands with the customers' words. */
export const staffHappened: Partial<Pick<Happened, OftenHappens>> = {
  assigned: ({to, stage}, {stage: name}) => `${to.name} took the case (${name(stage)})`,
  acknowledged: () => 'Acknowledged',
  contacted: ({how}) => `Contact made: ${contacts[how]} the customer`,
  updated: () => 'Update to the customer',
  extensionProposed: ({to}, {date}) => `More time proposed, until ${date(to)}`,
  extensionApproved: () => 'More time approved',
  extended: ({from, to}, {date}) => `More time given, from ${date(from)} to ${date(to)}`,
  outcomeDiscussed: ({result}) =>
    result === 'discussed' ? 'Outcome discussed with the customer' : 'Tried to discuss the outcome with the customer',
  responded: ({outcome}) => `Replied: ${outcomeWords[outcome]}`,
  actionAdded: ({what}) => `Promised: ${what}`,
  actionCompleted: ({action}, {action: what}) => `Done: ${what(action)}`,
  closed: () => 'Closed',
};

import type {EventType, TimelineEntry} from '@redress/policy';
import type {Telling} from '../telling.ts';
import {contacts} from './contacts.ts';
import {outcomeWords} from './outcome.ts';
import {theirs} from './theirs.ts';

type Entry<T extends EventType> = Extract<TimelineEntry, {type: T}>;

/** What happened, in one line. */
export type Happened = {readonly [T in EventType]: (entry: Entry<T>, telling: Telling) => string};

/**
 * What the course of most complaints is told with; `staff-happened.ts` has how colleagues tell it. The rest comes when a case
 * has it: see `rarely-happened.ts`.
 */
export type OftenHappens =
  | 'submitted'
  | 'assigned'
  | 'acknowledged'
  | 'contacted'
  | 'updated'
  | 'extensionProposed'
  | 'extensionApproved'
  | 'extensionAgreed'
  | 'extensionDeclined'
  | 'extended'
  | 'outcomeDiscussed'
  | 'remedyAnswered'
  | 'responded'
  | 'actionAdded'
  | 'actionCompleted'
  | 'escalationRequested'
  | 'closed'
  | 'messageSent'
  | 'noteAdded';

export const happened: Partial<Happened> = {
  submitted: (entry, telling) => {
    const {by, kind} = entry;
    const yours = !telling.staff && by.kind === 'complainant';
    if (by.kind === 'staff') return telling.staff ? 'Written down' : 'We wrote down what you told us';
    return theirs(entry, telling, kind ? 'told us this' : yours ? 'sent your complaint' : 'sent the complaint');
  },
  assigned: ({to}) => `${to.name} will deal with your complaint`,
  acknowledged: () => 'We wrote to you: this is how we understand your complaint',
  contacted: ({how}) => `We ${contacts[how]} you`,
  updated: () => 'We told you how it is going',
  extensionProposed: ({to}, {date}) => `We asked for more time, until ${date(to)}`,
  extensionApproved: () => 'A manager approved the request for more time',
  extensionAgreed: (entry, telling) => theirs(entry, telling, 'agreed to more time'),
  extensionDeclined: (entry, telling) => theirs(entry, telling, 'said no to more time'),
  extended: ({to}, {date}) => `We need more time. The new date is ${date(to)}`,
  outcomeDiscussed: ({result}) =>
    result === 'discussed' ? 'We talked with you about our reply' : 'We tried to reach you to talk about our reply',
  remedyAnswered: (entry, telling) => {
    if (entry.answer === 'no-reply') {
      return telling.staff
        ? 'The customer has not answered about the remedy'
        : 'We did not hear from you about how we put it right';
    }
    return theirs(entry, telling, `${entry.answer === 'agreed' ? 'agreed' : 'did not agree'} to how we put it right`);
  },
  responded: ({outcome}) => `We replied: your complaint is ${outcomeWords[outcome]}`,
  actionAdded: ({what}) => `We promised: ${what}`,
  actionCompleted: ({action}, {action: what}) => `We have done this: ${what(action)}`,
  escalationRequested: (entry, telling) => theirs(entry, telling, `asked for ${telling.stage(entry.stage)}`),
  closed: () => 'We closed the complaint',
  messageSent: (entry, telling) => {
    if (entry.by.kind !== 'staff') return theirs(entry, telling, 'wrote to us');
    return telling.staff ? 'Message to the customer' : 'We wrote to you';
  },
  noteAdded: () => 'Note',
} satisfies Pick<Happened, OftenHappens>;

/** For what a newer service tells and this version does not know. */
export const somethingHappened = 'The complaint was updated';

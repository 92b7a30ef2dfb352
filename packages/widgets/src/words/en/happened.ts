import type {EventType, TimelineEntry} from '@redress/policy';
import type {Telling} from '../telling.ts';
import {outcomeWords} from './outcome.ts';
import {theirs} from './theirs.ts';

type Entry<T extends EventType> = Extract<TimelineEntry, {type: T}>;

const contacts = {
  phone: 'phoned',
  email: 'emailed',
  visit: 'visited',
  post: 'wrote to',
  text: 'texted',
  portal: 'messaged',
} as const;

/** What happened, in one line. */
export type Happened = {readonly [T in EventType]: (entry: Entry<T>, telling: Telling) => string};

/** What the course of most complaints is told with. The rest comes when a case has it: see `rarely-happened.ts`. */
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
  assigned: ({to, stage}, {staff, stage: name}) =>
    staff ? `${to.name} took the case (${name(stage)})` : `${to.name} will deal with your complaint`,
  acknowledged: (_, {staff}) => (staff ? 'Acknowledged' : 'We wrote to you: this is how we understand your complaint'),
  contacted: ({how}, {staff}) => (staff ? `Contact made: ${contacts[how]} the customer` : `We ${contacts[how]} you`),
  updated: (_, {staff}) => (staff ? 'Update to the customer' : 'We told you how it is going'),
  extensionProposed: ({to}, {staff, date}) =>
    staff ? `More time proposed, until ${date(to)}` : `We asked for more time, until ${date(to)}`,
  extensionApproved: (_, {staff}) => (staff ? 'More time approved' : 'A manager approved the request for more time'),
  extensionAgreed: (entry, telling) => theirs(entry, telling, 'agreed to more time'),
  extensionDeclined: (entry, telling) => theirs(entry, telling, 'said no to more time'),
  extended: ({from, to}, {staff, date}) =>
    staff ? `More time given, from ${date(from)} to ${date(to)}` : `We need more time. The new date is ${date(to)}`,
  outcomeDiscussed: ({result}, {staff}) =>
    result === 'discussed'
      ? staff
        ? 'Outcome discussed with the customer'
        : 'We talked with you about our reply'
      : staff
        ? 'Tried to discuss the outcome with the customer'
        : 'We tried to reach you to talk about our reply',
  remedyAnswered: (entry, telling) => {
    if (entry.answer === 'no-reply') {
      return telling.staff
        ? 'The customer has not answered about the remedy'
        : 'We did not hear from you about how we put it right';
    }
    return theirs(entry, telling, `${entry.answer === 'agreed' ? 'agreed' : 'did not agree'} to how we put it right`);
  },
  responded: ({outcome}, {staff}) =>
    staff ? `Replied: ${outcomeWords[outcome]}` : `We replied: your complaint is ${outcomeWords[outcome]}`,
  actionAdded: ({what}, {staff}) => (staff ? `Promised: ${what}` : `We promised: ${what}`),
  actionCompleted: ({action}, {staff, action: what}) =>
    staff ? `Done: ${what(action)}` : `We have done this: ${what(action)}`,
  escalationRequested: (entry, telling) => theirs(entry, telling, `asked for ${telling.stage(entry.stage)}`),
  closed: (_, {staff}) => (staff ? 'Closed' : 'We closed the complaint'),
  messageSent: (entry, telling) => {
    if (entry.by.kind !== 'staff') return theirs(entry, telling, 'wrote to us');
    return telling.staff ? 'Message to the customer' : 'We wrote to you';
  },
  noteAdded: () => 'Note',
} satisfies Pick<Happened, OftenHappens>;

/** For what a newer service tells and this version does not know. */
export const somethingHappened = 'The complaint was updated';

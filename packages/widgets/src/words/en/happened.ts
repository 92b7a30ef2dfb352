import type {EventType, TimelineEntry} from '@redress/policy';
import type {Telling} from '../telling.ts';
import {outcomeWords} from './outcome.ts';

type Entry<T extends EventType> = Extract<TimelineEntry, {type: T}>;
/** Something the customer did, told to themselves, to whoever speaks for them, or to staff. */
const theirs = ({by}: TimelineEntry, {staff}: Telling, did: string) =>
  !staff && by.kind === 'complainant' ? `You ${did}` : `${by.name} ${did}`;

const contacts = {phone: 'phoned', email: 'emailed', visit: 'visited', post: 'wrote to'} as const;

/** What happened, in one line. */
export type Happened = {readonly [T in EventType]: (entry: Entry<T>, telling: Telling) => string};

export const happened: Happened = {
  submitted: (entry, telling) =>
    theirs(
      entry,
      telling,
      !telling.staff && entry.by.kind === 'complainant' ? 'sent your complaint' : 'sent the complaint',
    ),
  assigned: ({to, stage}, {staff, stage: name}) =>
    staff ? `${to.name} took the case (${name(stage)})` : `${to.name} will deal with your complaint`,
  acknowledged: (_, {staff}) => (staff ? 'Acknowledged' : 'We wrote to you: this is how we understand your complaint'),
  contacted: ({how}, {staff}) => (staff ? `Contact made: ${contacts[how]} the customer` : `We ${contacts[how]} you`),
  extensionProposed: ({to}, {staff, date}) =>
    staff ? `More time proposed, until ${date(to)}` : `We asked for more time, until ${date(to)}`,
  extensionApproved: (_, {staff}) => (staff ? 'More time approved' : 'A manager approved the request for more time'),
  extensionAgreed: (entry, telling) => theirs(entry, telling, 'agreed to more time'),
  extensionDeclined: (entry, telling) => theirs(entry, telling, 'said no to more time'),
  extended: ({from, to}, {staff, date}) =>
    staff ? `More time given, from ${date(from)} to ${date(to)}` : `We need more time. The new date is ${date(to)}`,
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
};

/** For what a newer service tells and this version does not know. */
export const somethingHappened = 'The complaint was updated';

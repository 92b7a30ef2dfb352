import type {Author, TimelineEntry} from '@redress/policy';

/** What somebody did, for "what changed". */
export function sayEntry(entry: TimelineEntry): string {
  return `${nameOf(entry.by)} ${eventWords[entry.type]}`;
}

const eventWords: Readonly<Record<TimelineEntry['type'], string>> = {
  submitted: 'made the complaint',
  assigned: 'took the case',
  acknowledged: 'acknowledged the complaint',
  contacted: 'recorded a contact',
  extensionProposed: 'asked for more time',
  extensionApproved: 'approved more time',
  extensionAgreed: 'agreed to more time',
  extensionDeclined: 'did not agree to more time',
  extended: 'set a new date for the reply',
  responded: 'sent the reply',
  actionAdded: 'promised an action',
  actionCompleted: 'finished an action',
  escalationRequested: 'asked for the next stage',
  closed: 'closed the case',
  messageSent: 'wrote a message',
  noteAdded: 'added a note',
};

function nameOf({kind, name}: Author): string {
  return kind === 'staff' ? name : `${name} (${kind === 'complainant' ? 'the customer' : 'for the customer'})`;
}

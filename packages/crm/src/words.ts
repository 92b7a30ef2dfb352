import type {Author, Clock, Duration, RefusalCode, TimelineEntry, WayToReach} from '@redress/policy';
import type {RestErrorCode} from '@redress/rest';
import type {FieldProblem} from './command-form/draft.ts';
import type {FieldName, StaffCommand} from './command-form/shape.ts';
import {sayDate} from './say-date.ts';
import type {Lane} from './worklist/lane.ts';

/** Everything that the staff screens say. English: the customers' elements have their own catalogues in two languages. */

export const worklistWords = {
  title: 'Worklist',
  lanes: {late: 'Late', today: 'Today', week: 'This week', all: 'All'} satisfies Record<Lane, string>,
  lanesLabel: 'Show cases that are due',
  search: 'Search',
  searchHint: 'Reference, name or first line',
  mine: 'My cases',
  columns: {due: 'Due', duty: 'Duty', case: 'Case', who: 'Who', stage: 'Stage', owner: 'Owner'},
  caption: (shown: number) => `${count(shown, 'case')}, next duty first`,
  me: 'Me',
  nobody: 'Nobody',
  opening: 'Fetching the cases',
  none: {
    late: 'Nothing is late.',
    today: 'Nothing is due today.',
    week: 'Nothing more is due this week.',
    all: 'There are no open cases.',
  } satisfies Record<Lane, string>,
  noneFound: 'No open case matches this. Clear the search or choose All to see more.',
  more: (left: number) => `Show more (${left} left)`,
  noDuty: 'Nothing due',
  actions: (open: number) => `${count(open, 'action')} to finish`,
  toClose: 'Close',
};

export const deskWords = {
  doNext: 'Do next',
  others: 'Also possible',
  notYet: 'Not possible yet',
  begun: 'draft kept',
  nothing: 'Nothing is waiting for you here.',
  withColleague: (name: string) => `${name} has this case.`,
  timeline: 'Timeline',
  complaint: 'The complaint',
  happened: 'When',
  ongoing: 'still going on',
  service: 'About',
  wanted: 'Wants',
  people: 'People',
  complainant: 'Complainant',
  adjustments: 'Do this differently for them',
  prefers: {email: 'prefers email', phone: 'prefers the phone', post: 'prefers post'} satisfies Record<
    WayToReach,
    string
  >,
  welsh: 'in Welsh',
  helper: {helps: 'Helps with the complaint', 'speaks-for': 'Speaks for the complainant'},
  holder: 'With',
  me: 'you',
  nobody: 'nobody yet',
  actions: 'Actions and remedies',
  noActions: 'Nothing has been promised yet.',
  remedy: (stage: string) => `Offered at ${stage}`,
  by: (date: string) => `by ${date}`,
  doneOn: (date: string) => `done ${date}`,
  late: 'late',
  markDone: 'Mark done',
  markDoneLabel: (what: string) => `Mark done: ${what}`,
  escalation: 'Next stage',
  proposal: (to: string) => `More time asked for, until ${to}`,
  proposalStands: {
    pending: 'The customer has not answered.',
    agreed: 'The customer agrees.',
    declined: 'The customer does not agree. The date stays as it is.',
  },
  approved: 'Approved.',
  notApproved: 'Not approved yet.',
  policy: (title: string, version: string) => `${title}, ${version}`,
  status: {
    received: 'Received, not acknowledged yet',
    acknowledged: 'Being looked into',
    answered: 'Answered',
    closed: 'Closed',
  },
  opening: 'Opening the case',
  badReference: (given: string) =>
    `"${given}" is not a case reference. Expected one such as RD-7K3M-9Q2X: check it against the letter or the email.`,
  noReference: 'No case is chosen. Pick one from the worklist.',
  lost: (time: string) =>
    `Not live: this is how the case stood at ${time}. What you type is kept, and we keep trying to reconnect.`,
};

/** How a form of the desk speaks: its name, what its button says, and what it says when it is done. */
export const commandWords: Readonly<Record<StaffCommand, {name: string; send: string; done: string; hint?: string}>> = {
  take: {name: 'Take the case', send: 'Take the case', done: 'The case is yours.'},
  acknowledge: {name: 'Acknowledge', send: 'Acknowledge the complaint', done: 'Acknowledged.'},
  recordContact: {name: 'Record first contact', send: 'Record the contact', done: 'Contact recorded.'},
  respond: {name: 'Reply', send: 'Send the reply', done: 'Reply sent.'},
  extend: {name: 'More time', send: 'Set the new date', done: 'More time recorded.'},
  approveExtension: {name: 'Approve more time', send: 'Approve more time', done: 'Approved.'},
  completeAction: {name: 'Finish an action', send: 'Mark the action done', done: 'Action done.'},
  close: {
    name: 'Close the case',
    send: 'Close the case',
    done: 'Closed.',
    hint: 'Everything promised is done. The customer is told, and can still ask for the next stage.',
  },
  addNote: {name: 'Add a note', send: 'Keep the note', done: 'Note kept.'},
  sendMessage: {name: 'Write to the customer', send: 'Send the message', done: 'Message sent.'},
};

interface FieldWords {
  readonly label: string;
  readonly hint?: string;
  /** What to do when it is empty. */
  readonly missing: string;
  /** May be left empty. */
  readonly optional?: true;
  readonly options?: Readonly<Record<string, string>>;
}

const theyRead = 'The customer reads this.';

/** What each part of a command is called. */
export const fieldWords: {readonly [T in StaffCommand]: {readonly [K in FieldName<T>]-?: FieldWords}} = {
  take: {},
  acknowledge: {
    understanding: {
      label: 'How you understand the complaint',
      hint: `${theyRead} What happened, and what they want put right.`,
      missing: 'Write how you understand the complaint',
    },
  },
  recordContact: {
    how: {
      label: 'How you were in touch',
      missing: 'Choose how you were in touch',
      options: {phone: 'Phone', email: 'Email', visit: 'Visit', post: 'Post'},
    },
    summary: {label: 'What was said', hint: theyRead, missing: 'Write what was said'},
  },
  respond: {
    outcome: {
      label: 'Decision',
      missing: 'Choose a decision',
      options: {upheld: 'Upheld', 'partially-upheld': 'Partially upheld', 'not-upheld': 'Not upheld'},
    },
    understanding: {
      label: 'How you understand the complaint',
      hint: `${theyRead} Taken from the acknowledgement, where there is one.`,
      missing: 'Write how you understand the complaint',
    },
    findings: {
      label: 'What you looked into and found',
      hint: 'Answer every point they made.',
      missing: 'Write what you looked into and found',
    },
    learning: {label: 'What you have learned', missing: 'Write what you have learned'},
    remedy: {label: 'What you offer to put it right', optional: true, missing: 'Write what you offer'},
    actions: {
      label: 'What you promise to do',
      hint: 'Each with a date. The case closes when all of them are done.',
      optional: true,
      missing: 'Say what you promise',
    },
  },
  extend: {
    to: {label: 'New date for the reply', missing: 'Choose a date'},
    reason: {label: 'Why more time is needed', hint: theyRead, missing: 'Write why more time is needed'},
    goodReason: {
      label: 'The good reason for going past the limit',
      hint: theyRead,
      missing: 'Write the good reason: past the limit the policy asks for one',
    },
  },
  approveExtension: {},
  completeAction: {
    action: {label: 'Which action is done?', missing: 'Choose the action that is done'},
    note: {label: 'How it was done', hint: theyRead, optional: true, missing: 'Write how it was done'},
  },
  close: {},
  addNote: {text: {label: 'Note', hint: 'Staff only: the customer never sees it.', missing: 'Write the note'}},
  sendMessage: {text: {label: 'Message', hint: theyRead, missing: 'Write the message'}},
};

export const formWords = {
  optional: '(if any)',
  sending: 'Sending',
  sendAgain: 'Check and send again',
  tryAgain: 'Try again',
  problems: {
    'too-long': 'This is too long: shorten it',
    date: 'This is not a date: choose one',
  } satisfies Partial<Record<FieldProblem, string>>,
  byDate: (date: string) => `by ${date}`,
  promise: (number: number) => `Action ${number}`,
  promiseWhat: 'What will be done',
  promiseDue: 'By when',
  promiseDueMissing: 'Choose the date',
  addPromise: 'Add a promised action',
  removePromise: 'Remove',
  removePromiseLabel: (number: number) => `Remove action ${number}`,
  putBackPromise: 'Put it back',
  removed: (what: string) => (what === '' ? 'Removed an action.' : `Removed "${what}".`),
  changedMeanwhile: 'While you were writing:',
  noLonger: 'This cannot be done any more. What you wrote is kept here for you to copy.',
};

export const moreTimeWords = {
  present: (due: string) => `The reply is due ${due}.`,
  given: (given: number, cap: Duration) => `Extended by ${given} of up to ${sayDuration(cap)}.`,
  limit: (limit: string) => `Past ${limit} it needs approval and the customer's agreement.`,
  added: (added: number, inAll: number, {unit}: Duration) => {
    const adds = `Adds ${sayDuration({count: added, unit})}`;
    return added === inAll ? `${adds}.` : `${adds}, ${inAll} in all.`;
  },
  pastCap: (cap: Duration) => `That is past ${sayDuration(cap)}: the policy asks for a good reason.`,
  pastLimit: (limit: string) =>
    `That is past ${limit}: the date moves only when it is approved by somebody else and the customer agrees.`,
};

export const doneWords = {
  nothingDue: 'Nothing more is due.',
  proposed: (due: string) => `The reply stays due ${due} until it is approved and the customer agrees.`,
  actionsLeft: (left: number) => `${count(left, 'action')} still open.`,
  allDone: 'Everything promised is done: the case can be closed.',
};

const duties: Readonly<Record<Clock['duty'], {name: string; late: string; noun: string}>> = {
  acknowledge: {name: 'Acknowledge', noun: 'Acknowledgement', late: 'The acknowledgement'},
  contact: {name: 'First contact', noun: 'First contact', late: 'The first contact'},
  respond: {name: 'Reply', noun: 'Reply', late: 'The reply'},
};

/** `Reply`, as a column or a heading says it. */
export function sayDuty(duty: Clock['duty']): string {
  return duties[duty].name;
}

/** `Reply due Friday 11 December.` */
export function sayClock({duty, state, due, missed}: Clock): string {
  if (due === undefined) return '';
  const {noun, late} = duties[duty];
  if (missed === due) return `${late} is late: it was due ${sayDate(due)}.`;
  return state === 'projected' ? `${noun} expected by ${sayDate(due)}.` : `${noun} due ${sayDate(due)}.`;
}

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

/** What happened, what was kept, and what to do now. */
export const problemWords: Readonly<Record<RestErrorCode, string>> = {
  'request/invalid': 'Nothing was sent. Put right what is marked, then send again.',
  'request/malformed':
    'The service could not read what was sent. Your text is kept here: tell whoever runs the service.',
  'request/wrong-type':
    'The service could not read what was sent. Your text is kept here: tell whoever runs the service.',
  'request/too-many':
    'The service is busy, so nothing was sent. Your text is kept here: wait a minute, then try again.',
  'request/not-found':
    'The service is not where this page expects it. Your text is kept here: tell whoever runs this page.',
  'request/too-large': 'Nothing was sent, because it is too long. Your text is kept here: shorten it, then send again.',
  'request/key-missing': 'Nothing was sent. Your text is kept here: try again.',
  'request/unauthorised': 'You are signed out, so nothing was sent. Your text is kept here: sign in again, then send.',
  'key/reused': 'Nothing was sent. Your text is kept here: check the timeline, then try again.',
  'case/not-found': 'There is no such case, or you may not open it. What you typed is kept here: check the reference.',
  'case/stale': 'The case changed while you were writing, so nothing was sent. Your text is kept here.',
  'case/refused': 'Nothing was sent.',
  'case/reference-taken': 'Nothing was sent. Your text is kept here: try again.',
  'policy/not-found': 'The policy of this case cannot be found. Your text is kept here: tell whoever runs the service.',
  'service/unreachable':
    'The service cannot be reached. Your text is kept here: try again, it can never be recorded twice.',
  'service/failed':
    'Something went wrong at the service. Your text is kept here: try again, it can never be recorded twice.',
};

/** Why a list or a case is not on the screen. */
export const openingProblemWords: Readonly<Partial<Record<RestErrorCode, string>>> = {
  'request/unauthorised': 'You are signed out. Sign in again to go on.',
  'case/not-found': 'There is no such case, or you may not open it. Check the reference.',
  'service/unreachable': 'The service cannot be reached. We keep trying.',
};
export const openingFailed = 'Something went wrong at the service. We keep trying.';
export const listLost = 'Not live: the service cannot be reached, so this list may be out of date. We keep trying.';

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

function sayDuration({count: days, unit}: Duration): string {
  return count(days, unit === 'working-days' ? 'working day' : 'day');
}

/** `1 working day`, `2 working days`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

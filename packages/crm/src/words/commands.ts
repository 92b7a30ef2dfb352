import type {FieldName, StaffCommand} from '../command-form/shape.ts';

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

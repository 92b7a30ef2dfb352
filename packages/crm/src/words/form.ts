import type {Duration} from '@redress/policy';
import type {FieldProblem} from '../command-form/draft.ts';
import {count, sayDuration} from './count.ts';

export const formWords = {
  optional: '(if any)',
  sending: 'Sending',
  sendAgain: 'Check and send again',
  tryAgain: 'Try again',
  problems: {
    'too-long': 'This is too long: shorten it',
    date: 'This is not a date: choose one',
  } satisfies Partial<Record<FieldProblem, string>>,
  byDate: (date: string) => ` by ${date}`,
  wasDue: (date: string) => `: was due ${date}`,
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

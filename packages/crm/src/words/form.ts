import type {Duration} from '@redress/policy';
import type {Demand} from '../command-form/demand.ts';
import type {FieldProblem} from '../command-form/field.ts';
import type {DayUnit} from '../command-form/more-time.ts';
import {count, sayDuration} from './count.ts';

export const formWords = {
  optional: '(if any)',
  /** How firmly the policy wants something. */
  marks: {
    must: '(required)',
    should: '(should be there)',
    aim: '(wanted where it can be had)',
    may: '(if any)',
  } satisfies Record<Demand['force'], string>,
  agreed: (what: string) => `Agreed with them: ${what}.`,
  where: (clause: string) => `Policy: ${clause}.`,
  lacking: (parts: readonly string[]) =>
    `The policy also wants: ${parts.join('; ')}. The reply can go without, but think about it first.`,
  sending: 'Sending',
  sendAgain: 'Check and send again',
  tryAgain: 'Try again',
  problems: {
    'too-long': 'This is too long: shorten it',
    date: 'This is not a date: choose one',
    number: 'Write a whole number, such as 14',
    money: 'Write a sum in pounds, such as 120 or 120.50',
  } satisfies Partial<Record<FieldProblem, string>>,
  byDate: (date: string) => ` by ${date}`,
  wasDue: (date: string) => `: was due ${date}`,
  promise: (number: number) => `Action ${number}`,
  promiseWhat: 'What will be done',
  promiseDue: 'By when',
  promiseOwner: 'Who does it',
  promiseOwnerMissing: 'Write who does it',
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
  given: (given: number, unit: DayUnit, cap: Duration) =>
    cap.unit === unit
      ? `Extended by ${given} of up to ${sayDuration(cap)}.`
      : `Extended by ${sayDuration({count: given, unit})}; up to ${sayDuration(cap)} in all.`,
  givenSoFar: (given: number, unit: DayUnit) => `Extended by ${sayDuration({count: given, unit})} so far.`,
  byAgreement: 'The date moves only when the customer agrees.',
  byGroundOrAgreement: 'The date moves on a ground of the policy, or when the customer agrees.',
  limit: (limit: string) => `Past ${limit} it needs approval and the customer's agreement.`,
  added: (added: number, inAll: number, unit: DayUnit) => {
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
  proposedToCustomer: (due: string) => `The reply stays due ${due} until the customer agrees.`,
  actionsLeft: (left: number) => `${count(left, 'action')} still open.`,
  allDone: 'Everything promised is done: the case can be closed.',
};

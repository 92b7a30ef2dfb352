import type {Duty, PlainDate} from '@redress/policy';
import {wordsEn} from '@redress/policy/letters';

/** What has to be done by a date: a duty of a case, or something that was promised to the customer. */
export type Owed = Duty | 'action';

const owed: Readonly<Record<Owed, string>> = {
  log: 'write it down',
  settle: 'settle it',
  acknowledge: 'acknowledge it',
  contact: 'get in touch with the customer',
  respond: 'reply',
  evidence: 'send the evidence to the ombudsman',
  external: 'answer the body that wrote',
  'breach-notice': 'tell the Information Commissioner',
  action: 'do what was promised',
};

const date = wordsEn.date;
const cases = (number: number) => (number === 1 ? '1 case' : `${number} cases`);

/** Every word of the mail among staff. It says nothing of whose case it is, nor what it is about. */
export const staffWords = {
  assigned: {
    subject: (reference: string) => `${reference} is yours`,
    says: (reference: string) => `You have taken ${reference}.`,
    due: 'What is due, and when:',
  },
  danger: {
    subject: (reference: string) => `${reference}: somebody may be in danger`,
    says: (reference: string) => `Whoever sent ${reference} says that somebody is, or may be, in danger. Read it now.`,
  },
  breach: {
    subject: (reference: string, hours: number) =>
      hours > 0
        ? `${reference}: ${hours === 1 ? '1 hour is' : `${hours} hours are`} left to tell the Information Commissioner`
        : `${reference} is late: tell the Information Commissioner`,
    says: (reference: string, due: PlainDate, time: string) =>
      `A breach of personal data is recorded in ${reference}, and the Information Commissioner is not told yet. The time for it ends on ${date(due)} at ${time}. It runs at night and on days off too.`,
    next: 'Tell them what is known by now: the rest can follow. Then record in the case that they were told.',
  },
  reminder: {
    before: (reference: string, what: Owed, due: PlainDate) => `${reference}: ${owed[what]} by ${date(due)}`,
    today: (reference: string, what: Owed) => `${reference}: ${owed[what]} today`,
    missed: (reference: string, what: Owed, due: PlainDate) => `${reference} is late: ${owed[what]} (${date(due)})`,
    says: (what: Owed, due: PlainDate) => `What has to be done: ${owed[what]}, by ${date(due)}.`,
    yours: 'You hold this case.',
    nobody: 'Nobody holds this case.',
  },
  digest: {
    subject: (today: PlainDate, late: number, due: number) => `Complaints, ${date(today)}: ${late} late, ${due} due`,
    late: (number: number) => `Late: ${cases(number)}`,
    due: (number: number) => `Due today or soon: ${cases(number)}`,
    opened: (number: number) => `New since the last working day: ${cases(number)}`,
    undelivered: (number: number) =>
      number === 1 ? '1 message could not be sent.' : `${number} messages could not be sent.`,
    nothing: 'Nothing is late, due, new or undelivered.',
    line: (reference: string, what: Owed | undefined, due: PlainDate | undefined, holder: string | undefined) =>
      [
        reference,
        what !== undefined && due !== undefined ? `${owed[what]} by ${date(due)}` : undefined,
        holder ?? 'nobody holds it',
      ]
        .filter((part) => part !== undefined)
        .join(', '),
    more: (number: number) => `and ${number} more`,
    guarded: (number: number) => `and ${number} that not everybody may see`,
  },
  open: 'Open it here:',
  openList: 'Open the list here:',
};

/** What is owed, as the day's list names it. */
export function sayOwed(what: Owed, due: PlainDate): string {
  return `${owed[what]} by ${date(due)}`;
}

import type {CommandOf} from '@redress/policy';

type How = CommandOf<'withdraw'>['how'];

/** What is said before a complaint is withdrawn, and after. */
export const words = {
  lost: 'If you withdraw it',
  losses: [
    'We stop looking into it. You will get no reply, and the dates we gave you no longer hold.',
    'You cannot ask for a review of it. If you withdrew it by mistake, tell us: only we can open it again.',
  ],
  kept: 'What stays',
  keeps: (ombudsman: string | undefined) => [
    'You can still read all of it here, and write to us.',
    'What we have promised to do, we still do.',
    `You can make a new complaint${ombudsman === undefined ? '' : `, and you can still go to the ${ombudsman}`}.`,
  ],
  reason: 'Why do you withdraw it?',
  reasonHint: 'You need not say why.',
  withdraw: 'Withdraw my complaint',
  keep: 'Keep my complaint',
  sending: 'Sending…',
  done: 'You have withdrawn your complaint.',
  /** As colleagues say it among themselves. */
  staff: {
    lost: 'When it is withdrawn',
    losses: [
      'No reply is owed any more, and every date of the procedure ends.',
      'The customer cannot ask for a review. It can be opened again only for one of the grounds of the policy.',
    ],
    keeps: (ombudsman: string | undefined) => [
      'Everything stays on record, and the customer can read it and write.',
      'What was promised still has to be done.',
      `The customer can make a new complaint${ombudsman === undefined ? '' : `, and can still go to the ${ombudsman}`}.`,
    ],
    reason: 'Why do they withdraw it?',
    reasonHint: 'Only if they said so.',
    withdraw: 'Record the withdrawal',
    keep: 'Do not record it',
    done: 'The withdrawal is recorded.',
  },
  how: 'How did they tell you?',
  ways: {
    phone: 'By phone',
    email: 'By email',
    visit: 'In person',
    post: 'By letter',
    text: 'By text message',
    portal: 'In the portal',
  } satisfies Readonly<Record<How, string>>,
  howMissing: 'Choose how they told you',
};

export type WithdrawalWords = typeof words;

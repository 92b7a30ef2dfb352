import type {RestErrorCode} from '@redress/rest';

/** What is said when something did not work: what happened, what was kept, what to do now. */
export const problemWords: {
  /** The case cannot be shown. */
  readonly unseen: Readonly<Partial<Record<RestErrorCode, string>>> & {readonly other: string};
  /** Something was asked for and not done. */
  readonly undone: Readonly<Partial<Record<RestErrorCode, string>>> & {readonly other: string};
  /** After any of these, where something was typed. */
  readonly kept: string;
  readonly tryAgain: string;
} = {
  unseen: {
    'case/not-found':
      'We cannot show a complaint with these details. The reference or the key may be mistyped. Check both, or contact us and we will help.',
    'request/unauthorised': 'You are not signed in, or no longer. Sign in again to see this complaint.',
    other: 'We cannot reach the service just now. Nothing is lost, and we keep trying.',
  },
  undone: {
    'case/stale':
      'The complaint has changed since this page showed it, so this was not done. Read what is new, then try again if you still want to.',
    'case/refused': 'This cannot be done now.',
    'case/not-found': 'This complaint can no longer be opened with these details.',
    'request/unauthorised': 'You are no longer signed in, so this was not done. Sign in, then try again.',
    'request/invalid': 'This cannot be sent as it is. Check what you wrote, then try again.',
    'request/too-large': 'This is too long to be sent. Make it shorter, or send it in two parts.',
    'request/too-many': 'Too much was sent at once. Wait a minute, then try again.',
    'service/unreachable':
      'We could not reach the service, so we do not know that this arrived. Try again: it will not be done twice.',
    other: 'Something went wrong at our end. Try again, or contact us.',
  },
  kept: 'What you wrote is still here.',
  tryAgain: 'Try again',
};

export type ProblemWords = typeof problemWords;

import {happened, somethingHappened} from './happened.ts';
import {lineWords} from './line.ts';
import type {OmbudsmanSeldom} from './ombudsman-seldom.ts';
import {type Outcome, outcomeWords} from './outcome.ts';
import {problemWords} from './problem.ts';
import {refusalWords} from './refusal.ts';

export const words = {
  happened,
  somethingHappened,
  problem: problemWords,
  refusal: refusalWords,
  title: 'The steps, and what you can do',
  line: lineWords,
  rung: {
    current: (since: string) => `We are dealing with it now, since ${since}.`,
    answered: (on: string, outcome: Outcome | undefined) =>
      outcome === undefined ? `Answered on ${on}.` : `Answered on ${on}: ${outcomeWords[outcome]}.`,
    unanswered: 'It went on without a reply.',
    ended: 'It ended here, without a reply.',
    open: 'You can ask for a review now.',
    later: 'Not open yet.',
    declined: 'You asked for this, and we did not take it further. We told you why.',
  },
  withdraw: 'Withdraw this complaint',
  sending: 'Sending…',
  /** Said when it is done. */
  done: {
    requestEscalation: 'We have your request for a review.',
    take: 'You have taken this case.',
    agreeExtension: 'You agreed to more time.',
    declineExtension: 'You said no to more time.',
  },
  ombudsman: {
    /** Comes with the further words: what few ombudsmen have. */
    seldom: undefined as OmbudsmanSeldom | undefined,
    advice: 'You can contact them at any time for advice. They are independent of us.',
    review: (stage: string) => `After ${stage} they can look at how we dealt with your complaint.`,
    reviewNow: 'You can ask them now to look at how we dealt with your complaint.',
    phone: 'Phone',
    email: 'Email',
    post: 'Post',
    website: 'Website',
    checked: (on: string) => `Details checked on ${on}`,
  },
};

export type EscalationPanelWords = typeof words;

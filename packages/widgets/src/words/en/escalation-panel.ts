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
  review: {
    ask: 'Ask for a review',
    free: 'You need not say why.',
    disclose: 'Say why, if you want to',
    label: 'What are you not happy with?',
  },
  time: {
    heading: 'We ask for more time',
    dates: (to: string, due: string | undefined) =>
      due === undefined ? `We would like to reply by ${to}.` : `We would like to reply by ${to} instead of ${due}.`,
    reason: 'The reason given',
    goodReason: 'Why so much more time is needed',
    pending: 'It is for you to decide. If you say no, the date stays as it is.',
    agreed: 'You agreed. One of our managers must approve it too. Until then the date stays as it is.',
    declined: 'You said no, so the date stays as it is. You can still agree.',
    approved: 'Approved.',
    unapproved: 'Not approved yet.',
    agree: 'Agree to more time',
    decline: 'Say no to more time',
  },
  take: {
    take: 'Take this case',
    mine: (person: string) => `${person} has this case.`,
    nobody: 'Nobody has taken this case yet.',
    cannot: 'You cannot take this case.',
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

import type {FeedbackKind} from '@redress/policy';

/** What is sent, within a sentence: "your complaint". */
export const noun: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'complaint',
  compliment: 'compliment',
  suggestion: 'suggestion',
  comment: 'comment',
  'service-request': 'request',
  'member-enquiry': 'enquiry',
};

/** The choice of what to send. */
export const kinds: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'A complaint',
  compliment: 'A compliment',
  suggestion: 'A suggestion',
  comment: 'A comment',
  'service-request': 'A request for something to be done',
  'member-enquiry': 'An enquiry by a councillor or an MP',
};

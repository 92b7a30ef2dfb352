import type {FeedbackKind} from '@redress/policy';

/** What people send. */
export const kindWords: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'A complaint',
  compliment: 'A compliment',
  suggestion: 'A suggestion',
  comment: 'A comment',
  'service-request': 'A request for a service',
  'member-enquiry': 'An enquiry by a councillor or MP',
};

/** What people send. Anonymity, petitions and helpers are not kinds: they can come with any of these. */
export const feedbackKinds = [
  'complaint',
  'compliment',
  'suggestion',
  'comment',
  'service-request',
  'member-enquiry',
] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

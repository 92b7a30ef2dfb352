/** What is said at the stage where a case stands: of a request for more time, and to staff of who has the case. */
export const words = {
  review: {
    ask: 'Ask for a review',
    free: 'You need not say why.',
    disclose: 'Say why, if you want to',
    label: 'What are you not happy with?',
  },
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
  /** As colleagues say it among themselves. */
  staff: {
    review: {
      ask: 'Record that the customer asks for a review',
      disclose: 'Say why, if they said so',
      label: 'What is the customer not happy with?',
    },
    heading: 'More time is proposed',
    dates: (to: string, due: string | undefined) =>
      due === undefined ? `Until ${to}.` : `Until ${to}. As it stands, the reply is due ${due}.`,
    pending: 'The customer has not answered.',
    agreed: 'The customer agrees.',
    declined: 'The customer said no.',
  },
  take: {
    take: 'Take this case',
    mine: (person: string) => `${person} has this case.`,
    nobody: 'Nobody has taken this case yet.',
    cannot: 'You cannot take this case.',
  },
};

export type CurrentRungWords = typeof words;

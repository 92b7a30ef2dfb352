import type {ProblemCode} from '@redress/policy';

/** What can be answered, by its path in an intake. */
export const answerFields = [
  'what',
  'when.roughly',
  'service',
  'wanted',
  'complainant.name',
  'complainant.prefers',
  'complainant.email',
  'complainant.phone',
  'complainant.address',
] as const;
export type AnswerField = (typeof answerFields)[number];

export const wordsEn = {
  title: (organisation: string) => `Make a complaint to ${organisation}`,
  intro: 'This form works without script. Please answer every question that is not marked as optional.',
  otherLanguage: 'Cymraeg',
  question: {
    what: 'What happened?',
    'when.roughly': 'When did it happen?',
    service: 'What is your complaint about?',
    wanted: 'What would put it right?',
    'complainant.name': 'What is your name?',
    'complainant.prefers': 'How should we contact you?',
    'complainant.email': 'Email address',
    'complainant.phone': 'Phone number',
    'complainant.address': 'Postal address',
  } satisfies Record<AnswerField, string>,
  hint: {
    what: 'Tell us in your own words. Names, places and dates help us, if you know them.',
    'when.roughly': 'A day, or roughly, such as “since last winter”.',
  } satisfies Partial<Record<AnswerField, string>>,
  optional: '(optional)',
  choose: 'Choose one',
  ways: {email: 'By email', phone: 'By phone', post: 'By post'},
  trap: 'Leave this field empty',
  send: 'Send the complaint',
  problem: {
    title: 'There is a problem',
    before: 'Error:',
    kept: 'Nothing was sent yet. Everything you typed is still here.',
    any: {
      required: 'Answer this question',
      'too-long': 'This answer is too long. Shorten it',
      email: 'Give an email address like name@example.com',
      phone: 'Give a phone number like 01632 960 001',
      date: 'Give a real date',
      future: 'Give a date that is not in the future',
      number: 'Give a number',
      unknown: 'We cannot use this answer. Choose another',
    } satisfies Record<ProblemCode, string>,
  },
  sent: {
    title: 'We have your complaint',
    reference: 'Your reference',
    key: 'Your key',
    keep: 'Write both down, or print this page. Together they open your complaint. We cannot show the key again.',
    follow: 'You can follow your complaint here:',
    next: 'What happens next',
    check: 'Somebody will read it. Complaints from this form are looked at by a person first.',
    call: 'You can also call us on',
    confirmTitle: 'Confirm your email address',
    confirm:
      'We are sending an email to the address that you gave. A code stands in it on a line of its own. Enter the code here, so that our letters may come to that address. You can leave this page open, and come back to it when the email is there.',
    code: 'Code from the email',
    codeHint: 'Three groups of four letters and numbers, such as 7K3M-9Q2X-41TB. Spaces and capitals do not matter.',
    sendCode: 'Confirm the address',
    confirmed: 'Your address is confirmed',
    confirmedText: 'Our letters about this complaint will come to it.',
    wrongCode: 'This is not the code that we sent. Open the newest email from us, then try again.',
  },
  refused: {
    title: 'We could not take this',
    elsewhere: 'The form was sent from a page that may not send it. Open the form here, and send it again.',
    busy: 'Too much was sent from your network. Your answers are kept in the page before: go back, wait a minute, then send again.',
    wait: 'Too much was sent from your network. Your answers are kept on this page: wait a minute, then send again.',
    other: 'Something went wrong at our end. Go back: your answers are kept in the page before. Then send again.',
    open: 'Open the form',
  },
};

export type PlainFormWords = typeof wordsEn;

import type {Duty, Force, NoDuration} from '@redress/policy';

const duty: Readonly<Record<Duty, string>> = {
  log: 'record your complaint',
  settle: 'put this right',
  acknowledge: 'write to you',
  contact: 'contact you',
  respond: 'reply',
  // Only cases that exist have these.
  evidence: 'send evidence',
  external: 'reply',
  'breach-notice': 'report this',
};
const force: Readonly<Record<Force, string>> = {must: 'will', should: 'should', aim: 'aim to'};

/** What is said of a duty that has no date. */
type Undated = Readonly<Record<NoDuration, (what: Duty) => string>>;

/** Words of everything after the first question. */
export const words = {
  optional: (label: string) => `${label} (optional)`,

  hint: {
    when: 'Give the day, for example 12 10 2026. If you do not know it, say roughly when.',
    wanted: 'For example, a repair, an apology, or doing things differently next time.',
    name: 'If you are doing this for somebody else, give their name here. We ask about you later.',
    reach: 'Fill in what suits you. We use it only to deal with your complaint.',
    roughly: 'For example, in spring, or last week',
    adjustments: 'For example, large print, a phone call instead of a letter, or more time.',
    relationship: 'For example, your daughter, a neighbour or an advice worker',
  },
  label: {
    day: 'Day',
    month: 'Month',
    year: 'Year',
    date: 'Date',
    roughly: 'Or roughly when',
    ongoing: 'It is still happening',
    email: 'Email address',
    phone: 'Phone number',
    address: 'Postal address',
    prefers: 'How should we contact you first?',
    adjustments: 'Is there anything we should do differently for you?',
    helperName: 'Their name',
    relationship: 'Who are they to you?',
    helperEmail: 'Their email address',
    helperPhone: 'Their phone number',
  },
  prefers: {email: 'By email', phone: 'By phone', post: 'By letter'},
  role: {
    no: 'No',
    helps: 'Somebody helps me',
    'speaks-for': 'Somebody speaks for me',
  },
  roleHint: {
    helps: 'We still deal with you.',
    'speaks-for': 'They act for you in this complaint.',
  },

  policy: {
    waiting: 'Fetching the list of services…',
    failed:
      'We could not reach the service for this list. What you typed is kept, and we keep trying. You can go on to the next question and choose this later.',
    again: 'Try again',
  },

  today: {
    title: 'If you send this today',
    promise: (what: Duty, how: Force) => `we ${force[how]} ${duty[what]} by`,
    projection: (what: Duty) => `and aim to ${duty[what]} by`,
    undated: {
      'none-stated': (what) => `we will ${duty[what]} as quickly as possible`,
      'not-configured': () => 'we will tell you when to expect a reply',
    } as Undated,
    provisional: 'The bank holidays of that year are not all known yet, so a date may still change.',
    why: 'Why these dates?',
    whyOne: (what: Duty, date: string) => `To ${duty[what]} by ${date}`,
  },

  check: {
    title: 'Check your answers',
    change: 'Change',
    /** What is changed, for people who hear the button without its row. */
    changes: (row: string) => `: ${row}`,
    send: 'Send complaint',
    unanswered: 'Not answered yet',
  },

  kept: {
    until: (date: string) => `Your answers are kept on this device until ${date}.`,
    open: 'Your answers cannot be kept on this device. Keep this page open until you have sent your complaint.',
    found: 'We found the answers that you typed earlier and put them back.',
    delete: 'Delete what I typed',
    deleteTitle: 'Delete everything you typed?',
    deleteLoses: 'This removes all your answers from this form and from this device. It cannot be undone.',
    deleteSending: 'It also stops us sending it again. If it has reached us already, we still have it.',
    deleteYes: 'Delete all my answers',
    deleteNo: 'Keep my answers',
    deleted: 'Your answers are deleted.',
  },

  sending: {
    title: 'Sending your complaint',
    notYet: 'Your complaint has not reached us yet',
    now: 'This usually takes a few seconds.',
    waiting: {
      unreachable: 'We could not reach the service.',
      busy: 'The service is very busy at the moment.',
      failed: 'The service is not working properly at the moment.',
    },
    kept: 'Your complaint is kept on this device and will be sent again by itself. You can also close this page: we carry on when you open it again on this device.',
    hereOnly:
      'Your complaint is kept on this page and will be sent again by itself. Keep this page open until it is sent.',
    again: 'Try again now',
  },

  doors: {
    title: 'Other ways to contact us',
    phone: 'Phone',
    email: 'Email',
    post: 'Post',
    website: 'Website',
  },

  sent: {
    title: 'Your complaint has been sent',
    received: (date: string) => `We received it on ${date}.`,
    reference: 'Your reference',
    referenceUse: 'Give this when you contact us about your complaint.',
    key: 'Your key',
    keyUse:
      'With the reference, it opens your complaint, so that you can follow it. Keep it safe and do not share it. We cannot show it again after you leave this page.',
    copyReference: 'Copy reference',
    copyKey: 'Copy key',
    print: 'Print this page',
    copied: 'Copied.',
    notCopied: 'It could not be copied. Select it and copy it yourself, or write it down.',
    next: 'What happens next',
    promise: (what: Duty, how: Force) => `We ${force[how]} ${duty[what]} by`,
    projection: (what: Duty) => `After that, we aim to ${duty[what]} by`,
    undated: {
      'none-stated': (what) => `We will ${duty[what]} as quickly as possible`,
      'not-configured': () => 'We will tell you when to expect a reply',
    } as Undated,
    call: 'If you need to contact us',
    another: 'Make another complaint',
  },
};

export type IntakeFormLaterWords = typeof words;

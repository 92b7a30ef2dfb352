import type {PlainDate} from '../calendar/plain-date.ts';
import type {Payment, StageState} from '../case/state.ts';
import type {WayToReach} from '../intake.ts';
import type {Duration, FeedbackKind, Force, LetterItem, Moment, StageRule} from '../policy.ts';
import {type Run, say, strong, type Words} from './say.ts';
import {sayDate} from './say-date.ts';

type Outcome = StageRule['outcomes']['values'][number];
/** Duties that a customer hears of. */
export type ToldDuty = 'acknowledge' | 'contact' | 'respond';
/** What a letter is about, for its subject. */
export type LetterTitle =
  | 'acknowledgement'
  | 'extension'
  | 'extension-asked'
  | 'holding-notice'
  | 'stage-answer'
  | 'refusal'
  | 'escalation-refusal'
  | 'closing'
  | 'survey'
  | 'failed-remedy';
export type UpdateWay = NonNullable<StageState['updates']>['how'];
/** What a time is counted from. In the acknowledgement itself, that is this letter. */
export type Since = Moment | 'this-letter';
export type NoteCode =
  | 'adjustment'
  | 'adjustment-asked'
  | 'only-that-way'
  | 'no-known-way'
  | 'consent-awaited'
  | 'answer-to-all'
  | 'outside-body'
  | 'identity-withheld'
  | 'ombudsman-unchecked';
type Contacts = 'phone' | 'email' | 'post' | 'website';

const days = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');
const months = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');
const date = (day: PlainDate) => sayDate(day, {days, months});
const on = (day: PlainDate) => strong(date(day));

const do_: Readonly<Record<ToldDuty, string>> = {
  acknowledge: 'write to you',
  contact: 'get in touch with you',
  respond: 'reply',
};
const done: Readonly<Record<ToldDuty, string>> = {
  acknowledge: 'written to you',
  contact: 'been in touch with you',
  respond: 'replied',
};
const will: Readonly<Record<Force, string>> = {must: 'will', should: 'should', aim: 'aim to'};
const since: Readonly<Record<Since, string>> = {
  opened: 'after we received it',
  logged: 'after we wrote it down',
  settled: 'after it was put right',
  assigned: 'after somebody took it on',
  acknowledged: 'after we wrote to say that we have it',
  'this-letter': 'after this letter',
  contacted: 'after we first got in touch',
  responded: 'after our answer',
};
const units: Readonly<Record<Duration['unit'], readonly [one: string, many: string]>> = {
  'working-days': ['working day', 'working days'],
  'calendar-days': ['day', 'days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  hours: ['hour', 'hours'],
  'working-hours': ['working hour', 'working hours'],
};
const length = ({count, unit}: Duration) => `${count} ${units[unit][count === 1 ? 0 : 1]}`;

const matter: Readonly<Record<FeedbackKind, string>> = {
  complaint: 'complaint',
  compliment: 'compliment',
  suggestion: 'suggestion',
  comment: 'comment',
  'service-request': 'request',
  'member-enquiry': 'enquiry',
};
const titles: Readonly<Record<LetterTitle, string>> = {
  acknowledgement: 'we have it, and this is what happens next',
  extension: 'we need more time',
  'extension-asked': 'may we have more time?',
  'holding-notice': 'our answer is not ready yet',
  'stage-answer': 'our answer',
  refusal: 'we are not taking it on',
  'escalation-refusal': 'we are not taking it further',
  closing: 'it is closed',
  survey: 'how did we deal with it?',
  'failed-remedy': 'something we promised and cannot do',
};
const decisions: Readonly<Record<Outcome, readonly [decision: string, meaning: string]>> = {
  upheld: ['We uphold your', 'This means that we agree: something went wrong.'],
  'partially-upheld': ['We uphold a part of your', 'This means that we agree: some of it went wrong.'],
  'not-upheld': ['We do not uphold your', 'This means that we did not find that something went wrong.'],
};
const updatesBy: Readonly<Record<UpdateWay, string>> = {
  phone: 'by phone',
  email: 'by email',
  visit: 'by a visit',
  post: 'by post',
  text: 'by text message',
  portal: 'on your page',
};
const payFor: Readonly<Record<Payment['line'], string>> = {
  'financial-loss': 'for money that you lost',
  discretionary: 'for the trouble that this caused you',
  statutory: 'because the law says so',
};
const payAs: Readonly<Record<Payment['form'], string>> = {
  payment: 'paid to you',
  voucher: 'as a voucher',
  gift: 'as a gift',
  offset: 'set against what you owe us',
};
const contact: Readonly<Record<Contacts, string>> = {
  phone: 'Phone',
  email: 'Email',
  post: 'Post',
  website: 'Website',
};
const way: Readonly<Record<WayToReach, string>> = {email: 'by email', phone: 'by phone', post: 'by post'};
const note: Readonly<Record<NoteCode, (what: string) => string>> = {
  adjustment: (what) => `Agreed adjustment: ${what}. A standard letter alone is not enough.`,
  'adjustment-asked': (what) => `They asked us to do this differently: ${what}`,
  'only-that-way': (prefers) => `Send it ${way[prefers as WayToReach]} and in no other way.`,
  'no-known-way': (name) => `No way to reach ${name} is recorded.`,
  'consent-awaited': (name) =>
    `The customer has not confirmed that ${name} speaks for them. Send nothing of this to ${name}.`,
  'answer-to-all': () => 'The answer must be there for everybody who is part of the petition.',
  'outside-body': (body) => `This came through somebody outside, who may have to be told as well: ${body}.`,
  'identity-withheld': (from) => `The customer must not be named to this person: ${from}.`,
  'ombudsman-unchecked': (name) => `Nobody has checked these details against the ombudsman’s own: ${name}.`,
};

/** Every word of every letter, in English. The force of the policy is in the verb; dates come with their weekday. */
export const wordsEn = {
  date,
  length,
  contact,
  note,

  subject: (kind: FeedbackKind, reference: string, title: LetterTitle) =>
    `Your ${matter[kind]} ${reference}: ${titles[title]}`,
  fileNote: (subject: string) => `Note for the file. ${subject}`,
  notSent: 'Nobody was sent this. The person did not say who they are.',
  /** The day of the letter, on a line of its own. */
  dated: (day: PlainDate) => date(day),
  reference: (reference: string) => say`Your reference: ${strong(reference)}`,
  greeting: (name: string) => `Dear ${name},`,
  speaksFor: (name: string) =>
    `We write to you because you speak for ${name}. Where this letter says “you”, it means ${name}.`,
  spokesperson: 'We write to you because you speak for the group. Please tell the others what we say here.',
  signed: 'Yours sincerely,',
  reach: {
    heading: 'How to reach us',
    quote: (reference: string) => `Please give your reference, ${reference}, when you get in touch.`,
  },

  /** Over each part of a letter. */
  item: {
    reference: 'Your reference',
    stage: 'The stage',
    understanding: 'How we understand it',
    'outcome-sought': 'What you want to happen',
    responsibility: 'What is and is not for us to answer for',
    investigator: 'Who is dealing with it',
    process: 'What happens next',
    timescales: 'When you will hear from us',
    'new-date': 'The new date',
    reason: 'Why',
    investigation: 'What we looked into',
    findings: 'What we found, and why we decided as we did',
    'every-point': 'Your points, one by one',
    decision: 'Our decision',
    reasons: 'Why we decided as we did',
    'law-and-policy': 'The law, policies and good practice that we looked at',
    'root-cause': 'What went wrong, and why',
    apology: 'We apologise',
    remedy: 'How we put it right',
    actions: 'What we will do, and by when',
    prevention: 'How we will stop it from happening again',
    payments: 'What we pay',
    learning: 'What we have learned',
    'escalation-route': 'If you are not happy with this answer',
    ombudsman: 'Who can help you from outside',
    advice: 'Where you can turn instead',
    alternative: 'What we offer instead',
    hearing: 'The hearing',
    discussion: 'What we talked about',
    'remedy-answer': 'What you said to our offer',
  } satisfies Readonly<Record<LetterItem, string>>,

  received: (kind: FeedbackKind, day: PlainDate) => say`We received your ${matter[kind]} on ${on(day)}.`,
  asked: (stage: Run, day: PlainDate) => say`You asked for ${stage}. We received your request on ${on(day)}.`,
  nowAt: (stage: Run) => say`It is now at this stage: ${stage}.`,
  understanding: {
    check: 'If this is not right, or something is missing, please tell us.',
  },
  investigator: {
    person: (name: string, role: Run | undefined) =>
      role === undefined ? say`${strong(name)}` : say`${strong(name)}, ${role}`,
    elsewhere: (organisation: Run) => say`At this stage the answer comes from ${organisation}.`,
  },

  when: {
    promise: (duty: ToldDuty, force: Force, due: PlainDate, counted: readonly [Duration, Since] | undefined) =>
      counted
        ? say`We ${will[force]} ${do_[duty]} by ${on(due)}, ${length(counted[0])} ${since[counted[1]]}.`
        : say`We ${will[force]} ${do_[duty]} by ${on(due)}.`,
    instead: (duty: ToldDuty, force: Force, due: PlainDate, was: PlainDate) =>
      say`We ${will[force]} ${do_[duty]} by ${on(due)} instead of ${date(was)}.`,
    forecast: (duty: ToldDuty, due: PlainDate) => say`We expect to ${do_[duty]} by ${on(due)}.`,
    late: (duty: ToldDuty, force: Force, due: PlainDate) =>
      force === 'aim'
        ? say`We aimed to ${do_[duty]} by ${on(due)}. We have not done so yet.`
        : say`We should have ${done[duty]} by ${on(due)}. We have not done so yet.`,
    undated: (duty: ToldDuty) => `We have no date yet by which we will ${do_[duty]}.`,
    provisional: 'The bank holidays of that year are not all known yet, so this date could still change.',
    updates: (everyDays: number, how: UpdateWay) =>
      `Until then you will hear from us ${everyDays === 1 ? 'every day' : `every ${everyDays} days`}, ${updatesBy[how]}.`,
  },
  next: {
    look: 'We look into it, and write to you with our decision and our reasons.',
    hearing: 'You can meet the people who decide. If you want to, please tell us.',
    further: (stage: Run) => say`If you are not happy with our answer, you can then ask for ${stage}.`,
    last: 'Our answer at this stage is our final one.',
    ombudsman: (name: Run) => say`After our final answer you can ask for this to be looked at outside: ${name}.`,
  },

  extension: {
    decided: (kind: FeedbackKind) => `We need more time to answer your ${matter[kind]}.`,
    asked: (kind: FeedbackKind) => `We are asking you for more time to answer your ${matter[kind]}.`,
    wanted: (to: PlainDate, due: PlainDate | undefined) =>
      due === undefined
        ? say`We would like to reply by ${on(to)}.`
        : say`We would like to reply by ${on(to)} instead of ${date(due)}.`,
    yours: 'It is for you to decide. If you say no, or do not answer, the date stays as it is.',
    approval: 'One of our managers must approve it as well. Until then the date stays as it is.',
    why: 'Why we need more time',
  },
  holding: {
    notReady: (kind: FeedbackKind) => `Our answer to your ${matter[kind]} is not ready yet.`,
    late: (due: PlainDate) => say`We said that you would have it by ${date(due)}.`,
    expected: (force: Force, to: PlainDate) => say`We ${will[force]} reply by ${on(to)}.`,
    why: 'Why it takes longer',
  },

  answer: {
    at: (stage: Run) => say`This is our answer at this stage: ${stage}.`,
    decided: (kind: FeedbackKind, outcome: Outcome) =>
      say`${strong(`${decisions[outcome][0]} ${matter[kind]}.`)} ${decisions[outcome][1]}`,
    talked: {
      discussed: 'We talked this over with you before we wrote.',
      tried: 'We tried to talk this over with you before we wrote.',
    },
    noRemedy: (kind: FeedbackKind) => `We offer nothing more, because we did not uphold your ${matter[kind]}.`,
    offered: 'We offer:',
    accepted: {
      agreed: 'You told us that you agree with what we offer.',
      'not-agreed': 'You told us that you do not agree with what we offer. The offer still stands.',
      'no-reply': 'We asked you about what we offer and have not heard from you. The offer still stands.',
    },
    action: (what: string, due: PlainDate, owner: string | undefined) =>
      owner === undefined ? say`By ${on(due)}: ${what}` : say`By ${on(due)}: ${what} (${owner})`,
    nothingLeft: 'Nothing is left for us to do.',
    payment: (amount: string, line: Payment['line'], form: Payment['form'], failure: string) =>
      say`${strong(amount)} ${payFor[line]}, ${payAs[form]}: ${failure}`,
    noPayment: 'We do not pay anything as a part of this answer.',
    heard: (day: PlainDate | undefined) =>
      day === undefined
        ? ['You met the people who decided this.']
        : say`You met the people who decided this, on ${date(day)}.`,
    notHeard: 'You could have met the people who decided this, and chose not to.',
    unanswered: 'You could have met the people who decided this. We did not hear from you.',
    forAll: 'This answer is for everybody who is part of the petition. Anybody of the group can ask us for it.',
  },
  further: {
    ask: (stage: Run) => say`You can ask for ${stage}. Tell us in any way that suits you.`,
    free: 'You do not have to say why.',
    reason: 'Please tell us what you are not happy with.',
    inPart: 'You can also ask for a part of it only.',
    within: (duration: Duration) => `Please ask within ${length(duration)} of this letter.`,
    elsewhere: (organisation: Run) => say`The answer will then come from ${organisation}.`,
    last: 'This is our final answer.',
  },

  refusal: {
    decided: (kind: FeedbackKind) =>
      say`${strong(`We have decided not to take on your ${matter[kind]}`)} under our complaints procedure.`,
    ground: (name: Run) => say`Our policy does not cover this: ${name}.`,
    evidence: 'What we looked at',
  },
  escalationRefusal: {
    decided: (stage: Run) => say`You asked for ${stage}. ${strong('We have decided not to take it there.')}`,
  },
  closing: {
    closed: (kind: FeedbackKind, day: PlainDate) => say`We closed your ${matter[kind]} on ${on(day)}.`,
    withdrawn: (kind: FeedbackKind, day: PlainDate) =>
      say`You told us on ${date(day)} that you do not want to go on with your ${matter[kind]}. So we closed it.`,
    heading: 'What we promised',
    done: (what: string, day: PlainDate) => say`Done on ${date(day)}: ${what}`,
    nothing: 'Everything that we promised is done.',
    reopen: 'If something that we promised is not done after all, please tell us, and we will open it again.',
    further: (stage: Run) => say`You can still ask for ${stage}.`,
  },
  survey: {
    ask: (kind: FeedbackKind) => `Your ${matter[kind]} is closed. We would like to know how we dealt with it.`,
    question: 'How satisfied are you with how we dealt with it?',
    scale: ['5: very satisfied', '4: satisfied', '3: neither', '2: dissatisfied', '1: very dissatisfied'],
    free: 'You need not answer. It changes nothing for you, whatever you say.',
    complain: {
      heading: 'If you want to complain',
      how: 'If something is still wrong, or you are not happy about something else, you can complain to us at any time. Tell us in any way that suits you.',
    },
  },
  failedRemedy: {
    promised: (what: string, due: PlainDate | undefined) =>
      due === undefined ? say`We promised you this: ${what}` : say`We promised you this by ${date(due)}: ${what}`,
    cannot: strong('We cannot do it.') as Words,
    why: 'Why we cannot do it',
    by: (due: PlainDate) => say`We will do this by ${on(due)}.`,
  },

  ombudsman: {
    independent: (name: Run) => say`${name}. They are independent of us.`,
    advice: 'You can contact them at any time for advice.',
    refusal: 'You have the right to ask them to look at this decision.',
    overturned: 'They can tell us to take it on after all.',
    now: 'You can ask them now to look at how we dealt with it.',
    after: (stage: Run) => say`They can look at how we dealt with it once ${stage} is done.`,
    reminder: 'You can ask them to look at this.',
    within: (duration: Duration) => `They ask people to come to them within ${length(duration)} of the final answer.`,
    wait: (duration: Duration) => `Our policy asks you to wait ${length(duration)} before you contact them.`,
  },

  publicReply: {
    thanks: 'We have seen your message, and we want to look into it.',
    privately:
      'So that nothing about you is seen here, please send us a private message, or get in touch in another way:',
    nothing: 'So that nothing about you is seen here, please send us a private message.',
    signed: (organisation: Run) => say`From ${organisation}`,
  },
};

export type LetterWords = typeof wordsEn;

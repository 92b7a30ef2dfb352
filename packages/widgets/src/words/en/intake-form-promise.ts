import type {Duty, FeedbackKind, Force, NoDuration} from '@redress/policy';
import {noun} from './intake-form-kinds.ts';

function duty(what: Duty, kind: FeedbackKind): string {
  return what === 'log' ? `record your ${noun[kind]}` : duties[what];
}
const duties: Readonly<Record<Exclude<Duty, 'log'>, string>> = {
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
type Undated = Readonly<Record<NoDuration, (what: Duty, kind: FeedbackKind) => string>>;

/** What is promised, before it is sent and after. */
export const promise = {
  today: {
    title: 'If you send this today',
    /** Before somebody has said what they send. */
    titleOfComplaint: 'If you send a complaint today',
    promise: (what: Duty, how: Force, kind: FeedbackKind) => `we ${force[how]} ${duty(what, kind)} by`,
    projection: (what: Duty, kind: FeedbackKind) => `and aim to ${duty(what, kind)} by`,
    undated: {
      'none-stated': (what, kind) => `we will ${duty(what, kind)} as quickly as possible`,
      'not-configured': () => 'we will tell you when to expect a reply',
    } as Undated,
    recorded: 'we will keep it, read it and learn from it. Our policy does not promise a reply to it.',
    anonymous: 'we will keep it and read it. We cannot promise a reply to somebody who does not say who they are.',
    provisional: 'The bank holidays of that year are not all known yet, so a date may still change.',
    why: 'Why these dates?',
    whyOne: (what: Duty, date: string, kind: FeedbackKind) => `To ${duty(what, kind)} by ${date}`,
  },
  next: {
    promise: (what: Duty, how: Force, kind: FeedbackKind) => `We ${force[how]} ${duty(what, kind)} by`,
    projection: (what: Duty, kind: FeedbackKind) => `After that, we aim to ${duty(what, kind)} by`,
    undated: {
      'none-stated': (what, kind) => `We will ${duty(what, kind)} as quickly as possible`,
      'not-configured': () => 'We will tell you when to expect a reply',
    } as Undated,
    recorded: 'We keep it, read it and learn from it. Our policy does not promise a reply to it.',
    anonymous: 'We keep it and read it. We cannot reply, because we do not know who you are.',
  },
};

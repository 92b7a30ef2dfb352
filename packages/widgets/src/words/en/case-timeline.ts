import type {CaseStatus} from '@redress/policy';
import {clockWords} from './clock.ts';
import {happened, somethingHappened} from './happened.ts';
import {lineWords} from './line.ts';
import {problemWords} from './problem.ts';
import {refusalWords} from './refusal.ts';
import {sectionNames} from './section-names.ts';

/** What the sentence about the status may mention. */
export interface StatusGaps {
  readonly stage: string;
  readonly first: boolean;
  readonly holder: string | undefined;
}

type StatusWords = Readonly<Record<CaseStatus, (gaps: StatusGaps) => string>>;

export const words = {
  clock: clockWords,
  happened,
  somethingHappened,
  problem: problemWords,
  refusal: refusalWords,
  title: 'Your complaint',
  titleOther: 'What you told us',
  line: lineWords,
  found: 'The service can be reached again. This is how it is now.',
  news: (lines: string) => `New: ${lines}`,
  status: {
    received: ({first, stage}) =>
      first ? 'We have your complaint.' : `You asked for ${stage}, and we have your request.`,
    acknowledged: ({holder}) => `${holder ?? 'Somebody here'} is looking into it.`,
    answered: () => 'We have replied.',
    closed: () => 'This complaint is closed.',
    recorded: () => 'We have what you told us. We read it and learn from it.',
    settled: () => 'This was sorted out with you.',
    declined: () => 'We did not take this on as a complaint. You can read why below.',
    withdrawn: () => 'This complaint was withdrawn.',
  } satisfies StatusWords as StatusWords,
  next: {
    heading: 'What happens next',
    action: (what: string, due: string) => `We will do this by ${due}: ${what}`,
    actionLate: (what: string, due: string) => `We should have done this by ${due}: ${what}`,
    agree: (to: string) => `You decide whether we may have more time, until ${to}.`,
    review: (stage: string) => `If you are not happy with our reply, you can ask for ${stage}.`,
    reviewNow: (stage: string) => `You can ask for ${stage} now.`,
    ombudsman: (name: string) => `If you are not happy with our reply, you can ask the ${name} to look at it.`,
    nothing: 'There is nothing more that we have to do.',
  },
  past: {
    heading: 'What has happened',
    earlier: (stage: string) => `Earlier: ${stage}`,
    staffOnly: 'Staff only',
  },
  letter: {
    what: 'What happened',
    when: 'When',
    ongoing: 'It is still happening',
    service: 'About',
    wanted: 'What would put it right',
    adjustments: 'What we should do differently',
    helper: {helps: 'Who helps with the complaint', 'speaks-for': 'Who speaks for the person complaining'},
    understanding: 'How we understand the complaint',
    findings: 'What we found',
    learning: 'What we have learned',
    remedy: 'How we will put it right',
    actions: 'What we will do, and by when',
    promised: (what: string, due: string, done: boolean) => `${what} (by ${due}${done ? ', done' : ''})`,
    reason: 'The reason given',
    goodReason: 'Why so much more time is needed',
    evidence: 'What it rests on',
    advice: 'Where else to turn',
    alternative: 'What we offer instead',
    sections: sectionNames,
  },
  message: {open: 'Add something'},
  print: 'Print',
};

export type CaseTimelineWords = typeof words;

import type {EligibilityNote, Intake, PolicyChoice, PublishedPolicy} from '@redress/policy';
import {type Instant, isPlainDate} from '@redress/policy/calendar';
import {assess, startDay} from '@redress/policy/page';
import {deviceClock} from '../today-controller.ts';
import type {QuestionName} from './answers.ts';
import type {Asking} from './asking.ts';
import {saidSoFar} from './read-answers.ts';

/** Where a note arises, and so where it is shown first. */
export const noteAt: Readonly<Record<EligibilityNote['code'], QuestionName>> = {
  danger: 'danger',
  'may-be-out-of-time': 'when',
  ongoing: 'when',
  'first-contact-first': 'type',
  'route-first': 'type',
  elsewhere: 'type',
  'procedure-not-configured': 'procedure',
  'policy-elsewhere': 'procedure',
  'anonymous-no-reply': 'identity',
  'anonymous-review-only': 'identity',
  'anonymous-excluded': 'identity',
  petition: 'identity',
  'spokesperson-needed': 'identity',
  group: 'identity',
  'consent-required': 'helper',
  'consent-asked': 'helper',
};

const against: ReadonlySet<EligibilityNote['code']> = new Set([
  'may-be-out-of-time',
  'ongoing',
  'first-contact-first',
  'elsewhere',
  'policy-elsewhere',
  'anonymous-review-only',
  'anonymous-excluded',
]);

/** Whether it may keep a complaint from being taken on. */
export function speaksAgainst({code}: EligibilityNote): boolean {
  return against.has(code);
}

/** What the policy makes of the answers up to now. */
export function notesOf(asking: Asking): readonly EligibilityNote[] {
  return asking.policy ? notesUnder(asking.policy, soundPart(saidSoFar(asking))) : [];
}

/** What decides which stages and dates hold for what is being written, as the service will decide. */
export function choiceNow(asking: Asking, policy: PublishedPolicy): PolicyChoice {
  return choiceOf(policy, soundPart(saidSoFar(asking)));
}

/** The same for what is sent: see `open` of the policy core. */
export function choiceOf(policy: PublishedPolicy, intake: Partial<Intake>): PolicyChoice {
  const {kind = 'complaint', type, anonymous} = intake;
  const own = policy.eligibility.complainants.find(({id}) => id === type)?.procedure;
  const late = notesUnder(policy, intake).some(({details}) => details?.keptAs === 'comment');
  return {kind: late ? 'comment' : kind, procedure: intake.procedure ?? own, anonymous};
}

function notesUnder(policy: PublishedPolicy, intake: Partial<Intake>): readonly EligibilityNote[] {
  const now = new Date(deviceClock.now()).toISOString() as Instant;
  return assess(policy, intake, startDay(policy.calendar, 'opened', now));
}

/** What is half typed says nothing yet. */
function soundPart({when, servedOn, awareOn, group, ...said}: ReturnType<typeof saidSoFar>): Partial<Intake> {
  const day = (value: unknown) => (typeof value === 'string' && isPlainDate(value) ? value : undefined);
  const people = (group as {people?: unknown} | undefined)?.people;
  return {
    ...said,
    when: {...(when as object), on: day((when as {on?: unknown} | undefined)?.on)},
    servedOn: day(servedOn),
    awareOn: day(awareOn),
    ...(Number.isInteger(people) && (people as number) >= 2 && {group: {people: people as number}}),
  };
}

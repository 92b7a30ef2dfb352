import {stageClocks} from '../by-law.ts';
import {type Instant, localDay} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {StaffMember} from '../case/actor.ts';
import {endOf} from '../case/end-of.ts';
import {type CaseEvent, type EventOf, type EventType, event, type Recorded} from '../case/event.ts';
import {evolve, replay} from '../case/evolve.ts';
import {policyOfCase} from '../case/situation.ts';
import {type Case, currentStage, type StageState} from '../case/state.ts';
import type {Clock} from '../clock.ts';
import type {Language} from '../intake.ts';
import type {LetterType, Policy, StageRule, Text} from '../policy.ts';
import {PolicyError} from '../policy-error.ts';
import {stageRule} from '../stage-rule.ts';
import {type Addressee, addressee} from './addressee.ts';
import type {LetterDraft, LetterRequest} from './letter.ts';
import type {Run} from './say.ts';
import {wordsCy} from './words-cy.ts';
import {type LetterWords, wordsEn} from './words-en.ts';

/** Everything that a letter is made from. */
export interface Material<T extends LetterType = LetterType> {
  /** The policy as it holds for the case. */
  readonly policy: Policy;
  /** The case when the letter goes or went. */
  readonly state: Case;
  readonly stage: StageState;
  readonly rule: StageRule;
  readonly clocks: readonly Clock[];
  readonly events: readonly Recorded[];
  /** The event that went with the letter, where it was sent. */
  readonly sent?: CaseEvent;
  readonly draft: LetterDraft<T>;
  readonly reference: string;
  /** The day of the letter. */
  readonly today: PlainDate;
  readonly day: (at: Instant) => PlainDate;
  readonly to: Addressee | undefined;
  readonly by: Pick<StaffMember, 'name' | 'roles'> | undefined;
  readonly language: Language;
  readonly words: LetterWords;
  /** What the policy calls something, in the language of the letter; where it has it only in English, marked so. */
  readonly pick: (text: Text) => Run;
}

/** The event that goes with each letter. Nothing is recorded of the others. */
const sentWith: Readonly<Partial<Record<LetterType, readonly EventType[]>>> = {
  acknowledgement: ['acknowledged'],
  extension: ['extended', 'extensionProposed'],
  'holding-notice': ['extended', 'extensionProposed'],
  'stage-answer': ['responded'],
  refusal: ['declined'],
  'escalation-refusal': ['escalationDeclined'],
  closing: ['closed', 'withdrawn'],
};

/** `PolicyError` `letter/unknown-stage` where the case has not been at that stage. */
export function material(
  document: Policy,
  reference: string,
  events: readonly Recorded[],
  request: LetterRequest,
): Material {
  const now = replay(events);
  const stageId = request.stage ?? currentStage(now).id;
  if (!now.stages.some(({id}) => id === stageId)) {
    const known = now.stages.map(({id}) => id).join(', ');
    throw new PolicyError('letter/unknown-stage', `This case was never at "${stageId}"; expected one of ${known}`);
  }
  const sent = request.draft ? undefined : lastSent(events, request.type, stageId);
  const until = sent ? events.filter(({sequence, at}) => sequence <= sent.sequence || at === sent.at) : events;
  const at = sent?.at ?? request.at;
  const draft = (request.draft ?? (sent ? asDraft(sent, until) : {})) as LetterDraft<LetterType>;
  const state = sent ? replay(until) : after(now, request, stageId);

  const policy = policyOfCase(document, state);
  const stage = state.stages.findLast(({id}) => id === stageId) as StageState;
  const rule = stageRule(policy, stage.id);
  const day = (moment: Instant) => localDay(moment, policy.calendar.timeZone);
  const language = request.language ?? now.intake.complainant?.language ?? 'en';
  const author = sent?.by.kind === 'staff' ? sent.by : undefined;
  return {
    policy,
    state,
    stage,
    rule,
    clocks: stageClocks(policy.calendar, rule, stage, at, endOf(stage, state)),
    events: until,
    ...(sent && {sent}),
    draft,
    reference,
    today: day(at),
    day,
    to: addressee(policy, now),
    by: request.by ?? author ?? stage.holder,
    language,
    words: language === 'cy' ? wordsCy : wordsEn,
    pick: ({en, cy}) => (language === 'en' ? en : (cy ?? {text: en, lang: 'en'})),
  };
}

function lastSent(events: readonly Recorded[], type: LetterType, stage: string): Recorded | undefined {
  const types = sentWith[type] ?? [];
  return events.findLast((one) => types.includes(one.type) && (!('stage' in one) || one.stage === stage));
}

/** What was sent, as the draft that it was. */
function asDraft(sent: CaseEvent, events: readonly Recorded[]): object {
  switch (sent.type) {
    case 'responded': {
      const {discussed, remedyAnswer} = replay(events).stages.findLast(({id}) => id === sent.stage) ?? {};
      return {...sent, actions: [], discussed, remedyAnswer};
    }
    default:
      return sent;
  }
}

/** The case as the letter leaves it: the time to answer begins with the acknowledgement, and the letter tells its end. */
function after(state: Case, {type, at}: LetterRequest, stage: string): Case {
  const acknowledged = state.stages.find(({id}) => id === stage)?.moments.acknowledged;
  if (type !== 'acknowledgement' || acknowledged) return state;
  const by = {kind: 'staff', id: '', name: '', roles: []} as const;
  return evolve(state, event('acknowledged', {at, by}, {stage, understanding: '', told: []}));
}

/** The last event of that type, at that stage where it has one. */
export function lastOf<T extends EventType>(
  {events, stage}: Pick<Material, 'events' | 'stage'>,
  type: T,
): EventOf<T> | undefined {
  return events.findLast(
    (one): one is Extract<Recorded, {type: T}> => one.type === type && (!('stage' in one) || one.stage === stage.id),
  ) as EventOf<T> | undefined;
}

import {
  type CaseEvent,
  effectivePolicy,
  type Intake,
  type LetterItem,
  type LetterType,
  type Policy,
  type Recorded,
} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';
import {composeLetter, type Letter, type LetterDraft, type LetterRequest} from '@redress/policy/letters';
import {housingAssociation, peoplePlus, plusDane, prima, psps} from '@redress/policy/presets';
import {ada, leak} from '../../support/people.ts';
import {received} from '../../support/story.ts';

export const reference = 'RD-TEST-CASE';
export const written = instant('2026-11-27T10:00:00Z');
export const five = {plusDane, psps, housingAssociation, prima, peoplePlus};

type Facts = Omit<CaseEvent, 'schema' | 'at' | 'by' | 'visibility' | 'type'> & {readonly type: CaseEvent['type']};

/** A case as its events say it, whoever may have caused them: letters are written from what happened. */
export function events(policy: Policy, intake: Partial<Intake>, ...facts: readonly Facts[]): readonly Recorded[] {
  const full = {...leak, service: policy.services[0]?.id ?? '', ...intake} as Intake;
  if (intake.anonymous) delete (full as {complainant?: unknown}).complainant;
  const first = received('2026-11-20', policy, full).events;
  const by = {kind: 'staff', id: 'sam', name: 'Sam Okafor', roles: []};
  const rest = facts.map((one, index) => ({
    schema: 2,
    at: '2026-11-24T10:00:00.000Z',
    by,
    visibility: 'customer',
    ...one,
    sequence: first.length + index + 1,
  }));
  return [...first, ...rest] as unknown as readonly Recorded[];
}

/** Taken at that stage by Sam Okafor; a later stage was asked for first. */
export function takenAt(policy: Policy, stage: string, intake: Partial<Intake> = {}): readonly Recorded[] {
  const stages = policy.stages.slice(1, policy.stages.findIndex(({id}) => id === stage) + 1);
  const roles = policy.stages.find(({id}) => id === stage)?.takenBy.slice(0, 1) ?? [];
  return events(
    policy,
    intake,
    ...stages.map(({id}) => ({type: 'escalationRequested', stage: id, told: [], by: ada}) as unknown as Facts),
    {type: 'assigned', stage, to: {id: 'sam', name: 'Sam Okafor', roles}} as unknown as Facts,
  );
}

export function happened(type: CaseEvent['type'], facts: object): Facts {
  return {type, ...facts} as Facts;
}

const sections: Readonly<Partial<Record<LetterItem, string>>> = {
  investigation: 'Zq investigation',
  'every-point': 'Zq every point',
  'law-and-policy': 'Zq law',
  responsibility: 'Zq responsibility',
  'root-cause': 'Zq cause',
  apology: 'Zq apology',
  prevention: 'Zq prevention',
  payments: 'Zq payments',
};

/** Every letter with everything that an officer can write in it. Their words all begin with the same letters. */
export const drafts: {readonly [T in LetterType]: LetterDraft<T>} = {
  acknowledgement: {
    understanding: 'Zq understanding',
    outcomeSought: 'Zq outcome',
    responsibility: 'Zq responsibility',
  },
  extension: {to: plain('2026-12-18'), reason: 'Zq reason'},
  'holding-notice': {to: plain('2026-12-18'), reason: 'Zq reason'},
  'stage-answer': {
    outcome: 'upheld',
    understanding: 'Zq understanding',
    findings: 'Zq findings',
    learning: 'Zq learning',
    remedy: 'Zq remedy',
    actions: [{what: 'Zq action', due: plain('2026-12-18')}],
    sections,
    discussed: 'discussed',
    remedyAnswer: 'agreed',
  },
  refusal: {exclusion: '', reason: 'Zq reason', evidence: 'Zq evidence', advice: 'Zq advice'},
  'escalation-refusal': {ground: 'other', reason: 'Zq reason'},
  closing: {},
  survey: {},
  'failed-remedy': {what: 'Zq promise', reason: 'Zq reason', alternative: 'Zq alternative', due: plain('2026-12-18')},
};

export const types = Object.keys(drafts) as readonly LetterType[];

export function compose(
  policy: Policy,
  log: readonly Recorded[],
  type: LetterType,
  draft: object | undefined = drafts[type],
  more: Partial<LetterRequest> = {},
): Letter {
  return composeLetter(policy, reference, log, {type, at: written, draft, ...more} as LetterRequest);
}

/** Every letter of a policy at each of its own stages. */
export function everyLetter(
  policy: Policy,
  intake: Partial<Intake> = {},
  more: Partial<LetterRequest> = {},
): readonly {readonly name: string; readonly stage: string; readonly letter: Letter}[] {
  return effectivePolicy(policy, {kind: 'complaint'}).stages.flatMap(({id: stage}) => {
    const log = takenAt(policy, stage, intake);
    return types.map((type) => ({
      name: `${type} at ${stage}`,
      stage,
      letter: compose(policy, log, type, drafts[type], more),
    }));
  });
}

export function missing({missing: {blocking, warning}}: Letter): string[] {
  return [
    ...blocking.map(({item, clause}) => `blocks ${item} ${clause.rule}`),
    ...warning.map((one) =>
      'clause' in one ? `warns ${one.item} ${one.clause.rule}` : `warns ${one.items.join(' or ')} ${one.provision}`,
    ),
  ];
}

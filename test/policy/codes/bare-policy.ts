import type {Clause, Policy} from '@redress/policy';
import {type Check, type Code, checkPolicy, type Finding} from '@redress/policy/codes';

type Statement = Policy['statements'][number];
type Stage = Policy['stages'][number];
type Clock = Stage['clocks'][number];

/** Where a code looks for one thing. */
export type Evidence = Extract<Check, {how: 'says'}>['needs'][number]['by'][number];

/** A place in a policy that was made up for a test. */
export function clause(number: number): Clause {
  return {heading: `Heading ${number}`, rule: `TEST-${String(number).padStart(2, '0')}`};
}

/** A stage of which the policy says nothing. */
export function stage(id: string, changes: Partial<Stage> = {}): Stage {
  return {
    id,
    name: {en: id},
    takenBy: ['officer'],
    outcomes: {values: ['upheld', 'not-upheld']},
    steps: [],
    clocks: [],
    ...changes,
  };
}

/** A clock to answer within ten working days of the acknowledgement, said in clause 1. */
export function clock(changes: Partial<Clock> = {}): Clock {
  return {
    duty: 'respond',
    clause: clause(1),
    force: 'must',
    from: 'acknowledged',
    metBy: ['responded'],
    duration: {count: 10, unit: 'working-days'},
    ...changes,
  };
}

export function statement(topic: string, changes: Partial<Statement> = {}): Statement {
  return {
    topic,
    clause: clause(1),
    force: 'must',
    says: {en: topic},
    shownTo: 'public',
    when: 'always',
    ...changes,
  };
}

/** A policy that can be used and that says nothing: no rule of it has a clause. */
export function barePolicy(changes: Partial<Policy> = {}): Policy {
  return {
    schema: 1,
    id: 'bare',
    version: '1',
    organisation: {en: 'An organisation'},
    title: {en: 'Complaints policy'},
    document: {approvals: [], visibility: 'public', linked: [], declares: [], notes: []},
    contact: {},
    calendar: {nation: 'england-and-wales', timeZone: 'Europe/London', week: [1, 2, 3, 4, 5], closures: []},
    services: [{id: 'other', name: {en: 'Something else'}}],
    roles: [
      {id: 'officer', name: {en: 'Officer'}},
      {id: 'manager', name: {en: 'Manager'}},
    ],
    kinds: [{kind: 'complaint', handling: 'procedure'}],
    eligibility: {
      complainants: [{id: 'customer', name: {en: 'A customer'}, accepted: 'accept'}],
      windows: [],
      exclusions: [],
      refusal: {},
    },
    groups: {},
    anonymous: {handling: 'accept'},
    channels: {list: [{id: 'email', name: {en: 'By e-mail'}, kind: 'written'}]},
    representatives: {who: [], consent: {rule: 'not-stated'}},
    adjustments: {},
    stages: [stage('stage-1'), stage('stage-2', {request: {reasonRequired: false}})],
    letters: [],
    remedies: {types: [], notPaid: []},
    closing: {actions: 'warn'},
    referrals: [],
    ombudsmen: [],
    privacy: {},
    surveys: {},
    reports: [],
    governance: [],
    statements: [],
    ...changes,
  };
}

/** What a code of one provision, which looks in one way, finds in a policy. */
export function find(policy: Policy, check: Check): Finding {
  const code: Code = {
    id: 'one',
    name: 'One',
    edition: '1',
    publisher: 'Nobody',
    sections: {},
    provisions: [
      {
        number: '1.1',
        asks: 'One thing.',
        kinds: ['scope'],
        force: 'must',
        confidence: 'read',
        judged: 'machine',
        parts: [{check, mend: 'Say it.'}],
      },
    ],
  };
  const [finding] = checkPolicy(policy, code);
  if (!finding) throw new Error('A part that is no bonus is always found on');
  return finding;
}

/** The rule ids of a finding's clauses. */
export function rules({clauses}: Finding): string[] {
  return clauses.map(({rule}) => rule);
}

import {
  type Case,
  type Clause,
  type Clock,
  type EventOf,
  type Instant,
  mayOpen,
  ownClocks,
  type Policy,
  type Recorded,
  replay,
  type StaffMember,
} from '@redress/policy';
import type {CaseLog, Reference} from '@redress/rest';
import {policyOfCase} from '@redress/rest/service';
import {sql} from 'kysely';
import type {Store} from '../store/store.ts';

/** One breach of personal data: what has to be documented of it, and who has to be told by when (UK GDPR, articles 33 and 34). */
export interface BreachLine {
  readonly reference: Reference;
  /** Its number within the case. */
  readonly breach: string;
  readonly awareAt: Instant;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
  readonly risk: EventOf<'breachRecorded'>['risk'];
  /** Left out for whoever may not open the case, and empty after an erasure. */
  readonly facts?: Pick<EventOf<'breachRecorded'>, 'what' | 'effects' | 'measures' | 'people'>;
  readonly commissioner: {
    /** `not-needed`: no risk to anybody is likely. It is documented all the same. */
    readonly state: 'not-needed' | 'running' | 'met' | 'missed';
    readonly dueAt?: Instant;
    /** Whole hours until then; below zero once it has passed. Nothing when they were told. */
    readonly hoursLeft?: number;
    readonly toldAt?: Instant;
    /** Why it was told late. */
    readonly reason?: string;
    readonly clause?: Clause;
  };
  /** Of a high risk they are told too, without undue delay: no number of hours is set for it. */
  readonly individuals: {readonly state: 'not-needed' | 'waiting' | 'told'; readonly toldAt?: Instant};
}

export interface BreachParts {
  readonly store: Pick<Store, 'of'>;
  readonly organisation: string;
  readonly policies: readonly Policy[];
  readonly log: CaseLog;
}

/** As it stands in the index, which holds nothing else. */
export const isBreach = sql<boolean>`type = 'breachRecorded'`;

const hour = 3_600_000;

/** Every breach that was recorded in any case, newest first, as this person may see it. Nobody: the words of none. */
export async function breachRegister(
  {store, organisation, policies, log}: BreachParts,
  {at, by}: {readonly at: Instant; readonly by?: StaffMember | 'command'},
): Promise<readonly BreachLine[]> {
  const rows = await store
    .of(organisation)
    .selectFrom('events')
    .select('reference')
    .distinct()
    .where('organisation', '=', organisation)
    .where(isBreach)
    .execute();
  const lines: BreachLine[] = [];
  for (const {reference} of rows) {
    const events = await log.read(reference as Reference);
    const policy = policyOfCase(policies, events);
    const state = replay(events);
    const open = by === 'command' || (by !== undefined && mayOpen(policy, state, by));
    lines.push(...breachesOf(reference as Reference, {policy, state, events, at, open}));
  }
  return lines.sort((one, other) => (one.awareAt < other.awareAt ? 1 : -1));
}

interface Known {
  readonly policy: Policy;
  readonly state: Case;
  readonly events: readonly Recorded[];
  readonly at: Instant;
  readonly open: boolean;
}

function breachesOf(reference: Reference, {policy, state, events, at, open}: Known): readonly BreachLine[] {
  const clocks = ownClocks(policy, state, at).filter(({duty}) => duty === 'breach-notice');
  return events.flatMap((event): BreachLine[] => {
    if (event.type !== 'breachRecorded') return [];
    const {breach, awareAt, risk, what, effects, measures, people} = event;
    // Those that need no notice have no clock; the others have theirs in the same order.
    const clock = risk === 'unlikely' ? undefined : clocks.shift();
    const told = (to: 'commissioner' | 'individuals') =>
      events.find(
        (one): one is Extract<Recorded, {type: 'breachNotified'}> =>
          one.type === 'breachNotified' && one.breach === breach && one.to === to,
      );
    const toldIndividuals = told('individuals')?.toldAt;
    return [
      {
        reference,
        breach,
        awareAt,
        recordedAt: event.at,
        recordedBy: event.by.name,
        risk,
        ...(open && {
          facts: {
            what,
            ...(effects !== undefined && {effects}),
            ...(measures !== undefined && {measures}),
            ...(people !== undefined && {people}),
          },
        }),
        commissioner: commissionerOf(clock, told('commissioner'), {at, open}),
        individuals: toldIndividuals
          ? {state: 'told', toldAt: toldIndividuals}
          : {state: risk === 'high' ? 'waiting' : 'not-needed'},
      },
    ];
  });
}

function commissionerOf(
  clock: Clock | undefined,
  told: EventOf<'breachNotified'> | undefined,
  {at, open}: Pick<Known, 'at' | 'open'>,
): BreachLine['commissioner'] {
  const {dueAt, clause, state} = clock ?? {};
  return {
    state: state === undefined ? (told ? 'met' : 'not-needed') : (state as 'running' | 'met' | 'missed'),
    ...(dueAt && {dueAt}),
    ...(dueAt && !told && {hoursLeft: Math.floor((Date.parse(dueAt) - Date.parse(at)) / hour)}),
    ...(told && {toldAt: told.toldAt}),
    ...(open && told?.reason !== undefined && {reason: told.reason}),
    ...(clause && {clause}),
  };
}

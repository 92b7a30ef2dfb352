import {
  type Case,
  type Clause,
  type Instant,
  type PlainDate,
  type Policy,
  type Recorded,
  replay,
  summarise,
} from '@redress/policy';
import {addMonths, localDay} from '@redress/policy/calendar';
import type {Reference} from '@redress/rest';
import {policyOfCase} from '@redress/rest/service';
import {openEvent} from '../store/open-event.ts';
import type {Store} from '../store/store.ts';
import type {RetentionRules} from './retention-rules.ts';

export interface RetentionParts {
  readonly store: Store;
  readonly organisation: string;
  readonly policies: readonly Policy[];
  readonly rules: RetentionRules;
  readonly now: () => Instant;
}

/** Why a case is not erased now. */
export type KeptBecause =
  /** It has not ended, or was opened again. */
  | {readonly why: 'not-ended'}
  /** Neither its policy nor the organisation says how long. */
  | {readonly why: 'no-rule'}
  | {readonly why: 'not-yet'}
  | {readonly why: 'legal-hold'; readonly since: string}
  /** Evidence for an ombudsman, notice of a breach. */
  | {readonly why: 'open-clock'; readonly duty: string; readonly due: PlainDate}
  | {readonly why: 'open-actions'; readonly actions: number};

/** What would happen to a case, under which rule, and when. */
export interface RetentionLine {
  readonly reference: Reference;
  /** Sequence of the last event that was judged. */
  readonly version: number;
  readonly policy: {readonly id: string; readonly version: string};
  /** No clause where it is the organisation's own time. */
  readonly rule?: {readonly months: number; readonly clause?: Clause};
  readonly endedOn?: PlainDate;
  /** The last day on which it is kept. */
  readonly until?: PlainDate;
  /** Erased now, or kept for every reason that there is. */
  readonly kept: readonly KeptBecause[];
}

/** Most cases that are read at once. */
const stride = 100;

/**
 * What the rules say about every case that is not erased, by reference. It reads only what says nothing about a person, so that
 * nobody's complaint is opened for it.
 */
export async function* retentionPlan({
  store,
  organisation,
  policies,
  rules,
  now,
}: RetentionParts): AsyncGenerator<RetentionLine> {
  const db = store.of(organisation);
  for (let after = ''; ; ) {
    const cases = await db
      .selectFrom('case_keys')
      .leftJoin('legal_holds', (join) =>
        join
          .onRef('legal_holds.organisation', '=', 'case_keys.organisation')
          .onRef('legal_holds.reference', '=', 'case_keys.reference'),
      )
      .select(['case_keys.reference', 'legal_holds.at as held'])
      .where('case_keys.organisation', '=', organisation)
      .where('case_keys.reference', '>', after)
      .orderBy('case_keys.reference')
      .limit(stride)
      .execute();
    const last = cases.at(-1);
    if (!last) return;
    const references = cases.map(({reference}) => reference);
    const rows = await db
      .selectFrom('events')
      .select(['reference', 'sequence', 'facts'])
      .where('organisation', '=', organisation)
      .where('reference', 'in', references)
      .orderBy('sequence')
      .execute();
    for (const {reference, held} of cases) {
      const events = rows
        .filter((row) => row.reference === reference)
        .map((row) => openEvent({...row, secret: new Uint8Array()}, null));
      yield lineOf(reference as Reference, events, {policies, rules, held, now: now()});
    }
    after = last.reference;
  }
}

interface Known {
  readonly policies: readonly Policy[];
  readonly rules: RetentionRules;
  readonly held: string | null;
  readonly now: Instant;
}

function lineOf(reference: Reference, events: readonly Recorded[], {policies, rules, held, now}: Known): RetentionLine {
  const policy = policyOfCase(policies, events);
  const {next, openActions} = summarise(policy, reference, events);
  const {months, clause, endedOn, until} = retentionOf(policy, rules, replay(events));

  const kept: KeptBecause[] = [];
  if (!endedOn) kept.push({why: 'not-ended'});
  if (months === undefined) kept.push({why: 'no-rule'});
  if (until && localDay(now, policy.calendar.timeZone) <= until) kept.push({why: 'not-yet'});
  if (held !== null) kept.push({why: 'legal-hold', since: held});
  if (endedOn && next) kept.push({why: 'open-clock', ...next});
  if (endedOn && openActions > 0) kept.push({why: 'open-actions', actions: openActions});
  return {
    reference,
    version: events.length,
    policy: {id: policy.id, version: policy.version},
    ...(months !== undefined && {rule: {months, ...(clause && {clause})}}),
    ...(endedOn && {endedOn}),
    ...(until && {until}),
    kept,
  };
}

/** How long a case is kept: by its policy, or else by the organisation's own time. The last day, once it has ended. */
export function retentionOf(
  {retention, calendar}: Policy,
  rules: RetentionRules,
  {closedAt, withdrawnAt}: Case,
): {
  readonly months?: number;
  readonly clause?: Clause;
  readonly endedOn?: PlainDate;
  readonly until?: PlainDate;
} {
  const ended = closedAt ?? withdrawnAt;
  const endedOn = ended && localDay(ended, calendar.timeZone);
  const months = retention?.months ?? rules.months;
  return {
    ...(months !== undefined && {months}),
    ...(retention?.clause && {clause: retention.clause}),
    ...(endedOn && {endedOn}),
    ...(endedOn && months !== undefined && {until: addMonths(endedOn, months)}),
  };
}

import {endOfDay, type Instant} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {EventOf, EventType} from '../case/event.ts';
import type {Policy} from '../policy.ts';
import {PolicyError} from '../policy-error.ts';
import {type CaseHistory, type CaseRecord, caseRecord} from './case-record.ts';
import type {Exclusion} from './figure.ts';

/** First and last day, both included, in the policy's time zone. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

export interface ScopeOptions {
  /** When the figures are made. The end of the period where it is left out; say it while the period still runs. */
  readonly at?: Instant;
  /** Ids of themes, where they are not the policy's own. */
  readonly themes?: readonly string[];
  /**
   * Names of partners and sites that the organisation knows. What a person typed counts by such a name or as `not-listed`:
   * free text may name somebody, and no figure does.
   */
  readonly partners?: readonly string[];
  readonly sites?: readonly string[];
  /** How far back an earlier complaint makes a later one a repeat. */
  readonly repeatMonths?: number;
}

/**
 * Everything that figures are made from. What happened is counted on the day on which it happened, with everything that is
 * known when the figures are made, so that the figures of two adjoining periods add up to those of both.
 */
export interface Scope {
  readonly policy: Policy;
  readonly period: Period;
  /** When the figures are made. */
  readonly at: Instant;
  /** What still ran at this instant still runs: the end of the period, or `at` where that is earlier. */
  readonly until: Instant;
  readonly records: readonly CaseRecord[];
  readonly options: ScopeOptions;
}

/**
 * Replays each case once. All must be under this policy: where there are several versions, make a scope for each. Throws
 * `PolicyError` `period/invalid` for a period that ends before it begins.
 */
export function scope(
  policy: Policy,
  histories: readonly CaseHistory[],
  period: Period,
  options: ScopeOptions = {},
): Scope {
  if (period.from > period.to) {
    const found = `The period begins on ${period.from} and ends on ${period.to}`;
    throw new PolicyError('period/invalid', `${found}; expected a first day that is not after the last`);
  }
  const end = endOfDay(period.to, policy.calendar.timeZone);
  const at = options.at ?? end;
  const isOver = at >= end;
  const until = isOver ? end : at;
  return {policy, period, at, until, records: histories.map((one) => caseRecord(policy, one, until)), options};
}

export function within({from, to}: Period, day: PlainDate | undefined): boolean {
  return day !== undefined && from <= day && day <= to;
}

/** Every event of this type that happened in the period, with its case. */
export function happenings<T extends EventType>(
  {records, period}: Scope,
  type: T,
): readonly {readonly reference: string; readonly record: CaseRecord; readonly event: EventOf<T>}[] {
  return records.flatMap((record) =>
    record.events.flatMap((event) =>
      event.type === type && within(period, record.day(event.at))
        ? [{reference: record.reference, record, event: event as unknown as EventOf<T>}]
        : [],
    ),
  );
}

/** Why this case is not among the complaints. */
export function notCounted({reference, standing}: CaseRecord): Exclusion {
  return {reference, why: standing === 'counted' ? 'not-a-complaint' : standing};
}

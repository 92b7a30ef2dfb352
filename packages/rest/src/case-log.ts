import type {CaseEvent, CaseSummary, Recorded} from '@redress/policy';
import type {CaseQuery, Page, Position, Reference, Version} from './case-service.ts';

/** An event as a log keeps it. */
export interface StoredEvent {
  readonly reference: Reference;
  readonly position: Position;
  readonly event: Recorded;
}

/** One attempt to write. `fingerprint` tells a retry from another request that reuses the key. */
export interface Attempt {
  /** Hash of the caller's idempotency key. */
  readonly key: string;
  readonly fingerprint: string;
}

/** What a write came to. `repeated` when the same attempt was written before, and nothing was written now. */
export interface Written {
  readonly reference: Reference;
  readonly version: Version;
  readonly repeated: boolean;
}

/** Which cases a log looks for. */
export interface LogQuery extends CaseQuery {
  /** Only cases that were opened for this customer: `customer` of their first event. */
  readonly customer?: string;
}

/** The line of a case in a worklist, made from its events: how a log keeps its projection without knowing any policy. */
export type Summarise = (reference: Reference, events: readonly Recorded[]) => CaseSummary;

/**
 * Where events live. Every implementation passes the contract in `test/contract/case-log.ts`.
 * A write is durable when its promise settles, and happens entirely or not at all.
 */
export interface CaseLog {
  /** Begins a case. Throws `RestError` `key/reused` for another fingerprint, `case/reference-taken` for a known reference. */
  open(reference: Reference, first: readonly CaseEvent[], attempt: Attempt): Promise<Written>;
  /** Empty where there is no such case. */
  read(reference: Reference): Promise<readonly Recorded[]>;
  /** Throws `RestError` `case/stale` when `expected` is not the last sequence, `key/reused` as above. */
  append(reference: Reference, expected: Version, events: readonly CaseEvent[], attempt: Attempt): Promise<Written>;
  /** What an earlier attempt with this key wrote, if there was one. Throws `key/reused` for another fingerprint. */
  repeated(attempt: Attempt): Promise<Written | undefined>;
  find(query: LogQuery): Promise<Page<CaseSummary>>;
  /** Every event after `position`, then each new one as it is written, until `signal` aborts. Of one case, if one is named. */
  follow(after: Position, signal: AbortSignal, reference?: Reference): AsyncIterable<StoredEvent>;
  /**
   * What changes in the worklist: each case after `position`, then each as it changes, with the position to go on from. Only a
   * log that keeps some cases out of what it finds has it; in the worklist of any other, whatever happens is a change.
   */
  changes?(
    after: Position,
    signal: AbortSignal,
  ): AsyncIterable<{
    readonly reference: Reference;
    readonly position: Position;
  }>;
  /** Position of the last event. */
  head(): Promise<Position>;
}

import type {CaseSummary, Instant} from '@redress/policy';
import type {Call, Page, Reference} from './case-service.ts';

/** A complaint that may not be genuine: a case like any other, which waits outside the worklist for a person to look. */
export interface HeldComplaint {
  readonly reference: Reference;
  /** Why: `links`, `trap`, `hasty`, `repeated` or `unconfirmed`. */
  readonly reasons: readonly string[];
  readonly at: Instant;
  /** Nothing for a case that this caller may not open. */
  readonly line?: CaseSummary;
}

/** What staff may do about complaints that are held. Implemented over HTTP by the client. */
export interface HeldDesk {
  /** Those that wait, the longest first. */
  held(query?: {readonly cursor?: string}, call?: Call): Promise<Page<HeldComplaint>>;
  /** A genuine one joins the worklist; spam stays out of it, and is kept. */
  settle(reference: Reference, verdict: 'genuine' | 'spam', call?: Call): Promise<void>;
}

import type {Instant} from '@redress/policy';
import type {Call, Page, Reference} from './case-service.ts';

/** A message that leaves, or could not, as staff see it. Whom it goes to stands in the case. */
export interface OutgoingMessage {
  readonly id: string;
  /** Nothing for what is about no single case, such as the day's list. */
  readonly reference?: Reference;
  /** What it is, such as `receipt` or `stage-answer`. */
  readonly kind: string;
  /** How it goes: `email`, `letter`, `text`, `staff`, or `webhook.` and the name of one. */
  readonly channel: string;
  readonly state: 'dead' | 'waiting' | 'sent' | 'dropped';
  /** A stable code of what went wrong last, such as `address/refused`. */
  readonly problem?: string;
  readonly tries: number;
  /** When it could first leave. */
  readonly since: Instant;
  readonly settledAt?: Instant;
}

/** What staff may do about messages that could not be sent. Implemented over HTTP by the client. */
export interface MessageDesk {
  /** Those that could not be sent, the newest first. */
  undelivered(query?: {readonly cursor?: string}, call?: Call): Promise<Page<OutgoingMessage>>;
  /** Lets one wait to be sent again. Doing so twice sends it once. */
  retry(id: string, call?: Call): Promise<OutgoingMessage>;
}

import type {Instant} from '@redress/policy';

/** Why a message did not go, or not as it was meant to: stable codes, for staff screens to say in words. */
export type MessageProblem =
  /** The address is not known any more, cannot be one, or was refused. */
  | 'address/unknown'
  | 'address/refused'
  /** Nobody has confirmed the address, so what went says only that there is news. */
  | 'address/unconfirmed'
  /** Enough went to this address for now. */
  | 'address/limit'
  | 'case/unknown'
  | 'case/erased'
  /** Somebody is still to say whether it is a complaint at all. */
  | 'case/held'
  | 'case/spam'
  /** What it was about is no longer so. */
  | 'message/overtaken'
  /** The office is closed: it goes when it opens. */
  | 'message/closed'
  /** What should take it. */
  | 'target/unreachable'
  | 'target/busy'
  | 'target/refused'
  | 'target/forbidden'
  | 'target/gone'
  /** Our own fault. */
  | 'message/failed';

/** What came of an attempt to send a message. */
export type Outcome =
  | {readonly result: 'sent'; readonly problem?: MessageProblem}
  /** It is not to be sent. */
  | {readonly result: 'dropped'; readonly problem: MessageProblem}
  /** Not yet, and nothing was tried. */
  | {readonly result: 'later'; readonly at: Instant; readonly problem: MessageProblem}
  | Failure;

export interface Failure {
  readonly result: 'failed';
  readonly problem: MessageProblem;
  /** Trying again would come to the same. */
  readonly final?: true;
  /** It says something about the target, not about this message alone. */
  readonly targetAtFault?: true;
  /** Seconds that the target asks for. */
  readonly retryAfter?: number;
}

/** Thrown by whatever makes or sends a message, where an `Outcome` other than `sent` is all there is to say. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
  readonly outcome: Outcome;

  constructor(outcome: Outcome) {
    super(outcome.result === 'sent' ? 'sent' : outcome.problem);
    this.outcome = outcome;
  }
}

/** Seconds in a Retry-After header, which may name a moment instead. Nothing where it says neither. */
export function secondsIn(retryAfter: string | undefined, now: Instant): number | undefined {
  if (retryAfter === undefined) return undefined;
  if (/^\s*\d+\s*$/.test(retryAfter)) return Number(retryAfter);
  const until = Date.parse(retryAfter);
  return Number.isNaN(until) ? undefined : Math.max(0, (until - Date.parse(now)) / 1000);
}

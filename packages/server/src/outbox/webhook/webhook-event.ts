import type {EventType, Instant} from '@redress/policy';

/** The body of a webhook: what happened to which case, and where to read on. It holds nothing that anybody wrote. */
export interface WebhookEvent {
  /** Such as `case.acknowledged`. */
  readonly type: `case.${EventType}`;
  /** When it happened. */
  readonly timestamp: Instant;
  readonly data: {
    readonly organisation: string;
    readonly reference: string;
    /** Sequence of the event in its case. An older version than one that is known already can be passed over. */
    readonly version: number;
    /** Where it stands in everything that has happened. */
    readonly position: number;
  };
}

import type {DraftRef} from './case-service.ts';
import {newIdempotencyKey} from './new-idempotency-key.ts';

/** The secret of a complaint that somebody begins to write: 128 random bits. */
export function newDraft(): DraftRef {
  return {draft: newIdempotencyKey()};
}

import {type Attempt, type Reference, RestError, type Written} from '@redress/rest';
import type {Kysely, Selectable} from 'kysely';
import type {Tables} from './tables.ts';

/** What an earlier attempt with this key wrote. Throws `key/reused`. */
export async function writtenBy(
  on: Kysely<Tables>,
  organisation: string,
  attempt: Attempt,
): Promise<Written | undefined> {
  const before = await on
    .selectFrom('attempts')
    .select(['fingerprint', 'reference', 'version'])
    .where('organisation', '=', organisation)
    .where('key', '=', attempt.key)
    .executeTakeFirst();
  return before && repeats(before, attempt);
}

/** An attempt as the log keeps it. */
export type KeptAttempt = Pick<Selectable<Tables['attempts']>, 'fingerprint' | 'reference' | 'version'>;

/** The same attempt once more. Throws `key/reused` when it is another one with the same key. */
export function repeats(before: KeptAttempt, attempt: Attempt): Written {
  if (before.fingerprint !== attempt.fingerprint) {
    throw new RestError('key/reused', 'This idempotency key was used for something else');
  }
  return {reference: before.reference as Reference, version: before.version, repeated: true};
}

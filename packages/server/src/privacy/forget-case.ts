import {type Reference, RestError} from '@redress/rest';
import type {Kysely} from 'kysely';
import type {Tables} from '../store/tables.ts';

/**
 * Takes the person out of everything that is kept of a case, in the transaction that writes `erased`: no moment at which the
 * one is there without the other. What is not in the store, such as files, `erasuresJob` sees to. Throws `case/held`.
 */
export async function forgetCase(
  on: Kysely<Tables>,
  organisation: string,
  reference: Reference,
  at: string,
): Promise<void> {
  const held = await on
    .selectFrom('legal_holds')
    .select('at')
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (held) {
    throw new RestError(
      'case/held',
      `${reference} is under a legal hold: nothing of it is erased until that is lifted`,
    );
  }
  await on
    .deleteFrom('case_keys')
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .execute();
  await on
    .updateTable('cases')
    .set({customer: null})
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .execute();
  // Kept, so that what is sent once more makes no second case; but nobody can hold a guess against it any more.
  await on
    .updateTable('attempts')
    .set({fingerprint: ''})
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .execute();
  await on
    .deleteFrom('confirmed_addresses')
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .execute();
  await on
    .updateTable('outbox')
    .set({state: 'dropped', settled_at: at})
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .where('state', 'not in', ['sent', 'dropped'])
    .execute();
  await on
    .insertInto('erasures')
    .values({organisation, reference, at, settled_at: null})
    .onConflict((conflict) => conflict.columns(['organisation', 'reference']).doNothing())
    .execute();
}

import type {Reference} from '@redress/rest';
import type {Kysely} from 'kysely';
import {lockHead} from '../store/lock-head.ts';
import type {Store} from '../store/store.ts';
import type {Tables} from '../store/tables.ts';
import {isHeld} from './is-held.ts';

/**
 * Has whoever has the worklist open be told of a case that was held and no longer is, as if it had changed at the place that
 * the log has come to. Goes into the transaction that lets it go; wake the case when that is done.
 */
export async function listAfterAll(
  on: Kysely<Tables>,
  store: Pick<Store, 'engine'>,
  organisation: string,
  reference: Reference,
): Promise<void> {
  const {position} = await lockHead(on, store, organisation);
  await on
    .updateTable('held')
    .set({listed_from: position})
    .where('organisation', '=', organisation)
    .where('reference', '=', reference)
    .where((is) => is.not(isHeld(is, organisation)))
    .execute();
}

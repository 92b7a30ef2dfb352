import type {Kysely} from 'kysely';
import {chainStart} from '../audit/chain.ts';
import type {Store} from './store.ts';
import type {Tables} from './tables.ts';

/** Takes the organisation's turn to write. What is read after it stays true until the transaction ends. */
export async function lockHead(
  on: Kysely<Tables>,
  {engine}: Pick<Store, 'engine'>,
  organisation: string,
): Promise<{position: number; hash: Uint8Array}> {
  const head = on.selectFrom('heads').select(['position', 'hash']).where('organisation', '=', organisation);
  // SQLite has one writer anyway, and no such words.
  const locked = () => (engine === 'postgres' ? head.forUpdate() : head).executeTakeFirst();
  const known = await locked();
  if (known) return known;
  await on
    .insertInto('heads')
    .values({organisation, position: 0, hash: chainStart})
    .onConflict((conflict) => conflict.column('organisation').doNothing())
    .execute();
  return (await locked()) as {position: number; hash: Uint8Array};
}

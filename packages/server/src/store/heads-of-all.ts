import {sql} from 'kysely';
import type {Store} from './store.ts';

/** How far the log of every organisation has come. For what concerns them all, such as a backup. */
export async function headsOfAll(
  store: Store,
): Promise<readonly {readonly organisation: string; readonly position: number}[]> {
  const {rows} = await sql<{organisation: string; position: number}>`
    SELECT organisation, position FROM heads ORDER BY organisation`.execute(store.everyone);
  return rows;
}

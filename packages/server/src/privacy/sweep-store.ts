import {sql} from 'kysely';
import type {Store} from '../store/store.ts';

/** How long nobody may be kept waiting for the table of keys. */
const longest = '2s';

/**
 * Takes what was deleted off the disk too, where an engine leaves it until it needs the room. On SQLite that is the
 * write-ahead log, on PostgreSQL the table of keys. Throws where others are using it: try again later.
 */
export async function sweepStore({engine, everyone}: Store): Promise<void> {
  if (engine === 'sqlite') {
    const {rows} = await sql<{busy: number}>`PRAGMA wal_checkpoint(TRUNCATE)`.execute(everyone);
    if (rows[0]?.busy !== 0) throw new Error('The write-ahead log is in use and could not be emptied');
    return;
  }
  await everyone.connection().execute(async (on) => {
    await sql`SET lock_timeout = ${sql.lit(longest)}`.execute(on);
    // Small rows, and only one for each case: written anew in a moment. An ordinary VACUUM would leave the bytes on their page.
    await sql`VACUUM (FULL) case_keys`.execute(on).finally(() => sql`RESET lock_timeout`.execute(on));
  });
}

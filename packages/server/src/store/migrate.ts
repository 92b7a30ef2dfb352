import {type Kysely, sql} from 'kysely';
import {StartError} from '../start-error.ts';
import {migrations} from './migrations/index.ts';
import {columnTypes} from './migrations/migration.ts';
import {secureRows} from './row-level-security.ts';
import type {Engine} from './store.ts';
import type {Tables} from './tables.ts';

/** Lock of PostgreSQL under which one instance at a time brings the tables up to date. */
const migrationLock = 7_233_377;

/** Runs the steps that a store has not had yet, all of them or none. `where` names the store to people. */
export async function migrate(
  db: Kysely<Tables>,
  {engine, secret, where}: {readonly engine: Engine; readonly secret: Uint8Array; readonly where: string},
): Promise<void> {
  await db.transaction().execute(async (on) => {
    if (engine === 'postgres') await sql`SELECT pg_advisory_xact_lock(${migrationLock})`.execute(on);
    const types = columnTypes(engine);
    await sql`CREATE TABLE IF NOT EXISTS migrations (name ${types.text} NOT NULL, PRIMARY KEY (name))`.execute(on);
    const {rows} = await sql<{name: string}>`SELECT name FROM migrations`.execute(on);
    const had = new Set(rows.map(({name}) => name));
    const known = new Set(migrations.map(({name}) => name));
    const newer = [...had].find((name) => !known.has(name));
    if (newer) {
      throw new StartError(
        'folder/newer',
        `${where} was written by a newer Redress (step ${newer}). Start that version again.`,
      );
    }
    for (const {name, up} of migrations) {
      if (had.has(name)) continue;
      await up({db: on, engine, types, secret});
      await sql`INSERT INTO migrations (name) VALUES (${name})`.execute(on);
    }
    if (engine === 'postgres') await secureRows(on);
  });
}

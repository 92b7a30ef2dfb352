import {type Kysely, sql} from 'kysely';
import {serviceKeys} from '../keys/service-keys.ts';
import {StartError} from '../start-error.ts';
import {migrations} from './migrations/index.ts';
import {type ColumnTypes, columnTypes} from './migrations/migration.ts';
import {secureRows} from './row-level-security.ts';
import type {Engine} from './store.ts';
import type {Tables} from './tables.ts';
import {tellPlanner} from './tell-planner.ts';

/** Lock of PostgreSQL under which one instance at a time brings the tables up to date. */
const migrationLock = 7_233_377;

export interface MigrateOptions {
  readonly engine: Engine;
  readonly secret: Uint8Array;
  /** The store, as people know it. */
  readonly where: string;
}

/** Runs the steps that a store has not had yet, all of them or none. Throws `StartError` for another secret than it had. */
export async function migrate(db: Kysely<Tables>, {engine, secret, where}: MigrateOptions): Promise<void> {
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
    await checkSecret(on, types, secret, where);
    for (const {name, up} of migrations) {
      if (had.has(name)) continue;
      await up({db: on, engine, types, secret});
      await sql`INSERT INTO migrations (name) VALUES (${name})`.execute(on);
    }
    if (migrations.every(({name}) => had.has(name))) return;
    await (engine === 'postgres' ? secureRows : tellPlanner)(on);
  });
}

/**
 * A store that is opened with another secret can read nothing of what it keeps, and would keep more that nobody could read
 * with the right one. So the store remembers which it was, by what only that one gives.
 */
async function checkSecret(on: Kysely<Tables>, {text}: ColumnTypes, secret: Uint8Array, where: string): Promise<void> {
  const proof = serviceKeys(secret, '').derive('proof of the secret').toString('hex');
  await sql`CREATE TABLE IF NOT EXISTS secret_proof (proof ${text} NOT NULL, PRIMARY KEY (proof))`.execute(on);
  const {rows} = await sql<{proof: string}>`SELECT proof FROM secret_proof`.execute(on);
  if (rows.length === 0) await sql`INSERT INTO secret_proof (proof) VALUES (${proof})`.execute(on);
  else if (rows[0]?.proof !== proof) {
    throw new StartError(
      'secret/other',
      `${where} was written with another secret, without which nothing in it can be read. Give this service that one, from a backup if need be: it stood in the file service.secret of the folder in which the service first started, or in its configuration. Nothing was changed.`,
    );
  }
}

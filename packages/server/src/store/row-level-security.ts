import {type Kysely, sql} from 'kysely';
import {everybody} from './postgres-pool.ts';
import type {Tables} from './tables.ts';

/**
 * The second net on PostgreSQL: a query that forgets its organisation finds nothing of another one, also when the role that
 * asks owns the tables. Only a superuser, or a role with BYPASSRLS, is above it. Done for every table that is not under it
 * yet, so that no step of the schema can forget it. Not on Citus, which does not tell its workers for whom a session asks: see
 * `citus/distribute.sql`.
 */
export async function secureRows(on: Kysely<Tables>): Promise<void> {
  const {rows} = await sql<{name: string}>`
    SELECT relname AS name FROM pg_class
    JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'organisation'
    WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relforcerowsecurity
    AND NOT EXISTS (SELECT FROM pg_extension WHERE extname = 'citus')`.execute(on);
  for (const {name} of rows) {
    const table = sql.table(name);
    // Asked for once in a query, not for each row.
    const told = sql`(SELECT current_setting('redress.organisation', true))`;
    await sql`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`.execute(on);
    await sql`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`.execute(on);
    await sql`DROP POLICY IF EXISTS own_organisation ON ${table}`.execute(on);
    await sql`CREATE POLICY own_organisation ON ${table}
      USING (organisation = ${told} OR ${told} = ${sql.lit(everybody)})`.execute(on);
  }
}

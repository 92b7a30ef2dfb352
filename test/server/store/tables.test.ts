import assert from 'node:assert/strict';
import {rm} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {openPostgresStore, openSqliteStore, type Store, tableKeys} from '@redress/server';
import {sql} from 'kysely';
import {fillTables} from '../../support/fill-tables.ts';
import {testSecret} from '../../support/log-of.ts';
import {sharedPostgres} from '../../support/postgres.ts';
import {temporaryFolder} from '../running-service.ts';

/** How the store knows itself: these two belong to no organisation. */
const ofTheStore = ['migrations', 'secret_proof'];
const names = Object.keys(tableKeys) as (keyof typeof tableKeys)[];

interface Index {
  readonly table: string;
  readonly primary: boolean;
  readonly columns: readonly string[];
}

const sqliteIndexes = sql<{table: string; name: string; primary: number; column: string}>`
  SELECT m.name AS "table", l.name, l.origin = 'pk' AS "primary", i.name AS "column"
  FROM sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i
  WHERE m.type = 'table' ORDER BY m.name, l.name, i.seqno`;
const postgresIndexes = sql<{table: string; name: string; primary: boolean; column: string}>`
  SELECT t.relname AS "table", i.relname AS name, indisprimary AS "primary", attname AS "column"
  FROM pg_index x
  JOIN pg_class t ON t.oid = indrelid JOIN pg_class i ON i.oid = indexrelid
  JOIN pg_attribute a ON a.attrelid = i.oid
  WHERE t.relnamespace = current_schema()::regnamespace ORDER BY t.relname, i.relname, attnum`;

describe('every table', () => {
  let folder: string;
  const stores: Store[] = [];
  before(async () => {
    folder = await temporaryFolder();
    stores.push(await openSqliteStore(folder, testSecret));
    stores.push(await openPostgresStore(await (await sharedPostgres()).database(), testSecret));
  });
  after(async () => {
    for (const store of stores) await store.close();
    await rm(folder, {recursive: true});
  });
  const tablesOf = (store: Store) => store.everyone.introspection.getTables();

  it('is named, and the same on both engines', async () => {
    const [sqlite, inPostgres] = await Promise.all(stores.map(tablesOf));
    const shape = (tables: typeof sqlite = []) =>
      Object.fromEntries(
        tables.map(({name, columns}) => [
          name,
          columns.map((column) => `${column.name}${column.isNullable ? '?' : ''}`).sort(),
        ]),
      );
    assert.deepEqual(Object.keys(shape(sqlite)).sort(), [...names, ...ofTheStore].sort());
    assert.deepEqual(shape(inPostgres), shape(sqlite));
  });

  it('has its organisation first in its key, and in every index', async () => {
    for (const store of stores) {
      const {rows} = await (store.engine === 'sqlite' ? sqliteIndexes : postgresIndexes).execute(store.everyone);
      const indexes = new Map<string, Index>();
      for (const {table, name, primary, column} of rows as {
        table: string;
        name: string;
        primary: unknown;
        column: string;
      }[]) {
        const columns = [...(indexes.get(name)?.columns ?? []), column];
        indexes.set(name, {table, primary: Boolean(primary), columns});
      }
      const own = [...indexes.values()].filter(({table}) => !ofTheStore.includes(table));
      for (const index of own) assert.equal(index.columns[0], 'organisation', JSON.stringify(index));
      const keys = own.filter(({primary}) => primary).map(({table, columns}) => [table, columns]);
      assert.deepEqual(Object.fromEntries(keys), tableKeys, store.engine);
    }
  });

  it('sorts text by its bytes', async () => {
    const {rows} = await sql`SELECT table_name, column_name FROM information_schema.columns
      WHERE table_schema = current_schema() AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`.execute(
      (stores[1] as Store).everyone,
    );
    assert.deepEqual(rows, []);
  });

  describe('on PostgreSQL', () => {
    const organisations = ['north', 'south', 'west'];
    let store: Store;
    before(async () => {
      store = stores[1] as Store;
      await fillTables(store, organisations);
    });

    it('is under row-level security, for its owner too', async () => {
      const {rows} = await sql<{name: string; on: boolean; forced: boolean}>`
        SELECT relname AS name, relrowsecurity AS on, relforcerowsecurity AS forced FROM pg_class
        WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`.execute(store.everyone);
      const open = rows.filter(({on, forced}) => !on || !forced).map(({name}) => name);
      assert.deepEqual(open.sort(), ofTheStore);
    });

    it('shows a query that forgets its organisation no row of another', async () => {
      // Over and over on the same few connections, each of which has served the others.
      const asked = Array.from({length: 10}, () =>
        organisations.flatMap((organisation) =>
          names.map(async (name) => {
            const rows = await store.of(organisation).selectFrom(name).select('organisation').execute();
            assert.deepEqual(rows, [{organisation}], name);
          }),
        ),
      );
      await Promise.all(asked.flat());
    });

    it('lets nobody write in the name of another, or change what is theirs', async () => {
      for (const name of names) {
        const north = store.of('north');
        const [row] = await north.selectFrom(name).selectAll().execute();
        const stolen = {...row, organisation: 'elsewhere'} as never;
        await assert.rejects(north.insertInto(name).values(stolen).execute(), /row-level security/, name);
      }
      const {numUpdatedRows} = await store.of('north').updateTable('cases').set({version: 7}).executeTakeFirst();
      assert.equal(numUpdatedRows, 1n);
      const versions = await store.everyone.selectFrom('cases').select('version').orderBy('organisation').execute();
      assert.deepEqual(
        versions.map(({version}) => version),
        [7, 1, 1],
      );
    });

    it('shows nothing to whoever does not say for whom', async () => {
      const bare = await store.everyone.connection().execute(async (on) => {
        await sql`SELECT set_config('redress.organisation', '', false)`.execute(on);
        const rows = await on.selectFrom('cases').selectAll().execute();
        await sql`SELECT set_config('redress.organisation', '*', false)`.execute(on);
        return rows;
      });
      assert.deepEqual(bare, []);
    });

    it('of what happened can be added to, and not changed, deleted or emptied', async () => {
      for (const name of ['events', 'journal'] as const) {
        for (const statement of [`UPDATE ${name} SET at = ''`, `DELETE FROM ${name}`, `TRUNCATE ${name}`]) {
          await assert.rejects(sql.raw(statement).execute(store.everyone), /permission denied/, statement);
        }
        // Whoever gives itself the right again meets a second guard.
        await sql`GRANT UPDATE, DELETE, TRUNCATE ON ${sql.table(name)} TO CURRENT_USER`.execute(store.everyone);
        for (const statement of [`UPDATE ${name} SET at = ''`, `DELETE FROM ${name}`, `TRUNCATE ${name}`]) {
          await assert.rejects(sql.raw(statement).execute(store.everyone), /never changed or deleted/, statement);
        }
      }
    });
  });
});

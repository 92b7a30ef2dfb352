import assert from 'node:assert/strict';
import {rm} from 'node:fs/promises';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Reference} from '@redress/rest';
import {compareStores, moveStore, openPostgresStore, openSqliteStore, type Store, tableKeys} from '@redress/server';
import {sql} from 'kysely';
import {message, submitted} from '../../support/events.ts';
import {fillTables} from '../../support/fill-tables.ts';
import {logOf, testSecret} from '../../support/log-of.ts';
import {sharedPostgres} from '../../support/postgres.ts';
import {temporaryFolder} from '../running-service.ts';

const roof = 'RD-R00F-0001' as Reference;
const attempt = (key: string) => ({key, fingerprint: `of ${key}`});

describe('what a store keeps', () => {
  const folders: string[] = [];
  const opened: Store[] = [];
  const inSqlite = async () => {
    const folder = await temporaryFolder();
    folders.push(folder);
    return kept(await openSqliteStore(folder, testSecret));
  };
  const inPostgres = async () => kept(await openPostgresStore(await (await sharedPostgres()).database(), testSecret));
  const kept = (store: Store) => {
    opened.push(store);
    return store;
  };
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    for (const folder of folders.splice(0)) await rm(folder, {recursive: true});
  });

  const ways = [
    ['SQLite', 'PostgreSQL', inSqlite, inPostgres],
    ['PostgreSQL', 'SQLite', inPostgres, inSqlite],
    ['SQLite', 'SQLite', inSqlite, inSqlite],
  ] as const;
  for (const [here, there, openFrom, openTo] of ways) {
    describe(`is moved from ${here} to ${there}`, () => {
      let from: Store;
      let to: Store;
      beforeEach(async () => {
        [from, to] = await Promise.all([openFrom(), openTo()]);
      });

      it('whole, for every organisation, and its logs go on from where they were', async () => {
        for (const organisation of ['north', 'south']) {
          const log = logOf(from, organisation);
          await log.open(roof, [submitted()], attempt('open'));
          // More than are read at once.
          await log.append(
            roof,
            1,
            Array.from({length: 450}, (_, at) => message(`${at} \0 Ŵ`)),
            attempt('messages'),
          );
          await log.open('RD-DAMP-0002' as Reference, [submitted('Siân')], attempt('damp'));
        }
        const {kept, differences, breaks} = await moveStore(from, to);
        assert.deepEqual([differences, breaks], [[], []]);
        assert.deepEqual(
          kept.filter(({table}) => table === 'events').map(({organisation, rows}) => [organisation, rows]),
          [
            ['north', 452],
            ['south', 452],
          ],
        );
        for (const organisation of ['north', 'south']) {
          const [before, now] = [logOf(from, organisation), logOf(to, organisation)];
          assert.deepEqual(await now.read(roof), await before.read(roof));
          assert.deepEqual(await now.find({search: 'siâ'}), await before.find({search: 'siâ'}));
          assert.equal((await now.open(roof, [submitted()], attempt('open'))).repeated, true);
          await now.append(roof, 451, [message('and on')], attempt('on'));
          assert.equal(await now.head(), 453);
        }
        const later = await compareStores(from.everyone, to.everyone);
        assert.deepEqual(later.breaks, []);
        assert.match(later.differences.join(), /rows of events of north: 452, and there 453/);
      });

      it('with every table there is, and every byte of every row', async () => {
        await fillTables(from, ['north', 'south']);
        // No chain of hashes: what these rows say is nothing.
        await assert.rejects(moveStore(from, to), {
          code: 'move/broken',
          message: /north, position 1.*Nothing was moved/,
        });
        assert.equal(await rowsIn(to), 0);
        for (const table of ['events', 'heads']) await forget(from, table);
        await moveStore(from, to);
        for (const table of Object.keys(tableKeys)) {
          assert.deepEqual(await everyRow(to, table), await everyRow(from, table), table);
        }
        assert.equal(await rowsIn(to), 2 * (Object.keys(tableKeys).length - 2));
      });

      it('only where nothing is kept yet', async () => {
        await logOf(from, 'north').open(roof, [submitted()], attempt('open'));
        await logOf(to, 'south').open(roof, [submitted()], attempt('open'));
        await assert.rejects(moveStore(from, to), {code: 'move/target-in-use', message: /of south/});
        assert.deepEqual(await logOf(to, 'north').read(roof), []);
      });
    });
  }

  it('is copied from PostgreSQL as it was at one moment, while others write', async () => {
    const [from, to] = await Promise.all([inPostgres(), inSqlite()]);
    const log = logOf(from, 'north');
    await log.open(roof, [submitted()], attempt('open'));
    let going = true;
    let version = 1;
    const writing = (async () => {
      while (going) {
        await log.append(roof, version, [message(`${version}`)], attempt(`${version}`));
        version++;
      }
    })();
    for (let moves = 0; moves < 3; moves++) {
      const target = moves === 0 ? to : await inSqlite();
      assert.deepEqual((await moveStore(from, target)).differences, []);
    }
    going = false;
    await writing;
    assert.ok(version > 1);
  });
});

async function rowsIn(store: Store): Promise<number> {
  const {kept} = await compareStores(store.everyone, store.everyone);
  return kept.reduce((sum, {rows}) => sum + rows, 0);
}

async function everyRow(store: Store, table: string): Promise<unknown[]> {
  const {rows} = await sql<Record<string, unknown>>`SELECT * FROM ${sql.table(table)} ORDER BY organisation`.execute(
    store.everyone,
  );
  const plain = (value: unknown) => (value instanceof Uint8Array ? [...value] : value);
  return rows.map((row) =>
    Object.entries(row)
      .map(([name, value]) => [name, plain(value)])
      .sort(),
  );
}

/** As nobody may: whatever guards the table is put aside. */
async function forget({engine, everyone}: Store, table: string): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(everyone);
  if (engine === 'postgres') {
    await run(`GRANT DELETE ON ${table} TO CURRENT_USER`);
    await run(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  } else if (table === 'events') await run('DROP TRIGGER events_stay');
  await run(`DELETE FROM ${table}`);
}

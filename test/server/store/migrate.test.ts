import assert from 'node:assert/strict';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {type Stored, upcast} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import type {Reference} from '@redress/rest';
import {chainOfStore, openService, openSqliteStore, verifyChain} from '@redress/server';
import {sql} from 'kysely';
import {afterEachQuery} from '../../support/after-each-query.ts';
import {submitted} from '../../support/events.ts';
import {logOf} from '../../support/log-of.ts';
import {temporaryFolder} from '../running-service.ts';

const released = new URL('released/', import.meta.url);
const organisation = 'plus-dane';

/** What each released version wrote, and what must be found in it by this one. */
const versions = [
  {
    file: '0.1.0-in-clear.sql',
    cases: {'RD-0LD0-C45E': 19, 'RD-5ZNY-3VW7': 1, 'RD-Z0B1-R6C0': 3},
    // What people said, and who they are.
    personal: ['Ada Example', 'Siân Sample', 'sian@example.org', 'siân', 'leaked since October', 'raining in again'],
  },
];

describe('a store that an earlier version wrote', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await temporaryFolder();
  });
  afterEach(() => rm(folder, {recursive: true}));

  for (const {file, cases, personal} of versions) {
    describe(file, () => {
      let secret: Uint8Array;
      let before: ReturnType<typeof bodies>;
      beforeEach(async () => {
        secret = await write(folder, file);
        before = bodies(folder);
      });

      it('keeps every event as it was, in a chain that is whole', async () => {
        const store = await openSqliteStore(folder, secret);
        const log = logOf(store, organisation, secret);
        for (const [reference, version] of Object.entries(cases)) {
          const events = await log.read(reference as Reference);
          assert.equal(events.length, version, reference);
          assert.deepEqual(
            events,
            before.get(reference)?.map((event) => upcast(event)),
          );
        }
        assert.equal(
          await log.head(),
          Object.values(cases).reduce((sum, version) => sum + version),
        );
        assert.equal((await verifyChain(chainOfStore(store, organisation))).broken, undefined);
        await store.close();
      });

      it('finds every case by its words, and knows every attempt', async () => {
        const store = await openSqliteStore(folder, secret);
        const log = logOf(store, organisation, secret);
        const found = async (search: string) => (await log.find({search})).items.map(({reference}) => reference);
        assert.deepEqual(await found('SIÂN'), ['RD-5ZNY-3VW7']);
        assert.deepEqual((await log.find({})).items.map(({reference}) => reference).sort(), Object.keys(cases).sort());
        const {rows} = await sql<{at: string}>`SELECT at FROM attempts`.execute(store.everyone);
        assert.ok(rows.length >= 3 && rows.every(({at}) => /^\d{4}-/.test(at)));
        await store.close();
      });

      it('leaves nothing of what people said in any file', async () => {
        assert.ok((await everyByte(folder)).includes('Ada Example'), 'or this looks in the wrong place');
        const store = await openSqliteStore(folder, secret);
        for (const words of personal) assert.ok(!(await everyByte(folder)).includes(words), words);
        await store.close();
        for (const words of personal) assert.ok(!(await everyByte(folder)).includes(words), words);
      });

      it('opens its cases to those who hold their keys', async () => {
        const service = await openService({folder, organisations: [{id: organisation, policies: [plusDane]}]});
        const answer = await service.app.request('/v1/cases/RD-Z0B1-R6C0', {
          headers: {Authorization: 'Redress-Key A88R-N052-GB5F-CK68-R3DD-PY1Z-JKF4'},
        });
        assert.equal(answer.status, 200);
        assert.equal(((await answer.json()) as {version: number}).version, 3);
        await service.close();
      });

      it('is as it was, or moved on, after a kill at any step', async () => {
        const left = await afterEachQuery(folder, () => openSqliteStore(folder, secret));
        let asItWas = 0;
        for (const remains of left) {
          if (isAsItWas(remains)) {
            asItWas++;
            assert.deepEqual(bodies(remains), before);
          }
          const store = await openSqliteStore(remains, secret);
          assert.equal((await verifyChain(chainOfStore(store, organisation))).broken, undefined);
          assert.equal((await logOf(store, organisation, secret).find({})).items.length, before.size);
          for (const words of personal) assert.ok(!(await everyByte(remains)).includes(words), words);
          await store.close();
        }
        assert.ok(asItWas > 0 && asItWas < left.length, `${asItWas} of ${left.length}`);
      });
    });
  }

  it('is refused by that version from then on, as one of a newer', async () => {
    const secret = await write(folder, '0.1.0-in-clear.sql');
    await (await openSqliteStore(folder, secret)).close();
    const database = new DatabaseSync(join(folder, 'redress.db'));
    // The first release knew one step, which it counted here.
    assert.ok((database.prepare('PRAGMA user_version').get()?.user_version as number) > 1);
    database.close();
  });
});

describe('a store that is opened with another secret', () => {
  it('is refused, untouched', async () => {
    const folder = await temporaryFolder();
    await (await openSqliteStore(folder, new Uint8Array(32).fill(1))).close();
    await assert.rejects(openSqliteStore(folder, new Uint8Array(32).fill(2)), {
      code: 'secret/other',
      message: /another secret.*service\.secret/,
    });
    await (await openSqliteStore(folder, new Uint8Array(32).fill(1))).close();
    await rm(folder, {recursive: true});
  });
});

/** A data folder as a version wrote it. Gives its secret. */
async function write(folder: string, file: string): Promise<Uint8Array> {
  const text = await readFile(new URL(file, released), 'utf8');
  const secret = Buffer.from(/^-- ([0-9a-f]{64})$/m.exec(text)?.[1] as string, 'hex');
  await writeFile(join(folder, 'service.secret'), secret);
  const database = new DatabaseSync(join(folder, 'redress.db'));
  database.exec(`PRAGMA journal_mode = WAL; BEGIN; ${text} COMMIT`);
  database.close();
  return secret;
}

/** Every event of every case, where the log is still in clear. */
function bodies(folder: string): Map<string, Stored[]> {
  const database = new DatabaseSync(join(folder, 'redress.db'));
  const rows = database.prepare('SELECT reference, body FROM events ORDER BY position').all();
  database.close();
  const cases = new Map<string, Stored[]>();
  for (const {reference, body} of rows as {reference: string; body: string}[]) {
    cases.set(reference, [...(cases.get(reference) ?? []), JSON.parse(body)]);
  }
  return cases;
}

function isAsItWas(folder: string): boolean {
  const database = new DatabaseSync(join(folder, 'redress.db'));
  const {user_version} = database.prepare('PRAGMA user_version').get() as {user_version: number};
  database.close();
  return user_version === 1;
}

async function everyByte(folder: string): Promise<Buffer> {
  return Buffer.concat(await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file)))));
}

describe('a store that is made', () => {
  it('is made at the next start after a kill at any step', async () => {
    const folder = await temporaryFolder();
    const secret = new Uint8Array(32).fill(7);
    for (const remains of await afterEachQuery(folder, () => openSqliteStore(folder, secret))) {
      const store = await openSqliteStore(remains, secret);
      await logOf(store, organisation).open('RD-R00F-0001' as Reference, [submitted()], {key: 'a', fingerprint: 'a'});
      await store.close();
    }
    await rm(folder, {recursive: true});
  });
});

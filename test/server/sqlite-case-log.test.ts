import assert from 'node:assert/strict';
import {rm} from 'node:fs/promises';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {type CaseEvent, open} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {Reference} from '@redress/rest';
import {caseKeys, openSqliteStore, type Store, serviceKeys, sqlCaseLog} from '@redress/server';
import {sql} from 'kysely';
import {summariseForTest} from '../contract/case-log.ts';
import {leak} from '../support/memory-service.ts';
import {temporaryFolder} from './running-service.ts';

const secret = new Uint8Array(32).fill(7);
const roof = 'RD-R00F-0001' as Reference;

describe('the case log in SQLite', () => {
  let folder: string;
  let store: Store;
  beforeEach(async () => {
    folder = await temporaryFolder();
    store = await openSqliteStore(folder, secret);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, {recursive: true});
  });

  const logOf = (organisation: string) => {
    const keys = serviceKeys(secret, organisation);
    return sqlCaseLog({
      store,
      organisation,
      caseKeys: caseKeys(keys, organisation),
      searchKey: keys.derive('search'),
      summarise: summariseForTest,
    });
  };
  const run = (text: string) => sql.raw(text).execute(store.everyone);
  const one = async (text: string) => Object.values((await run(text)).rows[0] ?? {})[0];

  it('syncs every commit, checks what belongs together, and has the file to itself', async () => {
    assert.equal(await one('PRAGMA journal_mode'), 'wal');
    assert.equal(await one('PRAGMA synchronous'), 2);
    assert.equal(await one('PRAGMA foreign_keys'), 1);
    assert.equal(await one('PRAGMA locking_mode'), 'exclusive');
  });

  it('never changes or deletes what happened, not even by hand', async () => {
    const log = logOf('one');
    await log.open(roof, [submitted()], {key: 'open', fingerprint: 'open'});
    await assert.rejects(run("UPDATE events SET facts = '{}'"), /never changed/);
    await assert.rejects(run('DELETE FROM events'), /never deleted/);
    await assert.rejects(run('REPLACE INTO events SELECT * FROM events'), /added at the end/);
    assert.equal((await log.read(roof)).length, 1);
  });

  it('keeps each organisation to itself, also where keys and references are the same', async () => {
    const [one, two] = [logOf('one'), logOf('two')];
    const attempt = {key: 'the same', fingerprint: 'the same'};
    await one.open(roof, [submitted('Ada Example')], attempt);
    assert.deepEqual(await two.read(roof), []);
    assert.deepEqual((await two.find({closed: true})).items, []);
    assert.equal(await two.repeated(attempt), undefined);
    assert.equal(await two.head(), 0);
    await assert.rejects(two.append(roof, 1, [submitted()], {key: 'x', fingerprint: 'x'}), {code: 'case/stale'});
    await two.open(roof, [submitted('Beth Sample')], attempt);
    assert.deepEqual(
      (await one.find({})).items.map(({name}) => name),
      ['Ada Example'],
    );
  });

  it('says that there is no room, has written nothing by halves, and goes on when there is room', async () => {
    const log = logOf('one');
    const kept: string[] = [];
    await run(`PRAGMA max_page_count = ${Number(await one('PRAGMA page_count')) + 60}`);
    let refused = '';
    while (!refused) {
      const reference = `RD-FULL-${String(kept.length).padStart(4, '0')}` as Reference;
      try {
        await log.open(reference, [submitted('Ada', 'x'.repeat(10_000))], {key: reference, fingerprint: reference});
        kept.push(reference);
      } catch (error) {
        assert.equal((error as {code: string}).code, 'service/full');
        assert.doesNotMatch((error as Error).message, /sql/i);
        assert.match(((error as Error).cause as Error).message, /disk is full/);
        refused = reference;
      }
    }
    assert.ok(kept.length > 0);
    for (const table of ['cases', 'events', 'attempts']) {
      assert.equal(await one(`SELECT count(*) FROM ${table}`), kept.length, table);
    }
    assert.deepEqual(await log.read(refused as Reference), []);
    assert.equal((await log.find({})).items.length, Math.min(kept.length, 50));

    await run('PRAGMA max_page_count = 1000000');
    const again = {key: refused, fingerprint: refused};
    assert.equal((await log.open(refused as Reference, [submitted()], again)).repeated, false);
    assert.equal(await log.head(), kept.length + 1);
  });

  it('finishes what was asked before it was closed', async () => {
    const log = logOf('one');
    const writing = Array.from({length: 20}, (_, index) => {
      const key = `RD-LAST-${String(index).padStart(4, '0')}`;
      return log.open(key as Reference, [submitted()], {key, fingerprint: key});
    });
    const closed = store.close();
    assert.equal((await Promise.allSettled(writing)).filter(({status}) => status === 'rejected').length, 0);
    await closed;
    store = await openSqliteStore(folder, secret);
    assert.equal(await one('SELECT count(*) FROM events'), 20);
  });
});

function submitted(name = 'Ada Example', what = leak.what): CaseEvent {
  const intake = {...leak, what, complainant: {...leak.complainant, name}};
  const by = {kind: 'complainant', name} as const;
  const decision = open(plusDane, intake, 'hash of a key', {at: instant('2026-11-20T10:00:00Z'), by});
  return 'events' in decision ? (decision.events[0] as CaseEvent) : assert.fail(decision.refusal.reason);
}

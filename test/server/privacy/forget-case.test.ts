import assert from 'node:assert/strict';
import {rm} from 'node:fs/promises';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {type CaseEvent, type Command, decide, open, replay, summarise} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {CaseLog, Reference} from '@redress/rest';
import {caseKeys, openSqliteStore, type Store, serviceKeys, sqlCaseLog} from '@redress/server';
import {sql} from 'kysely';
import {leak, staff} from '../../support/people.ts';
import {temporaryFolder} from '../running-service.ts';

const organisation = 'plus-dane';
const secret = new Uint8Array(32).fill(7);
const roof = 'RD-R00F-0001' as Reference;
const at = instant('2026-11-20T10:00:00Z');

describe('an erasure', () => {
  let folder: string;
  let store: Store;
  let log: CaseLog;
  beforeEach(async () => {
    folder = await temporaryFolder();
    store = await openSqliteStore(folder, secret);
    const keys = serviceKeys(secret, organisation);
    log = sqlCaseLog({
      store,
      organisation,
      caseKeys: caseKeys(keys, organisation),
      searchKey: keys.derive('search'),
      summarise: (reference, events) => summarise(plusDane, reference, events),
      consequences: ({reference, added}) =>
        added.map(({sequence, type}) => ({
          ...{organisation, reference, sequence, id: `${reference} ${sequence}`, channel: 'email', kind: type},
          ...{detail: '{}', state: 'waiting' as const, due_at: at, since: at, tries: 0},
        })),
    });
    await log.open(roof, [submitted()], attempt('open'));
    await log.append(roof, 1, await decided({type: 'withdraw', how: 'phone'}), attempt('withdraw'));
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, {recursive: true});
  });

  const erase = async () => log.append(roof, 2, await decided({type: 'erase', reason: 'Ada asked.'}), attempt('erase'));
  const rows = async (text: string) =>
    (await sql.raw<object>(text).execute(store.everyone)).rows.map((row): Record<string, unknown> => ({...row}));

  it('takes the key of the case with it, in the same transaction', async () => {
    assert.equal((await rows('SELECT * FROM case_keys')).length, 1);
    await erase();
    assert.deepEqual(await rows('SELECT * FROM case_keys'), []);
    assert.deepEqual(await rows('SELECT reference, at, settled_at FROM erasures'), [
      {reference: roof, at, settled_at: null},
    ]);
  });

  it('leaves the case without the person, and not a word of why', async () => {
    await erase();
    const events = await log.read(roof);
    assert.deepEqual(
      events.map(({type}) => type),
      ['submitted', 'withdrawn', 'erased'],
    );
    const left = JSON.stringify([events, await log.find({closed: true})]);
    assert.doesNotMatch(left, /\b[Aa]da\b|roof over|kitchen|hash of a key/);
    const [erased] = await rows("SELECT secret FROM events WHERE type = 'erased'");
    assert.deepEqual(erased?.secret, new Uint8Array());
  });

  it('finds nothing under the words that found it before', async () => {
    assert.equal((await log.find({search: 'Ada Example', closed: true})).items.length, 1);
    await erase();
    assert.deepEqual((await log.find({search: 'Ada Example', closed: true})).items, []);
    assert.deepEqual(await rows('SELECT search, customer FROM cases'), [{search: '', customer: null}]);
  });

  it('drops what was to be sent, but not what is sent because of it', async () => {
    await erase();
    assert.deepEqual(await rows('SELECT kind, state FROM outbox ORDER BY sequence'), [
      {kind: 'submitted', state: 'dropped'},
      {kind: 'withdrawn', state: 'dropped'},
      {kind: 'erased', state: 'waiting'},
    ]);
  });

  it('can be sent again, and what was sent before makes no second case', async () => {
    const first = await erase();
    assert.deepEqual(await erase(), {...first, repeated: true});
    await assert.rejects(log.open('RD-0THE-RNEW' as Reference, [submitted()], attempt('open')), {code: 'key/reused'});
    assert.deepEqual(await rows("SELECT fingerprint FROM attempts WHERE fingerprint <> 'of erase'"), [
      {fingerprint: ''},
      {fingerprint: ''},
    ]);
  });

  it('is refused under a legal hold, and then nothing has happened', async () => {
    await store
      .of(organisation)
      .insertInto('legal_holds')
      .values({organisation, reference: roof, reason: new Uint8Array(), by: 'max', at})
      .execute();
    await assert.rejects(erase(), {code: 'case/held'});
    assert.equal((await log.read(roof)).length, 2);
    assert.equal((await rows('SELECT * FROM case_keys')).length, 1);
    assert.deepEqual(await rows('SELECT * FROM erasures'), []);
  });

  it('keeps to itself what it shares a transaction with', async () => {
    await store
      .of(organisation)
      .insertInto('legal_holds')
      .values({organisation, reference: roof, reason: new Uint8Array(), by: 'max', at})
      .execute();
    const other = 'RD-0THE-R001' as Reference;
    const [held, opened] = await Promise.allSettled([erase(), log.open(other, [submitted()], attempt('other'))]);
    assert.deepEqual([held.status, opened.status], ['rejected', 'fulfilled']);
    assert.equal((await log.read(other)).length, 1);
  });

  async function decided(command: Command): Promise<readonly CaseEvent[]> {
    const decision = decide(plusDane, replay(await log.read(roof)), command, {at, by: staff.max});
    return 'events' in decision ? decision.events : [];
  }
});

function submitted(): CaseEvent {
  const decision = open(plusDane, leak, 'hash of a key', {at, by: {kind: 'complainant', name: 'Ada Example'}});
  return 'events' in decision ? (decision.events[0] as CaseEvent) : assert.fail(decision.refusal.reason);
}

function attempt(key: string) {
  return {key, fingerprint: `of ${key}`};
}

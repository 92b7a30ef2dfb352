import assert from 'node:assert/strict';
import {subscribe, unsubscribe} from 'node:diagnostics_channel';
import {rm} from 'node:fs/promises';
import {describe, it} from 'node:test';
import type {Reference} from '@redress/rest';
import {openPostgresStore, openSqliteStore} from '@redress/server';
import {sql} from 'kysely';
import {message, submitted} from '../../support/events.ts';
import {logOf, testSecret} from '../../support/log-of.ts';
import {sharedPostgres} from '../../support/postgres.ts';
import {temporaryFolder} from '../running-service.ts';

describe('a store that has just been made', () => {
  it('in SQLite finds a case by its reference, and not by reading its whole organisation', async () => {
    const folder = await temporaryFolder();
    const store = await openSqliteStore(folder, testSecret);
    const asked = new Set<string>();
    const listen = (query: unknown) => void asked.add((query as {sql: string}).sql);
    subscribe('redress:query', listen);
    const log = logOf(store, 'one');
    const reference = 'RD-R00F-0001' as Reference;
    await log.open(reference, [submitted()], {key: 'open', fingerprint: ''});
    await log.append(reference, 1, [message('hello')], {key: 'message', fingerprint: ''});
    await log.read(reference);
    await log.find({holder: 'sam'});
    for await (const _ of log.follow(0, new AbortController().signal, reference)) break;
    for await (const _ of log.changes?.(0, new AbortController().signal) ?? assert.fail()) break;
    unsubscribe('redress:query', listen);

    const plan = async (query: string) => {
      // Any value will do: the plan does not look at it.
      const {rows} = await sql<{detail: string}>`EXPLAIN QUERY PLAN ${sql.raw(query.replaceAll('?', "'x'"))}`.execute(
        store.everyone,
      );
      return rows.map(({detail}) => detail).join('; ');
    };
    const reads = [...asked].filter((query) => query.startsWith('select'));
    for (const query of reads) assert.doesNotMatch(await plan(query), /SCAN/, query);
    const ofCases = reads.filter((query) => /from "events".*"reference" (=|in) /.test(query));
    assert.ok(ofCases.length >= 3);
    for (const query of ofCases)
      assert.match(await plan(query), /SEARCH events .*organisation=\? AND reference=\?/, query);
    const [ofHolder = ''] = reads.filter((query) => /"holder" = /.test(query));
    assert.match(await plan(ofHolder), /SEARCH cases .*organisation=\? AND holder=\?/);
    await store.close();
    await rm(folder, {recursive: true});
  });

  it('in PostgreSQL knows what cases look like, so that checking for one takes no longer with every other', async () => {
    const store = await openPostgresStore(await (await sharedPostgres()).database(), testSecret);
    const {rows} = await sql<{known: number; kept: number}>`
      SELECT reltuples::int AS known, (SELECT count(*) FROM cases) AS kept
      FROM pg_class WHERE oid = 'cases'::regclass`.execute(store.everyone);
    assert.deepEqual(rows, [{known: 1000, kept: 0}]);
    await store.close();
  });
});

import assert from 'node:assert/strict';
import {subscribe, unsubscribe} from 'node:diagnostics_channel';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Reference} from '@redress/rest';
import {openPostgresStore, type Store, tableKeys} from '@redress/server';
import {parse} from 'libpg-query';
import {Client} from 'pg';
import {message, submitted} from '../../support/events.ts';
import {logOf, testSecret} from '../../support/log-of.ts';
import {sharedPostgres} from '../../support/postgres.ts';

const script = new URL('../../../packages/server/citus/distribute.sql', import.meta.url);
const names = Object.keys(tableKeys);

/** What Citus would do, as far as a plain PostgreSQL can say whether it could. */
const stub = `CREATE TABLE distributed (name text, colocated text);
  CREATE FUNCTION create_distributed_table(relation regclass, col text, colocate_with text DEFAULT 'default')
  RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT FROM pg_index WHERE indrelid = relation AND indisunique AND NOT EXISTS (
      SELECT FROM pg_attribute WHERE attrelid = relation AND attname = col AND attnum = ANY (indkey)
    )) THEN RAISE EXCEPTION '% has a unique index without %', relation, col; END IF;
    IF EXISTS (SELECT FROM pg_constraint WHERE conrelid = relation AND contype = 'f'
      AND confrelid::regclass::text NOT IN (SELECT name FROM distributed)
    ) THEN RAISE EXCEPTION '% refers to a table that is not distributed yet', relation; END IF;
    INSERT INTO distributed VALUES (relation::text, colocate_with);
  END $$`;

describe('the way to Citus', () => {
  let store: Store;
  let client: Client;
  let text: string;
  before(async () => {
    text = await readFile(script, 'utf8');
    const address = await (await sharedPostgres()).database();
    store = await openPostgresStore(address, testSecret);
    client = new Client({connectionString: address});
    // The server may go first.
    client.on('error', () => {});
    await client.connect();
  });
  after(async () => {
    await client.end();
    await store.close();
  });

  it('is a script that PostgreSQL can read, with a line for every table, in order', async () => {
    const {stmts = []} = await parse(text);
    assert.ok(stmts.length > names.length);
    const distributed = [...text.matchAll(/^SELECT create_distributed_table\('(\w+)', 'organisation'/gm)];
    assert.deepEqual(
      distributed.map(([, name]) => name),
      names,
    );
  });

  it('asks every query of one organisation, so that it goes to one worker', async () => {
    const asked = new Set<string>();
    const listen = (query: unknown) => void asked.add((query as {sql: string}).sql);
    subscribe('redress:query', listen);
    await work(store);
    unsubscribe('redress:query', listen);
    const queries = [...asked].filter((sql) => /^(select|insert|update|delete)/.test(sql));
    assert.ok(queries.length > 10);
    await client.query("SET redress.organisation = '*'");
    for (const sql of queries) {
      const {rows} = await client.query(`EXPLAIN (GENERIC_PLAN, FORMAT JSON) ${sql}`);
      for (const scan of scansOf(rows[0]['QUERY PLAN'][0].Plan)) {
        assert.match(JSON.stringify([scan['Index Cond'], scan.Filter]), /organisation = /, sql);
      }
    }
  });

  it('divides every table there is, what others refer to first, all of an organisation together', async () => {
    await client.query(stub);
    await client.query(text);
    const {rows} = await client.query('SELECT * FROM distributed');
    assert.deepEqual(
      rows.map(({name}) => name),
      names,
    );
    assert.deepEqual([...new Set(rows.slice(1).map(({colocated}) => colocated))], ['heads']);
    // Nothing hides behind a policy, and the log goes on.
    await client.query("SET redress.organisation = 'somebody else'");
    assert.equal((await client.query('SELECT * FROM cases')).rows.length, 1);
    await work(store, 'RD-DAMP-0002');
  });
});

/** One of everything that the log asks. */
async function work(store: Store, to = 'RD-R00F-0001'): Promise<void> {
  const log = logOf(store, 'one');
  const reference = to as Reference;
  const attempt = (name: string) => ({key: `${name} ${to}`, fingerprint: name});
  await log.open(reference, [submitted()], attempt('open'));
  await log.append(reference, 1, [message('hello')], attempt('message'));
  await log.read(reference);
  await log.repeated(attempt('open'));
  await log.find({search: 'ada', holder: 'sam', cursor: '2026'});
  await log.head();
  for await (const _ of log.follow(0, new AbortController().signal)) break;
  for await (const _ of log.follow(0, new AbortController().signal, reference)) break;
}

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Filter?: string;
  readonly Plans?: readonly Plan[];
}

/** Where a plan reads one of our tables. */
function scansOf(plan: Plan): readonly Plan[] {
  const own = /Scan$/.test(plan['Node Type']) && names.includes(plan['Relation Name'] ?? '') ? [plan] : [];
  return [...own, ...(plan.Plans ?? []).flatMap(scansOf)];
}

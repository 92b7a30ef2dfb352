import assert from 'node:assert/strict';
import {readdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {type Command, decide, open, replay, type StaffMember, summarise} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {CaseLog, Reference} from '@redress/rest';
import {
  type CaseKeys,
  caseKeys,
  openPostgresStore,
  openSqliteStore,
  type Store,
  serviceKeys,
  sqlCaseLog,
} from '@redress/server';
import {sql} from 'kysely';
import {Client} from 'pg';
import {leak, staff} from '../../support/people.ts';
import {sharedPostgres} from '../../support/postgres.ts';
import {temporaryFolder} from '../running-service.ts';

export const secret = new Uint8Array(32).fill(7);
export const at = instant('2026-11-20T10:00:00Z');

/** A store with cases in it, of several organisations, and a way behind its guards. */
export interface Kept {
  readonly store: Store;
  readonly caseKeys: (organisation: string) => CaseKeys;
  readonly log: (organisation: string) => CaseLog;
  /** Opens a case. */
  open(reference: string, organisation?: string): Promise<Reference>;
  /** Does something with it, by default as whoever looks after the service. */
  perform(reference: Reference, command: Command, of?: string, by?: StaffMember): Promise<void>;
  /** Files beside the store go here. */
  readonly folder: string;
  /** Every byte that the store has on the disk, by what the file is called. */
  everyByte(): Promise<ReadonlyMap<string, Buffer>>;
  rows(text: string): Promise<Record<string, unknown>[]>;
  /** Looks at what somebody has done who can do anything to the database. It is undone afterwards. */
  after<T>(texts: readonly string[], look: (tampered: Pick<Store, 'of'>) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export const organisation = 'plus-dane';

/** Each engine, with a store of the test's own. For the body of a file: what it starts ends with the file. */
export function engines(): readonly {readonly name: string; kept(): Promise<Kept>}[] {
  return [
    {name: 'SQLite', kept: inSqlite},
    {
      name: 'PostgreSQL',
      async kept() {
        const server = await sharedPostgres();
        const address = await server.database();
        const store = await openPostgresStore(address, secret);
        const unguard = ['events', 'journal'].flatMap((table) => [
          `GRANT UPDATE, DELETE ON ${table} TO CURRENT_USER`,
          `ALTER TABLE ${table} DISABLE TRIGGER USER`,
        ]);
        const everyByte = () => everyByteOf(server.asAdministrator(address));
        return kept(store, {unguard, everyByte, folder: await temporaryFolder()});
      },
    },
  ];
}

async function inSqlite(): Promise<Kept> {
  const folder = await temporaryFolder();
  const store = await openSqliteStore(folder, secret);
  const {rows} = await sql<{name: string}>`SELECT name FROM sqlite_master WHERE type = 'trigger'`.execute(
    store.everyone,
  );
  const unguard = rows.map(({name}) => `DROP TRIGGER ${name}`);
  return kept(store, {unguard, everyByte: () => everyByteIn(folder), folder});
}

export async function everyByteIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const files = (await readdir(folder, {recursive: true, withFileTypes: true})).filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(files.map(async ({parentPath, name}) => [name, await readFile(join(parentPath, name))] as const)),
  );
}

/** The files of every table and index, as whoever runs the server reads them. */
export async function everyByteOf(address: string): Promise<ReadonlyMap<string, Buffer>> {
  const client = new Client({connectionString: address});
  await client.connect();
  try {
    await client.query('CHECKPOINT');
    const {rows} = await client.query(
      `SELECT relname, pg_read_binary_file(pg_relation_filepath(oid)) AS bytes FROM pg_class
       WHERE relnamespace::regnamespace::text IN ('public', 'pg_toast') AND relkind IN ('r', 'i', 't')`,
    );
    return new Map(rows.map(({relname, bytes}) => [relname, bytes]));
  } finally {
    await client.end();
  }
}

interface Around extends Pick<Kept, 'folder' | 'everyByte'> {
  readonly unguard: readonly string[];
}

function kept(store: Store, {unguard, folder, everyByte}: Around): Kept {
  const keysOf = (organisation: string) => serviceKeys(secret, organisation);
  const ownCaseKeys = (organisation: string) => caseKeys(keysOf(organisation), organisation);
  const logs = new Map<string, CaseLog>();
  const log = (organisation: string) => {
    const known =
      logs.get(organisation) ??
      sqlCaseLog({
        store,
        organisation,
        caseKeys: ownCaseKeys(organisation),
        searchKey: keysOf(organisation).derive('search'),
        summarise: (reference, events) => summarise(plusDane, reference, events),
      });
    logs.set(organisation, known);
    return known;
  };
  const run = async (text: string) => (await sql.raw<object>(text).execute(store.everyone)).rows;
  let attempts = 0;
  const attempt = () => ({key: `attempt ${++attempts}`, fingerprint: 'the same'});
  return {
    store,
    folder,
    everyByte,
    caseKeys: ownCaseKeys,
    log,
    async open(reference, of = organisation) {
      const decision = open(plusDane, leak, 'hash', {at, by: {kind: 'complainant', name: 'Ada Example'}});
      assert.ok('events' in decision);
      await log(of).open(reference as Reference, decision.events, attempt());
      return reference as Reference;
    },
    async perform(reference, command, of = organisation, by: StaffMember = staff.max) {
      const events = await log(of).read(reference);
      const decision = decide(plusDane, replay(events), command, {at, by});
      assert.ok('events' in decision, 'refusal' in decision ? decision.refusal.reason : '');
      await log(of).append(reference, events.length, decision.events, attempt());
    },
    rows: async (text) => (await run(text)).map((row) => ({...row})),
    async after(texts, look) {
      const undone = new Error('Undone');
      let seen: [Awaited<ReturnType<typeof look>>] | undefined;
      const tampering = store.everyone.transaction().execute(async (on) => {
        for (const text of [...unguard, ...texts]) await sql.raw(text).execute(on);
        seen = [await look({of: () => on})];
        throw undone;
      });
      await tampering.catch((error) => {
        if (error !== undone) throw error;
      });
      return (seen as NonNullable<typeof seen>)[0];
    },
    async close() {
      await store.close();
      await rm(folder, {recursive: true});
    },
  };
}

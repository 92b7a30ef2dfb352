import {type Recorded, redact, type Stored, upcast} from '@redress/policy';
import type {Reference} from '@redress/rest';
import {type Kysely, sql} from 'kysely';
import {chainHash, chainStart, linkOf} from '../../audit/chain.ts';
import {type CaseKey, caseKeys} from '../../keys/case-keys.ts';
import {serviceKeys} from '../../keys/service-keys.ts';
import {searchTerms} from '../search-terms.ts';
import type {Tables} from '../tables.ts';
import type {MigrationStep} from './migration.ts';

/**
 * The log of the first release, which kept everything in clear in SQLite. It counted its steps in the header of the file; from
 * here on they stand in a table, and the header says to an older version that this is a newer one.
 */
const headerBefore = 1;
/** Everything is encrypted, and what was in clear may still be read from parts of the file that nothing uses. */
export const headerUnwiped = 2;
export const headerNow = 3;

interface LogInClear {
  cases_in_clear: CaseInClear;
  events_in_clear: EventInClear;
}

interface CaseInClear {
  readonly organisation: string;
  readonly reference: string;
  readonly version: number;
  readonly closed: number;
  readonly holder: string | null;
  readonly sort_key: string;
  readonly search: string;
  readonly summary: string;
}

interface EventInClear {
  readonly organisation: string;
  readonly position: number;
  readonly reference: string;
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly body: string;
}

type Database = MigrationStep['db'];

/** Makes room for the tables of today, where there is such a log. */
export async function setAside(db: Database): Promise<boolean> {
  if ((await header(db)) !== headerBefore) return false;
  for (const trigger of ['events_are_added_at_the_end', 'events_stay_as_they_are', 'events_stay']) {
    await sql`DROP TRIGGER ${sql.ref(trigger)}`.execute(db);
  }
  for (const index of ['cases_in_order', 'events_of_a_case']) await sql`DROP INDEX ${sql.ref(index)}`.execute(db);
  for (const table of tables)
    await sql`ALTER TABLE ${sql.table(table)} RENAME TO ${sql.table(aside(table))}`.execute(db);
  return true;
}

/** Puts what was set aside into the tables of today: each case under a new key, every event in the chain. */
export async function sealAll(db: Database, secret: Uint8Array): Promise<void> {
  const {rows} = await sql<{organisation: string}>`SELECT DISTINCT organisation FROM cases_in_clear`.execute(db);
  for (const {organisation} of rows) await seal(db, secret, organisation);
  for (const table of tables.toReversed()) await sql`DROP TABLE ${sql.table(aside(table))}`.execute(db);
}

/**
 * Leaves nothing of what was in clear in the file: not where rows were, nor in what SQLite writes beside it. Done when a store
 * is opened, until it has been done once.
 */
export async function wipe(db: Kysely<Tables>): Promise<void> {
  if ((await header(db)) !== headerUnwiped) return;
  await sql`VACUUM`.execute(db);
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(db);
  await sql`PRAGMA user_version = ${sql.lit(headerNow)}`.execute(db);
}

async function header(db: Database): Promise<number | undefined> {
  const {rows} = await sql<{user_version: number}>`PRAGMA user_version`.execute(db);
  return rows[0]?.user_version;
}

const tables = ['cases', 'events', 'attempts'];
const aside = (table: string) => `${table}_in_clear`;
const stride = 500;

async function seal(db: Database, secret: Uint8Array, organisation: string): Promise<void> {
  const keys = serviceKeys(secret, organisation);
  const sealed = caseKeys(keys, organisation);
  const terms = searchTerms(keys.derive('search'));
  const keyOf = new Map<string, CaseKey>();
  const inClear: Kysely<LogInClear> = db;

  for (let after = ''; ; ) {
    const rows = await inClear
      .selectFrom('cases_in_clear')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('reference', '>', after)
      .orderBy('reference')
      .limit(stride)
      .execute();
    for (const {reference, version, closed, holder, sort_key, search, summary} of rows) {
      const {key, wrapped} = sealed.create(reference as Reference);
      keyOf.set(reference, key);
      await db
        .insertInto('cases')
        .values({
          ...{organisation, reference, version, closed, holder, customer: null, sort_key},
          due: (JSON.parse(summary) as {next?: {due?: string}}).next?.due ?? null,
          search: terms.of(search),
          summary: key.seal(summary, `summary of ${reference}`),
        })
        .execute();
      await db.insertInto('case_keys').values({organisation, reference, key: wrapped}).execute();
    }
    const last = rows.at(-1);
    if (!last) break;
    after = last.reference;
  }

  let [position, hash]: [number, Uint8Array] = [0, chainStart];
  for (;;) {
    const rows = await inClear
      .selectFrom('events_in_clear')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('position', '>', position)
      .orderBy('position')
      .limit(stride)
      .execute();
    if (rows.length === 0) break;
    for (const {body, ...event} of rows) {
      const facts = JSON.stringify(redact(upcast<Recorded>(JSON.parse(body) as Stored)));
      const key = keyOf.get(event.reference) as CaseKey;
      const row = {...event, facts, secret: key.seal(body, `event ${event.sequence}`)};
      hash = chainHash(hash, linkOf(row));
      position = event.position;
      await db
        .insertInto('events')
        .values({...row, hash})
        .execute();
    }
  }
  await db.insertInto('heads').values({organisation, position, hash}).execute();

  await sql`INSERT INTO attempts (organisation, key, fingerprint, reference, version, at)
    SELECT organisation, key, fingerprint, reference, version, (
      SELECT at FROM events
      WHERE events.organisation = before.organisation AND events.reference = before.reference
      AND sequence = before.version
    ) FROM ${sql.table(aside('attempts'))} AS before WHERE organisation = ${organisation}`.execute(db);
}

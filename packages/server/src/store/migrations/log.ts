import {sql} from 'kysely';
import {appendOnly} from './append-only.ts';
import {headerNow, headerUnwiped, sealAll, setAside} from './log-in-clear.ts';
import type {Migration, MigrationStep} from './migration.ts';

/** The log: heads, cases and their keys, events, attempts. */
export const log: Migration = {
  name: '002-log',
  async up({db, engine, types: {text, integer, bytes, end, endLong}, secret}) {
    const inClear = engine === 'sqlite' && (await setAside(db));

    await sql`CREATE TABLE heads (
      organisation ${text} NOT NULL,
      position ${integer} NOT NULL,
      hash ${bytes} NOT NULL,
      PRIMARY KEY (organisation)
    ) ${end}`.execute(db);

    await sql`CREATE TABLE cases (
      organisation ${text} NOT NULL,
      reference ${text} NOT NULL,
      version ${integer} NOT NULL,
      closed ${integer} NOT NULL,
      holder ${text},
      customer ${text},
      sort_key ${text} NOT NULL,
      due ${text},
      search ${text} NOT NULL,
      summary ${bytes} NOT NULL,
      PRIMARY KEY (organisation, reference)
    ) ${endLong}`.execute(db);
    await sql`CREATE INDEX cases_in_order ON cases (organisation, sort_key)`.execute(db);
    await sql`CREATE INDEX cases_of_a_customer ON cases (organisation, customer)`.execute(db);
    await sql`CREATE INDEX cases_of_a_holder ON cases (organisation, holder, sort_key)`.execute(db);
    await sql`CREATE INDEX cases_by_due ON cases (organisation, due)`.execute(db);
    if (engine === 'postgres') await showCases(db);

    await sql`CREATE TABLE case_keys (
      organisation ${text} NOT NULL,
      reference ${text} NOT NULL,
      key ${bytes} NOT NULL,
      PRIMARY KEY (organisation, reference),
      FOREIGN KEY (organisation, reference) REFERENCES cases (organisation, reference)
    ) ${end}`.execute(db);

    await sql`CREATE TABLE events (
      organisation ${text} NOT NULL,
      position ${integer} NOT NULL,
      reference ${text} NOT NULL,
      sequence ${integer} NOT NULL,
      type ${text} NOT NULL,
      at ${text} NOT NULL,
      facts ${text} NOT NULL,
      secret ${bytes} NOT NULL,
      hash ${bytes} NOT NULL,
      PRIMARY KEY (organisation, position),
      UNIQUE (organisation, reference, sequence),
      FOREIGN KEY (organisation, reference) REFERENCES cases (organisation, reference)
    ) ${endLong}`.execute(db);

    await sql`CREATE TABLE attempts (
      organisation ${text} NOT NULL,
      key ${text} NOT NULL,
      fingerprint ${text} NOT NULL,
      reference ${text} NOT NULL,
      version ${integer} NOT NULL,
      at ${text} NOT NULL,
      PRIMARY KEY (organisation, key),
      FOREIGN KEY (organisation, reference) REFERENCES cases (organisation, reference)
    ) ${end}`.execute(db);

    await appendOnly(db, engine, {
      table: 'events',
      what: 'what happened',
      counted: [
        {column: 'position', within: ['organisation']},
        {column: 'sequence', within: ['organisation', 'reference']},
      ],
    });
    if (inClear) await sealAll(db, secret);
    if (engine === 'sqlite') {
      await sql`PRAGMA user_version = ${sql.lit(inClear ? headerUnwiped : headerNow)}`.execute(db);
    }
  },
};

/**
 * PostgreSQL sees by itself what a table holds, but only after a while, and until then a connection keeps its first way to
 * check that the case of an event is there. In an empty table any index with the organisation in it seems as good for that as
 * the one that finds the case, and takes longer with every case. So it is shown some.
 */
async function showCases(db: MigrationStep['db']): Promise<void> {
  await sql`INSERT INTO cases (organisation, reference, version, closed, sort_key, search, summary)
    SELECT 'shown', n::text, 1, 0, n::text, '', '' FROM generate_series(1, 1000) n`.execute(db);
  await sql`ANALYZE cases`.execute(db);
  await sql`DELETE FROM cases`.execute(db);
}

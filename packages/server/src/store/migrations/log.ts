import {sql} from 'kysely';
import {headerNow, headerUnwiped, sealAll, setAside} from './log-in-clear.ts';
import type {Migration} from './migration.ts';

/** The log: heads, cases and their keys, events, attempts. */
export const log: Migration = {
  name: '002-log',
  async up({db, engine, types: {text, integer, bytes, end}, secret}) {
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
    ) ${end}`.execute(db);
    await sql`CREATE INDEX cases_in_order ON cases (organisation, sort_key)`.execute(db);
    await sql`CREATE INDEX cases_of_a_customer ON cases (organisation, customer)`.execute(db);
    await sql`CREATE INDEX cases_by_due ON cases (organisation, due)`.execute(db);

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
    ) ${end}`.execute(db);
    // So that following one case never reads past the others.
    await sql`CREATE INDEX events_of_a_case ON events (organisation, reference, position)`.execute(db);

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

    await (engine === 'sqlite' ? guardOnSqlite : guardOnPostgres)(db);
    if (inClear) await sealAll(db, secret);
    if (engine === 'sqlite') {
      await sql`PRAGMA user_version = ${sql.lit(inClear ? headerUnwiped : headerNow)}`.execute(db);
    }
  },
};

/** What happened is added at the end, without gaps, and stays as it is. */
async function guardOnSqlite(db: Parameters<Migration['up']>[0]['db']): Promise<void> {
  await sql`CREATE TRIGGER events_are_added_at_the_end BEFORE INSERT ON events
    WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM events WHERE organisation = NEW.organisation)
    OR NEW.sequence <> (
      SELECT coalesce(max(sequence), 0) + 1 FROM events
      WHERE organisation = NEW.organisation AND reference = NEW.reference
    )
    BEGIN SELECT RAISE(ABORT, 'what happened is added at the end, without gaps'); END`.execute(db);
  await sql`CREATE TRIGGER events_stay_as_they_are BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'what happened is never changed'); END`.execute(db);
  await sql`CREATE TRIGGER events_stay BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'what happened is never deleted'); END`.execute(db);
}

async function guardOnPostgres(db: Parameters<Migration['up']>[0]['db']): Promise<void> {
  await sql`CREATE FUNCTION events_stay() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'what happened is never changed or deleted'; END $$`.execute(db);
  await sql`CREATE TRIGGER events_stay BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION events_stay()`.execute(db);
}

import {sql} from 'kysely';
import type {Migration} from './migration.ts';

export const privacy: Migration = {
  name: '006-privacy',
  async up({db, engine, types: {text, integer, bytes, end}}) {
    await sql`CREATE TABLE legal_holds (
      organisation ${text} NOT NULL,
      reference ${text} NOT NULL,
      reason ${bytes} NOT NULL,
      by ${text} NOT NULL,
      at ${text} NOT NULL,
      PRIMARY KEY (organisation, reference)
    ) ${end}`.execute(db);

    await sql`CREATE TABLE erasures (
      organisation ${text} NOT NULL,
      reference ${text} NOT NULL,
      at ${text} NOT NULL,
      settled_at ${text},
      PRIMARY KEY (organisation, reference)
    ) ${end}`.execute(db);
    await sql`CREATE INDEX erasures_unsettled ON erasures (organisation, settled_at)`.execute(db);

    // What happens to few cases, and is looked for in all of them: the index holds nothing else, and costs others nothing.
    await sql`CREATE INDEX events_of_breaches ON events (organisation, position) WHERE type = 'breachRecorded'`.execute(
      db,
    );

    await sql`CREATE TABLE journal (
      organisation ${text} NOT NULL,
      position ${integer} NOT NULL,
      at ${text} NOT NULL,
      by ${text} NOT NULL,
      name ${text} NOT NULL,
      act ${text} NOT NULL,
      facts ${text} NOT NULL,
      hash ${bytes} NOT NULL,
      PRIMARY KEY (organisation, position)
    ) ${end}`.execute(db);
    // Added to and never changed, as the log itself.
    if (engine === 'postgres') {
      await sql`CREATE TRIGGER journal_stays BEFORE UPDATE OR DELETE ON journal
        FOR EACH ROW EXECUTE FUNCTION events_stay()`.execute(db);
      return;
    }
    await sql`CREATE TRIGGER journal_is_added_to_at_the_end BEFORE INSERT ON journal
      WHEN NEW.position <> (SELECT coalesce(max(position), 0) + 1 FROM journal WHERE organisation = NEW.organisation)
      BEGIN SELECT RAISE(ABORT, 'the journal is added to at the end, without gaps'); END`.execute(db);
    await sql`CREATE TRIGGER journal_stays_as_it_is BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END`.execute(db);
    await sql`CREATE TRIGGER journal_stays BEFORE DELETE ON journal
      BEGIN SELECT RAISE(ABORT, 'the journal is never deleted'); END`.execute(db);
  },
};

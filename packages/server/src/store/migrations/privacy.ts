import {sql} from 'kysely';
import {appendOnly} from './append-only.ts';
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
    await appendOnly(db, engine, {
      table: 'journal',
      what: 'what was done',
      counted: [{column: 'position', within: ['organisation']}],
    });
  },
};

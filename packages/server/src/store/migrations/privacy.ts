import {sql} from 'kysely';
import type {Migration} from './migration.ts';

export const privacy: Migration = {
  name: '006-privacy',
  async up({db, types: {text, bytes, end}}) {
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
  },
};

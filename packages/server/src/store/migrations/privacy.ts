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
  },
};

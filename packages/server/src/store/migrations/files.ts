import {sql} from 'kysely';
import type {Migration} from './migration.ts';

export const files: Migration = {
  name: '004-files',
  async up({db, types: {text, integer, bytes, end}}) {
    await sql`CREATE TABLE files (
      organisation ${text} NOT NULL,
      id ${text} NOT NULL,
      reference ${text},
      draft ${text},
      state ${text} NOT NULL,
      length ${integer} NOT NULL,
      received ${integer} NOT NULL,
      media_type ${text},
      secret ${bytes} NOT NULL,
      created_at ${text} NOT NULL,
      settled_at ${text},
      problem ${text},
      PRIMARY KEY (organisation, id)
    ) ${end}`.execute(db);
    await sql`CREATE INDEX files_of_a_case ON files (organisation, reference)`.execute(db);
    await sql`CREATE INDEX files_of_a_draft ON files (organisation, draft)`.execute(db);
  },
};

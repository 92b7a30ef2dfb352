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
      size ${integer},
      media_type ${text},
      edition ${integer} NOT NULL,
      parts ${integer} NOT NULL,
      secret ${bytes} NOT NULL,
      told ${integer} NOT NULL,
      tries ${integer} NOT NULL,
      check_at ${text} NOT NULL,
      created_at ${text} NOT NULL,
      expires_at ${text},
      settled_at ${text},
      problem ${text},
      found ${text},
      PRIMARY KEY (organisation, id)
    ) ${end}`.execute(db);
    await sql`CREATE INDEX files_of_a_case ON files (organisation, reference)`.execute(db);
    await sql`CREATE INDEX files_of_a_draft ON files (organisation, draft)`.execute(db);
    await sql`CREATE INDEX files_to_check ON files (organisation, state, check_at)`.execute(db);
    await sql`CREATE INDEX files_that_expire ON files (organisation, expires_at)`.execute(db);
    await sql`CREATE TABLE file_parts (
      organisation ${text} NOT NULL,
      file ${text} NOT NULL,
      edition ${integer} NOT NULL,
      start ${integer} NOT NULL,
      length ${integer} NOT NULL,
      blob ${text} NOT NULL,
      PRIMARY KEY (organisation, file, edition, start)
    ) ${end}`.execute(db);
    await sql`CREATE TABLE loose_blobs (
      organisation ${text} NOT NULL,
      blob ${text} NOT NULL,
      at ${text} NOT NULL,
      PRIMARY KEY (organisation, blob)
    ) ${end}`.execute(db);
  },
};

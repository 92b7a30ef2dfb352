import {sql} from 'kysely';
import type {Migration} from './migration.ts';

export const identity: Migration = {
  name: '005-identity',
  async up({db, types: {text, end}}) {
    await sql`CREATE TABLE revocations (
      organisation ${text} NOT NULL,
      subject ${text} NOT NULL,
      at ${text} NOT NULL,
      until ${text} NOT NULL,
      PRIMARY KEY (organisation, subject)
    ) ${end}`.execute(db);
  },
};

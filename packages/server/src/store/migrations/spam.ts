import {sql} from 'kysely';
import type {Migration} from './migration.ts';

export const spam: Migration = {
  name: '007-spam',
  async up({db, types: {text, end}}) {
    await sql`CREATE TABLE used_proofs (
      organisation ${text} NOT NULL,
      proof ${text} NOT NULL,
      key ${text} NOT NULL,
      until ${text} NOT NULL,
      PRIMARY KEY (organisation, proof)
    ) ${end}`.execute(db);
    await sql`CREATE TABLE held (
      organisation ${text} NOT NULL,
      reference ${text} NOT NULL,
      reasons ${text} NOT NULL,
      at ${text} NOT NULL,
      verdict ${text} NOT NULL,
      settled_by ${text},
      settled_at ${text},
      PRIMARY KEY (organisation, reference)
    ) ${end}`.execute(db);
  },
};

import {sql} from 'kysely';
import type {Migration} from './migration.ts';

/** Since when a case that was held is in the worklist: for whoever has it open. */
export const listedAfterAll: Migration = {
  name: '008-listed-after-all',
  async up({db, types: {integer}}) {
    await sql`ALTER TABLE held ADD COLUMN listed_from ${integer}`.execute(db);
    await sql`CREATE INDEX held_listed_from ON held (organisation, listed_from)`.execute(db);
  },
};

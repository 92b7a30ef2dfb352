import {sql} from 'kysely';
import type {Migration} from './migration.ts';

export const outbox: Migration = {
  name: '003-outbox',
  async up({db, types: {text, integer, end}}) {
    await sql`CREATE TABLE outbox (
      organisation ${text} NOT NULL,
      id ${text} NOT NULL,
      reference ${text},
      sequence ${integer},
      channel ${text} NOT NULL,
      kind ${text} NOT NULL,
      detail ${text} NOT NULL,
      state ${text} NOT NULL,
      due_at ${text} NOT NULL,
      tries ${integer} NOT NULL,
      claimed_until ${text},
      claimed_by ${text},
      problem ${text},
      settled_at ${text},
      PRIMARY KEY (organisation, id)
    ) ${end}`.execute(db);
    await sql`CREATE INDEX outbox_waiting ON outbox (organisation, state, due_at)`.execute(db);
    await sql`CREATE INDEX outbox_of_a_case ON outbox (organisation, reference, sequence)`.execute(db);
  },
};

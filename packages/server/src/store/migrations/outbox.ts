import {sql} from 'kysely';
import type {Migration} from './migration.ts';

export const outbox: Migration = {
  name: '003-outbox',
  async up({db, types: {text, integer, bytes, end}}) {
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
      since ${text} NOT NULL,
      tries ${integer} NOT NULL,
      claimed_until ${text},
      claimed_by ${text},
      problem ${text},
      settled_at ${text},
      PRIMARY KEY (organisation, id)
    ) ${end}`.execute(db);
    await sql`CREATE INDEX outbox_waiting ON outbox (organisation, channel, state, due_at)`.execute(db);
    await sql`CREATE INDEX outbox_by_state ON outbox (organisation, state, since)`.execute(db);
    await sql`CREATE INDEX outbox_of_a_case ON outbox (organisation, reference, channel, sequence)`.execute(db);

    await sql`CREATE TABLE confirmed_addresses (
      organisation ${text} NOT NULL,
      reference ${text} NOT NULL,
      address ${bytes} NOT NULL,
      at ${text} NOT NULL,
      PRIMARY KEY (organisation, reference)
    ) ${end}`.execute(db);

    await sql`CREATE TABLE address_limits (
      organisation ${text} NOT NULL,
      address ${text} NOT NULL,
      message ${text} NOT NULL,
      until ${text} NOT NULL,
      PRIMARY KEY (organisation, address)
    ) ${end}`.execute(db);
    await sql`CREATE INDEX address_limits_over ON address_limits (organisation, until)`.execute(db);
  },
};

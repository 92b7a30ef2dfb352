import assert from 'node:assert/strict';
import {chainOfStore, type Store, verifyChain} from '@redress/server';
import {sql} from 'kysely';
import type {Submissions} from './submissions.ts';

/**
 * Every acknowledged key has exactly one case, every attempted key one or none, nothing is there by halves, each case has its
 * first message to the customer once, and the chain of what happened is whole.
 */
export async function checkStore(store: Store, {attempted, acknowledged}: Submissions): Promise<void> {
  const db = store.everyone;
  if (store.engine === 'sqlite') {
    const integrity = await sql<{integrity_check: string}>`PRAGMA integrity_check`.execute(db);
    assert.equal(integrity.rows[0]?.integrity_check, 'ok');
    assert.deepEqual((await sql`PRAGMA foreign_key_check`.execute(db)).rows, []);
  }
  const attempts = await db.selectFrom('attempts').select('reference').execute();
  const kept = new Set(attempts.map(({reference}) => reference));
  assert.equal(kept.size, attempts.length, 'a case was opened by two keys');
  for (const {reference} of acknowledged.values())
    assert.ok(kept.has(reference), `${reference} was acknowledged and is lost`);
  assert.ok(kept.size <= attempted.size, `${kept.size} cases of ${attempted.size} keys`);
  const references = [...kept].sort();
  for (const table of ['cases', 'events', 'case_keys', 'outbox'] as const) {
    const rows = await db.selectFrom(table).select('reference').orderBy('reference').execute();
    assert.deepEqual(rows.map(({reference}) => reference).sort(), references, table);
  }
  const {last, broken} = await verifyChain(chainOfStore(store, 'plus-dane'));
  assert.deepEqual([last.position, broken], [kept.size, undefined]);
}

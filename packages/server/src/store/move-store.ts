import {type Kysely, sql, type Transaction} from 'kysely';
import {type Comparison, compareStores} from './compare-stores.ts';
import {MoveError} from './move-error.ts';
import type {Store} from './store.ts';
import {tableKeys} from './table-keys.ts';
import type {Tables} from './tables.ts';

/** Rows that are read and written at once. */
const stride = 200;

/**
 * Copies everything that one store keeps, of every organisation, as it is at one moment, into another that keeps nothing yet,
 * from either engine to either. Before anything of it stands there for good, what was copied is held against what there was,
 * and every chain is followed. Throws `MoveError`, and has then changed nothing.
 */
export async function moveStore(
  from: Pick<Store, 'engine' | 'everyone'>,
  to: Pick<Store, 'engine' | 'everyone'>,
): Promise<Comparison> {
  const snapshot = from.everyone.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return snapshot.execute((source) =>
    to.everyone.transaction().execute(async (target) => {
      await takeTime(from, source);
      await takeTime(to, target);
      await mustBeEmpty(target);
      for (const table of Object.keys(tableKeys) as (keyof Tables)[]) await copyTable(table, source, target);
      const comparison = await compareStores(source, target);
      refuse('move/differs', comparison.differences);
      refuse('move/broken', comparison.breaks);
      return comparison;
    }),
  );
}

/** However long the one takes to give a row, the other waits. */
async function takeTime({engine}: Pick<Store, 'engine'>, on: Transaction<Tables>): Promise<void> {
  if (engine === 'sqlite') return;
  await sql`SET LOCAL statement_timeout = 0`.execute(on);
  await sql`SET LOCAL idle_in_transaction_session_timeout = 0`.execute(on);
}

async function mustBeEmpty(target: Kysely<Tables>): Promise<void> {
  for (const table of Object.keys(tableKeys) as (keyof Tables)[]) {
    const {rows} = await sql<{organisation: string}>`SELECT organisation FROM ${sql.table(table)} LIMIT 1`.execute(
      target,
    );
    const [row] = rows;
    if (!row) continue;
    throw new MoveError(
      'move/target-in-use',
      `The target keeps something already (${table} of ${row.organisation}), and was left as it is. Give one that is empty.`,
    );
  }
}

async function copyTable(table: keyof Tables, source: Kysely<Tables>, target: Kysely<Tables>): Promise<void> {
  const key = tableKeys[table].map((column) => sql.ref(column));
  let after = sql``;
  for (;;) {
    const {rows} = await sql<Record<string, unknown>>`
      SELECT * FROM ${sql.table(table)} ${after} ORDER BY ${sql.join(key)} LIMIT ${sql.lit(stride)}`.execute(source);
    if (rows.length > 0)
      await target
        .insertInto(table)
        .values(rows as never)
        .execute();
    const last = rows.at(-1);
    if (rows.length < stride || !last) return;
    after = sql`WHERE (${sql.join(key)}) > (${sql.join(tableKeys[table].map((column) => last[column]))})`;
  }
}

function refuse(code: 'move/differs' | 'move/broken', found: readonly string[]): void {
  if (found.length === 0) return;
  const what =
    code === 'move/differs' ? 'What was copied is not what there was' : 'A log is not whole where it came from';
  throw new MoveError(code, `${what}: ${found.join('; ')}. Nothing was moved.`);
}

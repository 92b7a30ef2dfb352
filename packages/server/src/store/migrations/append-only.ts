import {sql} from 'kysely';
import type {Engine} from '../store.ts';
import type {MigrationStep} from './migration.ts';

/** Tables whose rows stay as they are, for ever. */
export interface AppendOnly {
  readonly table: string;
  /** What the table holds, in the sentence with which the database refuses. */
  readonly what: string;
  /** Columns that count from 1 without gaps, within the columns that are named beside them. */
  readonly counted: readonly {readonly column: string; readonly within: readonly string[]}[];
}

/**
 * Lets the database refuse what no code of ours asks for: that a row is changed or taken away. On PostgreSQL even the role
 * that owns the table loses the right to it, so that whoever wants to must first be seen to take it back. That nothing is left
 * out, SQLite sees here; on PostgreSQL, where many write, that is the work of the row in `heads` that they all hold.
 */
export async function appendOnly(
  db: MigrationStep['db'],
  engine: Engine,
  {table, what, counted}: AppendOnly,
): Promise<void> {
  const on = sql.table(table);
  if (engine === 'postgres') {
    await sql`CREATE OR REPLACE FUNCTION stays_as_it_is() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'a row of % is never changed or deleted', TG_TABLE_NAME; END $$`.execute(db);
    await sql`CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON ${on}
      FOR EACH ROW EXECUTE FUNCTION stays_as_it_is()`.execute(db);
    await sql`CREATE TRIGGER stays_whole BEFORE TRUNCATE ON ${on}
      FOR EACH STATEMENT EXECUTE FUNCTION stays_as_it_is()`.execute(db);
    await sql`REVOKE UPDATE, DELETE, TRUNCATE ON ${on} FROM CURRENT_USER`.execute(db);
    return;
  }
  const gaps = counted.map(({column, within}) => {
    const same = within.map((one) => sql`${sql.ref(one)} = NEW.${sql.ref(one)}`);
    return sql`NEW.${sql.ref(column)} <> (
      SELECT coalesce(max(${sql.ref(column)}), 0) + 1 FROM ${on} WHERE ${sql.join(same, sql` AND `)})`;
  });
  const refuse = (words: string) => sql`BEGIN SELECT RAISE(ABORT, ${sql.lit(`${what} ${words}`)}); END`;
  await sql`CREATE TRIGGER ${sql.ref(`${table}_are_added_at_the_end`)} BEFORE INSERT ON ${on}
    WHEN ${sql.join(gaps, sql` OR `)} ${refuse('is added at the end, without gaps')}`.execute(db);
  await sql`CREATE TRIGGER ${sql.ref(`${table}_stay_as_they_are`)} BEFORE UPDATE ON ${on}
    ${refuse('is never changed')}`.execute(db);
  await sql`CREATE TRIGGER ${sql.ref(`${table}_stay`)} BEFORE DELETE ON ${on} ${refuse('is never deleted')}`.execute(
    db,
  );
}

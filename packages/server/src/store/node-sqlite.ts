import type {DatabaseSync, SQLInputValue} from 'node:sqlite';
import type {SqliteDatabase, SqliteStatement} from 'kysely';

/** `node:sqlite` in the shape in which Kysely's SQLite dialect expects a database. */
export function nodeSqlite(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      // SQLite has by itself undone what did not fit on the disk: to ask for it again would fail, and hide why.
      const asked = sql === 'rollback' && !database.isTransaction ? 'select null' : sql;
      // A log asks the same few questions again and again.
      const statement = prepared.get(asked) ?? prepare(database, asked);
      prepared.set(asked, statement);
      return statement;
    },
  };
}

function prepare(database: DatabaseSync, sql: string): SqliteStatement {
  const statement = database.prepare(sql);
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...values(parameters)),
    run: (parameters) => statement.run(...values(parameters)),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

import type {DatabaseSync, SQLInputValue} from 'node:sqlite';
import {RestError} from '@redress/rest';
import type {SqliteDatabase, SqliteStatement} from 'kysely';

/** Statements that are kept ready: one for each number of rows that is written at once, and then some. */
const most = 500;

/** `node:sqlite` in the shape in which Kysely's SQLite dialect expects a database. */
export function nodeSqlite(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      // SQLite has by itself undone what did not fit on the disk: to ask for it again would fail, and hide why.
      const asked = sql === 'rollback' && !database.isTransaction ? 'select null' : sql;
      // A log asks the same few questions again and again.
      const known = prepared.get(asked);
      if (known) return known;
      if (prepared.size >= most) prepared.clear();
      const statement = prepare(database, asked);
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
    all: (parameters) => asking(() => statement.all(...values(parameters))),
    run: (parameters) => asking(() => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

function asking<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw sqliteError(error);
  }
}

// https://www.sqlite.org/rescode.html
const full = 13;

/** What SQLite said, as a `RestError` where that is no fault in the question: there is no room. Anything else stays as it is. */
function sqliteError(error: unknown): unknown {
  const {errcode = 0} = error as {errcode?: number};
  if ((errcode & 0xff) !== full) return error;
  return new RestError('service/full', 'There is no room to keep anything more; nothing was changed', {cause: error});
}

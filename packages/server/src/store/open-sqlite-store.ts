import {backup} from 'node:sqlite';
import {wakeUp} from '@redress/rest/service';
import {Kysely, SqliteDialect} from 'kysely';
import {inFlight} from '../in-flight.ts';
import {StartError} from '../start-error.ts';
import {migrate} from './migrate.ts';
import {wipe} from './migrations/log-in-clear.ts';
import {nodeSqlite} from './node-sqlite.ts';
import {openDatabase} from './open-database.ts';
import {publishQueries} from './publish-queries.ts';
import type {Store} from './store.ts';
import type {Tables} from './tables.ts';

/** The embedded store: one file in a data folder, for this process alone. Throws `StartError`. */
export async function openSqliteStore(folder: string, secret: Uint8Array): Promise<Store> {
  const database = openDatabase(folder);
  const everyone = new Kysely<Tables>({
    dialect: new SqliteDialect({database: nodeSqlite(database)}),
    log: publishQueries,
  });
  try {
    await migrate(everyone, {engine: 'sqlite', secret, where: `The data folder ${folder}`});
    await wipe(everyone);
  } catch (error) {
    await everyone.destroy();
    if (error instanceof StartError) throw error;
    throw new StartError(
      'folder/unusable',
      `The data folder ${folder} cannot be brought up to date: ${reason(error as Error)}. It was left as it was; mend that, and start again.`,
      {cause: error},
    );
  }
  const work = inFlight();
  const waiting = new Map<string, ReturnType<typeof wakeUp>>();
  return {
    engine: 'sqlite',
    of: () => everyone,
    everyone,
    work,
    wakeUp(organisation) {
      const known = waiting.get(organisation) ?? wakeUp();
      waiting.set(organisation, known);
      return known;
    },
    async copyTo(file) {
      // Whoever waits for the database waits for so many pages at most.
      await work.admit(() => backup(database, file, {rate: 100}));
    },
    async close() {
      await work.settle();
      await everyone.destroy();
    },
  };
}

function reason({message, cause}: Error): string {
  return cause instanceof Error ? cause.message : message;
}

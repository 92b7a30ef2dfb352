import {randomUUID} from 'node:crypto';
import {after} from 'node:test';
import type {CaseLog, Summarise} from '@redress/rest';
import {caseKeys, openPostgresStore, type Store, serviceKeys, sqlCaseLog} from '@redress/server';
import {sharedPostgres} from './postgres.ts';
import {watchQueries} from './queries-name-organisation.ts';

const secret = new Uint8Array(32).fill(7);

/** Case logs in one PostgreSQL, for the tests of one file. Each is of an organisation of its own, and so begins empty. */
export function postgresLogs(): (summarise: Summarise) => Promise<{log: CaseLog; close(): Promise<void>}> {
  watchQueries();
  let opened: Promise<Store> | undefined;
  after(async () => (await opened)?.close());
  const open = async () => openPostgresStore(await (await sharedPostgres()).database(), secret);
  return async (summarise) => {
    opened ??= open();
    const store = await opened;
    const organisation = randomUUID();
    const keys = serviceKeys(secret, organisation);
    const log = sqlCaseLog({
      store,
      organisation,
      caseKeys: caseKeys(keys, organisation),
      searchKey: keys.derive('search'),
      summarise,
    });
    return {log, close: async () => {}};
  };
}

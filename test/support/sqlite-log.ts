import {rm} from 'node:fs/promises';
import type {CaseLog, Summarise} from '@redress/rest';
import {caseKeys, openSqliteStore, serviceKeys, sqlCaseLog} from '@redress/server';
import {temporaryFolder} from '../server/running-service.ts';
import {watchQueries} from './queries-name-organisation.ts';

/** A case log over an embedded store in a folder of its own, which goes away with it. */
export async function sqliteLog(summarise: Summarise): Promise<{log: CaseLog; close(): Promise<void>}> {
  watchQueries();
  const folder = await temporaryFolder();
  const secret = crypto.getRandomValues(new Uint8Array(32));
  const store = await openSqliteStore(folder, secret);
  const organisation = 'contract';
  const keys = serviceKeys(secret, organisation);
  return {
    log: sqlCaseLog({
      store,
      organisation,
      caseKeys: caseKeys(keys, organisation),
      searchKey: keys.derive('search'),
      summarise,
    }),
    async close() {
      await store.close();
      await rm(folder, {recursive: true});
    },
  };
}

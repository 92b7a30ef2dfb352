import {rm} from 'node:fs/promises';
import {openDatabase, sqliteCaseLog} from '@redress/server';
import {temporaryFolder} from '../server/running-service.ts';
import {caseLogContract, summariseForTest} from './case-log.ts';

caseLogContract('SQLite', async () => {
  const folder = await temporaryFolder();
  const log = await sqliteCaseLog({
    database: openDatabase(folder),
    organisation: 'contract',
    summarise: summariseForTest,
  });
  return {
    log,
    async close() {
      await log.close();
      await rm(folder, {recursive: true});
    },
  };
});

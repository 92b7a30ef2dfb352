import {randomUUID} from 'node:crypto';
import {runningService} from '../server/running-service.ts';
import {memoryService} from '../support/memory-service.ts';
import {sharedPostgres} from '../support/postgres.ts';
import {attachContract} from './attach.ts';

const setTime = () => {};

attachContract('the service in process over memory', async () => {
  const service = memoryService();
  return {as: service.as, setTime: service.setTime, close: async () => {}};
});

attachContract('the REST client over HTTP, before SQLite', async () => {
  const {as, close} = await runningService();
  return {as, setTime, close};
});

let database: Promise<string> | undefined;
const secret = new Uint8Array(32).fill(7);
attachContract('the REST client over HTTP, before PostgreSQL', async () => {
  database ??= sharedPostgres().then((postgres) => postgres.database());
  // An organisation of its own begins empty, and takes less time than a database.
  const {as, close} = await runningService({database: await database, secret, organisation: {id: randomUUID()}});
  return {as, setTime, close};
});

import {runningService} from '../server/running-service.ts';
import {memoryService} from '../support/memory-service.ts';
import {postgresForTests} from '../support/postgres.ts';
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

const postgres = postgresForTests();
attachContract('the REST client over HTTP, before PostgreSQL', async () => {
  const {as, close} = await runningService({database: await (await postgres()).database()});
  return {as, setTime, close};
});

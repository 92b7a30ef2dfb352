import assert from 'node:assert/strict';
import {randomBytes, randomInt} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {describe, it} from 'node:test';
import type {Receipt} from '@redress/rest';
import {openPostgresStore, openSqliteStore} from '@redress/server';
import {temporaryFolder} from '../server/running-service.ts';
import {postgresForTests} from '../support/postgres.ts';
import {checkStore} from './check-store.ts';
import {howOften} from './how-often.ts';
import {startService} from './start-service.ts';
import {keepSubmitting, sendAllAgain, submissions} from './submissions.ts';

const kills = howOften(6, 300);

describe('a service that is killed', () => {
  const postgres = postgresForTests({durable: true});
  for (const engine of ['SQLite', 'PostgreSQL']) {
    it(`loses nothing in ${engine} that it acknowledged and keeps nothing twice, ${kills} times over`, {
      timeout: kills * 10_000,
    }, async () => {
      const folder = await temporaryFolder();
      const secret = randomBytes(32);
      const database = engine === 'SQLite' ? undefined : await (await postgres()).database();
      const options = {folder, secret: secret.toString('base64'), ...(database !== undefined && {database})};
      const known = submissions();
      const check = async () => {
        const store = await (database === undefined
          ? openSqliteStore(folder, secret)
          : openPostgresStore(database, secret));
        await checkStore(store, known).finally(() => store.close());
      };
      for (let round = 0; round < kills; round++) {
        const service = await startService(options);
        const killAt = known.attempted.size + randomInt(1, 150);
        let killed: Promise<void> | undefined;
        await keepSubmitting(
          () => service.url,
          known,
          () => {
            if (known.attempted.size >= killAt) killed ??= service.kill();
            return service.process.exitCode === null && service.process.signalCode === null;
          },
        );
        await killed;
      }
      assert.ok(known.acknowledged.size > kills, `only ${known.acknowledged.size} were acknowledged`);
      await check();

      const service = await startService(options);
      await sendAllAgain(service.url, known);
      const {reference, followUpKey} = [...known.acknowledged.values()].at(-1) as Receipt;
      const answer = await fetch(`${service.url}/v1/cases/${reference}`, {
        headers: {Authorization: `Redress-Key ${followUpKey}`},
      });
      assert.equal(answer.status, 200);
      await service.kill();
      await check();
      await rm(folder, {recursive: true});
    });
  }
});

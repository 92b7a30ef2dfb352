import assert from 'node:assert/strict';
import {randomInt} from 'node:crypto';
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import type {Receipt} from '@redress/rest';
import {openSqliteStore} from '@redress/server';
import {temporaryFolder} from '../server/running-service.ts';
import {checkStore} from './check-store.ts';
import {howOften} from './how-often.ts';
import {startService} from './start-service.ts';
import {keepSubmitting, sendAllAgain, submissions} from './submissions.ts';

const kills = howOften(10, 300);

describe('a service over the embedded store that is killed', () => {
  it(`loses nothing that it acknowledged and keeps nothing twice, ${kills} times over`, {
    timeout: kills * 10_000,
  }, async () => {
    const folder = await temporaryFolder();
    const known = submissions();
    for (let round = 0; round < kills; round++) {
      const service = await startService({folder});
      const killAt = known.attempted.size + randomInt(1, 150);
      await keepSubmitting(
        () => service.url,
        known,
        () => {
          if (known.attempted.size >= killAt) void service.kill();
          return service.process.exitCode === null && service.process.signalCode === null;
        },
      );
    }
    assert.ok(known.acknowledged.size > kills, `only ${known.acknowledged.size} were acknowledged`);
    await checkFolder(folder, known);

    const service = await startService({folder});
    await sendAllAgain(service.url, known);
    const {reference, followUpKey} = [...known.acknowledged.values()].at(-1) as Receipt;
    const answer = await fetch(`${service.url}/v1/cases/${reference}`, {
      headers: {Authorization: `Redress-Key ${followUpKey}`},
    });
    assert.equal(answer.status, 200);
    await service.kill();
    await checkFolder(folder, known);
    await rm(folder, {recursive: true});
  });
});

async function checkFolder(folder: string, known: Parameters<typeof checkStore>[1]): Promise<void> {
  const store = await openSqliteStore(folder, await readFile(join(folder, 'service.secret')));
  try {
    await checkStore(store, known);
  } finally {
    await store.close();
  }
}

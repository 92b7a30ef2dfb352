import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {openSqliteStore} from '@redress/server';
import {temporaryFolder} from '../server/running-service.ts';
import {leak} from '../support/people.ts';
import {checkStore} from './check-store.ts';
import {startService} from './start-service.ts';
import {submissions, submit} from './submissions.ts';

describe('a disk that is full', () => {
  const why = whyNot();
  if (why) {
    it(`is not tried here: ${why}`, () => assert.match(why, /root|mount/));
    return;
  }
  it('is said, keeps nothing by halves, lets people read, and heals when there is room', async () => {
    const folder = await temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'none', folder]);
    const data = join(folder, 'data');
    const ballast = join(folder, 'ballast');
    const service = await startService({folder: data});
    const known = submissions();
    const send = async (key = randomUUID()) => {
      known.attempted.add(key);
      known.acknowledged.set(key, await submit(service.url, key));
    };
    try {
      await send();
      await writeFile(ballast, Buffer.alloc(12 * 1024 * 1024));
      let refused: Response | undefined;
      const key = randomUUID();
      while (!refused) {
        const answer = await post(service.url, randomUUID());
        if (answer.status === 201) known.attempted.add(answer.key);
        else refused = answer.response;
      }
      assert.equal(refused.status, 503);
      assert.ok(Number(refused.headers.get('Retry-After')) > 0);
      assert.equal(((await refused.json()) as {code: string}).code, 'service/full');
      assert.equal((await fetch(`${service.url}/livez`)).status, 200);
      const [receipt] = [...known.acknowledged.values()];
      const read = await fetch(`${service.url}/v1/cases/${receipt?.reference}`, {
        headers: {Authorization: `Redress-Key ${receipt?.followUpKey}`},
      });
      assert.equal(read.status, 200);

      await truncate(ballast, 0);
      await send(key);
      await send();
      await service.stop();
      const store = await openSqliteStore(data, await readFile(join(data, 'service.secret')));
      await checkStore(store, known).finally(() => store.close());
    } finally {
      await service.kill();
      execFileSync('umount', [folder]);
      await rm(folder, {recursive: true});
    }
  });
});

async function post(url: string, key: string): Promise<{key: string; status: number; response: Response}> {
  const response = await fetch(`${url}/v1/cases`, {
    method: 'POST',
    body: JSON.stringify({...leak, what: 'It leaks. '.repeat(1_500)}),
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': key},
  });
  return {key, status: response.status, response};
}

/** Only root can mount a disk that is small enough to fill. */
function whyNot(): string | undefined {
  return process.platform === 'linux' && process.getuid?.() === 0
    ? undefined
    : 'only root can mount a small disk (Linux)';
}

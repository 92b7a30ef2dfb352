import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {randomInt, randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {rm} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {temporaryFolder} from '../server/running-service.ts';
import {howOften} from './how-often.ts';
import {serviceProgram} from './service-program.ts';
import {startService} from './start-service.ts';
import {submit} from './submissions.ts';

const kills = howOften(3, 50);

describe('a service that is killed while it first starts', () => {
  it(`starts the next time, ${kills} times over`, {timeout: 60_000 + kills * 20_000}, async () => {
    const script = fileURLToPath(await serviceProgram());
    const typical = await timeToStart();
    for (let round = 0; round < kills; round++) {
      const folder = await temporaryFolder();
      const args = ['--disable-warning=ExperimentalWarning', script, JSON.stringify({folder})];
      const child = spawn(process.execPath, args, {stdio: 'ignore'});
      // Most of a start is reading the program; the folder is made at its end.
      await wait(randomInt(Math.round(typical / 2), Math.round(typical * 1.2)));
      child.kill('SIGKILL');
      if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
      const service = await startService({folder});
      assert.match((await submit(service.url, randomUUID())).reference, /^RD-/);
      await service.stop();
      await rm(folder, {recursive: true});
    }
  });
});

/** Milliseconds that a first start takes on this computer, as busy as it is. */
async function timeToStart(): Promise<number> {
  const folder = await temporaryFolder();
  const begun = performance.now();
  const service = await startService({folder});
  const taken = performance.now() - begun;
  await service.stop();
  await rm(folder, {recursive: true});
  return taken;
}

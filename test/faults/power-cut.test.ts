import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {randomInt} from 'node:crypto';
import {mkdir, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {openSqliteStore} from '@redress/server';
import {temporaryFolder} from '../server/running-service.ts';
import {checkStore} from './check-store.ts';
import {howOften} from './how-often.ts';
import {whyNoLoopDisk} from './loop-disk.ts';
import {startService} from './start-service.ts';
import {keepSubmitting, submissions} from './submissions.ts';

const cuts = howOften(3, 100);
const run = (command: string, ...args: string[]) => execFileSync(command, args, {stdio: 'pipe'});

/**
 * A power cut, simulated: the store lies on a file system of its own in a file. The service is stopped in the midst of its
 * work, and that file is copied: it holds what was synced, as a disk would, and not what only the memory knew. The copy is
 * mounted, so that the file system repairs itself, and must hold whatever had been acknowledged before the copy was made.
 */
describe('a machine that loses its power', () => {
  const why = whyNoLoopDisk();
  if (why) {
    it(`is not simulated here: ${why}`, () => assert.match(why, /root|mount/));
    return;
  }
  it(`loses nothing that was acknowledged, ${cuts} times over`, {timeout: 60_000 + cuts * 15_000}, async () => {
    const place = await temporaryFolder();
    const disk = join(place, 'disk');
    const mounted = join(place, 'mounted');
    const after = join(place, 'after');
    const unplugged = join(place, 'unplugged');
    run('truncate', '--size=256M', disk);
    run('mkfs.ext4', '-q', disk);
    for (const folder of [mounted, after]) await mkdir(folder);
    run('mount', '-o', 'loop', disk, mounted);
    const folder = join(mounted, 'data');
    const service = await startService({folder});
    const known = submissions();
    let going = true;
    const submitting = keepSubmitting(
      () => service.url,
      known,
      () => going,
    );
    try {
      for (let cut = 0; cut < cuts; cut++) {
        await wait(randomInt(50, 400));
        service.process.kill('SIGSTOP');
        const acknowledged = new Map(known.acknowledged);
        run('cp', '--sparse=always', disk, unplugged);
        service.process.kill('SIGCONT');
        run('mount', '-o', 'loop', unplugged, after);
        try {
          const store = await openSqliteStore(
            join(after, 'data'),
            await readFile(join(after, 'data', 'service.secret')),
          );
          await checkStore(store, {attempted: known.attempted, acknowledged}).finally(() => store.close());
        } finally {
          run('umount', after);
        }
      }
      assert.ok(known.acknowledged.size > cuts * 5, `only ${known.acknowledged.size} were acknowledged`);
    } finally {
      going = false;
      await submitting;
      await service.kill();
      run('umount', mounted);
      await rm(place, {recursive: true});
    }
  });
});

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {randomBytes, randomInt} from 'node:crypto';
import {mkdir, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {newDraft} from '@redress/rest';
import {restClient} from '@redress/rest/client';
import {png} from '../server/files/made-pictures.ts';
import {temporaryFolder} from '../server/running-service.ts';
import {checkFiles, hash, type Sent} from './check-files.ts';
import {howOften} from './how-often.ts';
import {whyNoLoopDisk} from './loop-disk.ts';
import {startService} from './start-service.ts';

const cuts = howOften(2, 30);
const senders = 4;
const run = (command: string, ...args: string[]) => execFileSync(command, args, {stdio: 'pipe'});

/** As in `power-cut.test.ts`: a copy of the disk holds what was synced, and not what only the memory knew. */
describe('files on a machine that loses its power', () => {
  const why = whyNoLoopDisk();
  if (why) {
    it(`are not tried here: ${why}`, () => assert.match(why, /root|mount/));
    return;
  }
  it(`are there whole where they were acknowledged, ${cuts} times over`, {
    timeout: 60_000 + cuts * 30_000,
  }, async (t) => {
    const place = await temporaryFolder();
    const [disk, unplugged] = [join(place, 'disk'), join(place, 'unplugged')];
    const [mounted, after] = [join(place, 'mounted'), join(place, 'after')];
    run('truncate', '--size=2G', disk);
    run('mkfs.ext4', '-q', disk);
    for (const folder of [mounted, after]) await mkdir(folder);
    run('mount', '-o', 'loop', disk, mounted);
    const service = await startService({folder: join(mounted, 'data')});
    const client = restClient({service: service.url});
    const sent: Sent[] = [];
    let going = true;
    const send = async () => {
      while (going) {
        const draft = newDraft();
        const bytes = png({noise: randomBytes(randomInt(10_000, 600_000))});
        const kept = await client.attach(draft, new File([bytes], 'roof.png')).catch(() => undefined);
        if (kept) sent.push({...draft, kept, hash: hash(bytes)});
      }
    };
    const sending = Array.from({length: senders}, send);
    try {
      for (let cut = 0; cut < cuts; cut++) {
        await wait(randomInt(500, 2_000));
        service.process.kill('SIGSTOP');
        const acknowledged = [...sent];
        run('cp', '--sparse=always', disk, unplugged);
        run('mount', '-o', 'loop', unplugged, after);
        await checkFiles(join(after, 'data'), acknowledged).finally(() => run('umount', after));
        service.process.kill('SIGCONT');
      }
      t.diagnostic(`${sent.length} files were acknowledged`);
      assert.ok(sent.length > cuts);
    } finally {
      going = false;
      service.process.kill('SIGCONT');
      await Promise.all(sending);
      await service.kill();
      run('umount', mounted);
      await rm(place, {recursive: true});
    }
  });
});

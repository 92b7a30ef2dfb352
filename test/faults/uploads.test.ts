import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {randomBytes, randomInt} from 'node:crypto';
import {readFile, rm, truncate, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {type Attachment, newDraft} from '@redress/rest';
import {restClient} from '@redress/rest/client';
import {Upload} from 'tus-js-client';
import {cuttingProxy} from '../server/files/cutting-proxy.ts';
import {png} from '../server/files/made-pictures.ts';
import {temporaryFolder} from '../server/running-service.ts';
import {tcpProxy} from '../support/tcp-proxy.ts';
import {checkFiles, hash, type Sent} from './check-files.ts';
import {howOften} from './how-often.ts';
import {startService} from './start-service.ts';

const kills = howOften(2, 40);
const cuts = howOften(20, 200);
const cutFile = howOften(3_000_000, 10_000_000);
const senders = 6;
const atOnce = 20;
const large = 10_000_000;
/** By how much the service may grow while it takes twenty files that are four times as large together. */
const mostGrowth = 50 * 1024 * 1024;

const picture = (length: number) => png({noise: randomBytes(length)});
const asFile = (bytes: Buffer<ArrayBuffer>) => new File([bytes], 'roof.png', {type: 'image/png'});

describe('files that come to a service', () => {
  it(`which is killed ${kills} times are there whole, or not at all`, {
    timeout: 120_000 + kills * 20_000,
  }, async (t) => {
    const folder = await temporaryFolder();
    let service = await startService({folder});
    const proxy = await tcpProxy({target: () => Number(new URL(service.url).port)});
    const client = restClient({service: `http://127.0.0.1:${proxy.port}`});
    const sent: Sent[] = [];
    let going = true;
    const send = async () => {
      while (going) {
        const draft = newDraft();
        const bytes = picture(randomInt(100_000, 1_000_000));
        const kept = await client.attach(draft, asFile(bytes)).catch(() => undefined);
        if (kept) sent.push({...draft, kept, hash: hash(bytes)});
      }
    };
    const sending = Array.from({length: senders}, send);
    for (let kill = 0; kill < kills; kill++) {
      await wait(randomInt(200, 2_500));
      await service.kill();
      service = await startService({folder});
    }
    await wait(1_500);
    going = false;
    await Promise.all(sending);
    await service.stop();
    await proxy.close();
    t.diagnostic(`${sent.length} files were acknowledged`);
    assert.ok(sent.length >= senders);
    await checkFiles(folder, sent);
    await rm(folder, {recursive: true});
  });

  it(`on a line that breaks ${cuts} times are the same to the byte`, {timeout: 300_000}, async (t) => {
    const folder = await temporaryFolder();
    const service = await startService({folder});
    const proxy = await cuttingProxy(service.url, {cuts, apart: Math.floor((cutFile * 2) / cuts)});
    const bytes = picture(cutFile);
    const {draft} = newDraft();
    const url = await new Promise<string>((resolve, reject) => {
      const upload: Upload = new Upload(bytes, {
        endpoint: `${proxy.url}/v1/drafts/uploads`,
        headers: {'Redress-Draft': draft},
        metadata: {filename: 'roof.png', filetype: 'image/png'},
        retryDelays: Array(cuts * 4).fill(10),
        onSuccess: () => resolve(upload.url as string),
        onError: reject,
      });
      upload.start();
    });
    t.diagnostic(`${proxy.cuts} cuts in ${bytes.length} bytes`);
    await proxy.close();
    const answer = await fetch(`${service.url}${new URL(url).pathname}`, {headers: {'Redress-Draft': draft}});
    const kept = (await answer.json()) as Attachment;
    await service.stop();
    await checkFiles(folder, [{draft, kept, hash: hash(bytes)}]);
    await rm(folder, {recursive: true});
  });

  it(`${atOnce} at once, of ${large / 1_000_000} MB each, hardly fill its memory`, {timeout: 300_000}, async (t) => {
    const folder = await temporaryFolder();
    const service = await startService({folder});
    const client = restClient({service: service.url});
    const memory = async () => {
      const status = await readFile(`/proc/${service.process.pid}/status`, 'utf8').catch(() => undefined);
      return status === undefined ? undefined : Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
    };
    const bytes = picture(large);
    const sendAll = (count: number, file = asFile(bytes)) =>
      Promise.all(Array.from({length: count}, () => client.attach(newDraft(), file)));
    // What every service comes to after a while is no growth.
    for (let round = 0; round < 3; round++) await sendAll(atOnce, asFile(picture(500_000)));
    const before = await memory();
    if (before === undefined) t.diagnostic('Not measured: this system does not say how much memory a process has.');
    let peak = before ?? 0;
    let going = true;
    const watching = (async () => {
      while (going) {
        peak = Math.max(peak, (await memory()) ?? 0);
        await wait(20);
      }
    })();
    const kept = await sendAll(atOnce);
    going = false;
    await watching;
    await service.stop();
    assert.ok(kept.every(({size}) => size === bytes.length));
    t.diagnostic(`from ${megabytes(before ?? 0)} to ${megabytes(peak)}`);
    assert.ok(peak - (before ?? 0) <= mostGrowth);
    await rm(folder, {recursive: true});
  });

  const why = process.platform === 'linux' && process.getuid?.() === 0 ? undefined : 'only root can mount a small disk';
  it(`without room are refused whole${why ? `; this is not tried here: ${why}` : ''}`, {timeout: 120_000}, async () => {
    if (why) return assert.match(why, /root/);
    const folder = await temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'none', folder]);
    const data = join(folder, 'data');
    const ballast = join(folder, 'ballast');
    const service = await startService({folder: data});
    const client = restClient({service: service.url});
    try {
      const sent: Sent[] = [];
      const send = async (length = 1_000_000) => {
        const bytes = picture(length);
        const draft = newDraft();
        sent.push({...draft, kept: await client.attach(draft, asFile(bytes)), hash: hash(bytes)});
      };
      await send();
      await writeFile(ballast, Buffer.alloc(12 * 1024 * 1024));
      await assert.rejects(
        async () => {
          for (;;) await send();
        },
        {code: 'service/full'},
      );
      assert.equal((await fetch(`${service.url}/livez`)).status, 200);
      await truncate(ballast, 0);
      await send();
      await service.stop();
      await checkFiles(data, sent);
    } finally {
      await service.kill();
      execFileSync('umount', [folder]);
      await rm(folder, {recursive: true});
    }
  });
});

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {openPostgresStore} from '@redress/server';
import {temporaryFolder} from '../server/running-service.ts';
import {postgresForTests} from '../support/postgres.ts';
import {type TcpProxyOptions, tcpProxy} from '../support/tcp-proxy.ts';
import {checkStore} from './check-store.ts';
import {howOften} from './how-often.ts';
import {startService} from './start-service.ts';
import {keepSubmitting, type Submissions, sendAllAgain, submissions} from './submissions.ts';

describe('a service whose PostgreSQL', () => {
  const postgres = postgresForTests();

  /** The service over a database of its own that it reaches through a proxy. */
  async function proxied(onSent?: TcpProxyOptions['onSent']) {
    const direct = await (await postgres()).database();
    const secret = randomBytes(32);
    let there = true;
    const line = await tcpProxy({
      target: () => (there ? Number(new URL(direct).port) : undefined),
      ...(onSent && {onSent}),
    });
    const address = new URL(direct);
    address.hostname = '127.0.0.1';
    address.port = String(line.port);
    const folder = await temporaryFolder();
    const service = await startService({folder, database: address.href, secret: secret.toString('base64')});
    return {
      service,
      goAway() {
        there = false;
        line.cutAll();
      },
      comeBack() {
        there = true;
      },
      async check(known: Submissions) {
        const store = await openPostgresStore(direct, secret);
        await checkStore(store, known).finally(() => store.close());
      },
      async close() {
        await service.stop();
        await line.close();
        await rm(folder, {recursive: true});
      },
    };
  }

  const statusOf = (url: string, path: string) => fetch(`${url}${path}`).then(({status}) => status);

  async function until(url: string, path: string, status: number): Promise<void> {
    const giveUp = AbortSignal.timeout(60_000);
    while ((await statusOf(url, path)) !== status) {
      giveUp.throwIfAborted();
      await wait(50);
    }
  }

  const seconds = howOften(3, 60);
  it(`is away for ${seconds} seconds says so, loses nothing, and is ready again`, {timeout: 240_000}, async () => {
    const {service, goAway, comeBack, check, close} = await proxied();
    const known = submissions();
    let going = true;
    const submitting = keepSubmitting(
      () => service.url,
      known,
      () => going,
    );
    const acknowledged = async (more: number) => {
      const giveUp = AbortSignal.timeout(60_000);
      for (const enough = known.acknowledged.size + more; known.acknowledged.size < enough; await wait(20))
        giveUp.throwIfAborted();
    };
    try {
      await acknowledged(20);
      goAway();
      await until(service.url, '/readyz', 503);
      assert.equal(await statusOf(service.url, '/livez'), 200);
      const before = known.acknowledged.size;
      await wait(seconds * 1000);
      const during = known.acknowledged.size;
      comeBack();
      await until(service.url, '/readyz', 200);
      // What had been answered before the line was cut may still have been on its way to its sender.
      assert.ok(during - before <= 20, `${during - before} were acknowledged while there was no database`);
      await acknowledged(20);
    } finally {
      going = false;
      await submitting;
    }
    await check(known);
    await sendAllAgain(service.url, known);
    await check(known);
    await close();
  });

  const cuts = howOften(20, 500);
  it(`breaks off ${cuts} times before it can say that it committed keeps each complaint once`, {
    timeout: 600_000,
  }, async () => {
    let cut = 0;
    let commits = 0;
    const {service, check, close} = await proxied((sent) => {
      // A simple query (Q) that says COMMIT: https://www.postgresql.org/docs/18/protocol-message-formats.html
      if (!/^Q....commit\0/is.test(sent.toString('latin1')) || ++commits % 3 !== 0 || cut === cuts) return undefined;
      cut++;
      return 'cut after';
    });
    const known = submissions();
    await keepSubmitting(
      () => service.url,
      known,
      () => cut < cuts,
      4,
    );
    assert.equal(cut, cuts);
    await check(known);
    await sendAllAgain(service.url, known);
    await check(known);
    await close();
  });
});

import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {afterEach, describe, it} from 'node:test';
import type {Receipt, Reference} from '@redress/rest';
import {leak, staff} from '../support/people.ts';
import {expectProblem} from './expect-problem.ts';
import {type RunningService, runningService, staffToken} from './running-service.ts';

describe('what the service takes at once', () => {
  const services: RunningService[] = [];
  const running = async (options: Parameters<typeof runningService>[0]) => {
    const service = await runningService(options);
    services.push(service);
    return service;
  };
  afterEach(async () => {
    for (const service of services.splice(0)) await service.close();
  });

  const submit = (service: RunningService): Promise<Receipt> =>
    service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
  const bearer = async () => ({
    Authorization: `Bearer ${await staffToken(staff.sam, new Date(Date.now() + 3_600_000))}`,
  });
  const holder = ({followUpKey}: Receipt) => ({Authorization: `Redress-Key ${followUpKey}`});

  describe('of readers from one network', () => {
    it('is so much, counted over all that can be read, and told how long to wait; staff are not counted', async () => {
      const service = await running({reads: {atOnce: 4, perMinute: 2}});
      const receipt = await submit(service);
      const get = (path: string, headers: Record<string, string> = {}) => fetch(`${service.url}/v1${path}`, {headers});
      const statuses = [];
      for (const path of ['/policy', `/cases/${receipt.reference}`, '/policies/plus-dane', '/openapi.json']) {
        statuses.push((await get(path, holder(receipt))).status);
      }
      assert.deepEqual(statuses, [200, 200, 200, 200]);
      const refused = await get('/policy');
      assert.ok(Number(refused.headers.get('Retry-After')) > 0);
      assert.match(refused.headers.get('RateLimit') ?? '', /^"requests";r=0;t=\d+$/);
      assert.equal(refused.headers.get('RateLimit-Policy'), '"requests";q=4;w=120');
      await expectProblem(refused, 429, 'request/too-many');
      assert.equal((await get('/policy', await bearer())).status, 200);
      assert.equal((await fetch(`${service.url}/livez`)).status, 200);
      await submit(service);
    });

    it('counts those who guess at tokens', async () => {
      const service = await running({reads: {atOnce: 3, perMinute: 1}});
      const statuses = [];
      for (let guess = 0; guess < 5; guess++) {
        const headers = {Authorization: `Bearer a.${guess}.c`};
        statuses.push((await fetch(`${service.url}/v1/policy`, {headers})).status);
      }
      assert.deepEqual(statuses, [401, 401, 401, 429, 429]);
    });
  });

  describe('of live lines from one network', () => {
    it('is twenty, over all cases; a line that ends makes room, and staff are not counted', async () => {
      const service = await running({linesPerNetwork: 20});
      const receipts = [await submit(service), await submit(service)];
      const lines: AbortController[] = [];
      // A line that nobody holds ends when garbage is collected.
      const held: Response[] = [];
      const open = async (receipt: Receipt) => {
        const line = new AbortController();
        const answer = await fetch(`${service.url}/v1/cases/${receipt.reference}/live`, {
          headers: holder(receipt),
          signal: line.signal,
        });
        held.push(answer);
        if (answer.status === 200) lines.push(line);
        return answer;
      };
      for (let index = 0; index < 20; index++) {
        assert.equal((await open(receipts[index % 2] as Receipt)).status, 200);
      }
      await expectProblem(await open(receipts[0] as Receipt), 429, 'request/too-many');
      const team = await fetch(`${service.url}/v1/cases/live`, {headers: await bearer()});
      assert.equal(team.status, 200);
      await team.body?.cancel();
      lines.shift()?.abort();
      // The service hears of it a moment later.
      for (let tries = 0; (await open(receipts[0] as Receipt)).status !== 200; tries++) {
        assert.ok(tries < 200, 'the line that ended makes no room');
      }
      for (const line of lines) line.abort();
    });

    it('is not used up by those who may not follow, or only ask whether they might', async () => {
      const service = await running({linesPerNetwork: 1});
      const receipt = await submit(service);
      const address = `${service.url}/v1/cases/${receipt.reference}/live`;
      for (let index = 0; index < 3; index++) {
        assert.equal((await fetch(address)).status, 404);
        assert.equal((await fetch(address, {method: 'HEAD', headers: holder(receipt)})).status, 200);
      }
      const line = await fetch(address, {headers: holder(receipt)});
      assert.equal(line.status, 200);
      await line.body?.cancel();
    });
  });

  describe('of work', () => {
    /** A request that has begun and whose body does not come. */
    const slow = async (service: RunningService): Promise<Socket> => {
      const {port} = new URL(service.url);
      const socket = connect(Number(port), '127.0.0.1');
      await once(socket, 'connect');
      socket.write(
        `POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nIdempotency-Key: ${randomUUID()}\r\nContent-Length: 100\r\n\r\n{`,
      );
      return socket;
    };

    it('is bounded: what is too much is turned away at once, health answers, and then all is as before', async () => {
      const service = await running({requestsAtOnce: 4});
      const headers = {'Content-Type': 'application/json'};
      const sends = Array.from({length: 200}, async () => {
        const answer = await service.app.request('/v1/cases', {
          method: 'POST',
          body: JSON.stringify(leak),
          headers: {...headers, 'Idempotency-Key': randomUUID()},
        });
        if (answer.status !== 201) {
          assert.equal(answer.headers.get('Retry-After'), '1');
          await expectProblem(answer, 503, 'service/busy');
        }
        return answer.status;
      });
      const health = await Promise.all([fetch(`${service.url}/livez`), fetch(`${service.url}/readyz`)]);
      assert.deepEqual(
        health.map(({status}) => status),
        [200, 200],
      );
      const statuses = await Promise.all(sends);
      const kept = statuses.filter((status) => status === 201).length;
      assert.ok(kept >= 4 && kept < 200, `${kept} of 200 were kept`);
      const {items} = await service.as(staff.sam).list({limit: 100});
      assert.equal(items.length, Math.min(kept, 100));
      for (let index = 0; index < 10; index++) await submit(service);
      assert.deepEqual(service.faults, [], 'being full is no fault');
    });

    it('is not taken up by those who send slowly', async () => {
      const service = await running({requestsAtOnce: 2});
      const sockets = await Promise.all(Array.from({length: 20}, () => slow(service)));
      const receipt = await submit(service);
      assert.equal(
        (await service.as({kind: 'key-holder', followUpKey: receipt.followUpKey}).view(receipt.reference as Reference))
          .version,
        1,
      );
      for (const socket of sockets) socket.destroy();
    });

    it('is not taken up by live lines', async () => {
      const service = await running({requestsAtOnce: 2});
      const receipt = await submit(service);
      const lines = await Promise.all(
        [1, 2].map(() => fetch(`${service.url}/v1/cases/${receipt.reference}/live`, {headers: holder(receipt)})),
      );
      await submit(service);
      for (const line of lines) await line.body?.cancel();
    });
  });
});

import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {plusDane} from '@redress/policy/presets';
import {openService, type Service} from '@redress/server';
import {leak} from '../support/memory-service.ts';
import {temporaryFolder} from './running-service.ts';

describe('the limit on complaints from one network', () => {
  const folders: string[] = [];
  const services: Service[] = [];
  let direct: Service;
  let behindProxy: Service;

  const limited = async (proxies: number) => {
    const folder = await temporaryFolder();
    folders.push(folder);
    const service = await openService({
      folder,
      policies: [plusDane],
      organisation: 'plus-dane',
      submissions: {atOnce: 3, perMinute: 1},
      proxies,
    });
    services.push(service);
    return service;
  };

  before(async () => {
    direct = await limited(0);
    behindProxy = await limited(2);
  });
  after(async () => {
    for (const service of services) await service.close();
    for (const folder of folders) await rm(folder, {recursive: true});
  });

  /** Statuses of so many complaints from one address, with a header that may lie about it. */
  async function statuses(service: Service, count: number, remoteAddress: string, forwarded?: (n: number) => string) {
    const seen: number[] = [];
    for (let index = 0; index < count; index++) {
      const answer = await service.app.request(
        '/v1/cases',
        {
          method: 'POST',
          body: JSON.stringify(leak),
          headers: {
            'Content-Type': 'application/json',
            'Idempotency-Key': randomUUID(),
            ...(forwarded && {'X-Forwarded-For': forwarded(index)}),
          },
        },
        {incoming: {socket: {remoteAddress}}},
      );
      if (answer.status === 429) {
        assert.equal((await answer.json()).code, 'request/too-many');
        const seconds = Number(answer.headers.get('Retry-After'));
        assert.ok(seconds > 0 && seconds <= 60, `${seconds}`);
      }
      seen.push(answer.status);
    }
    return seen;
  }

  it('lets a few through at once, and then says how long to wait', async () => {
    assert.deepEqual(await statuses(direct, 5, '192.0.2.1'), [201, 201, 201, 429, 429]);
  });

  it('holds for each network by itself', async () => {
    assert.deepEqual(await statuses(direct, 4, '192.0.2.2'), [201, 201, 201, 429]);
    assert.deepEqual(await statuses(direct, 1, '::ffff:192.0.2.2'), [429]);
  });

  it('takes the addresses of one home as one, and of another as another', async () => {
    assert.deepEqual(await statuses(direct, 3, '2001:db8:0:1::1'), [201, 201, 201]);
    assert.deepEqual(await statuses(direct, 1, '2001:db8::1:a:b:c:d'), [429]);
    assert.deepEqual(await statuses(direct, 1, '2001:db8:0:2::1'), [201]);
  });

  it('is not lifted by a header that anybody can send', async () => {
    assert.deepEqual(await statuses(direct, 4, '192.0.2.3', (n) => `198.51.100.${n}`), [201, 201, 201, 429]);
  });

  it('counts by what our own proxies saw, when there are any', async () => {
    const honest = () => '203.0.113.7, 10.0.0.2';
    const lying = (n: number) => `198.51.100.${n}, 203.0.113.7, 10.0.0.2`;
    assert.deepEqual(await statuses(behindProxy, 2, '10.0.0.1', honest), [201, 201]);
    assert.deepEqual(await statuses(behindProxy, 2, '10.0.0.1', lying), [201, 429]);
    assert.deepEqual(await statuses(behindProxy, 1, '10.0.0.1', () => '203.0.113.8, 10.0.0.2'), [201]);
  });

  it('does not keep anybody from following their case', async () => {
    await statuses(direct, 4, '192.0.2.4');
    const answer = await direct.app.request('/v1/policy', {}, {incoming: {socket: {remoteAddress: '192.0.2.4'}}});
    assert.equal(answer.status, 200);
  });
});

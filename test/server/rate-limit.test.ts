import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {plusDane} from '@redress/policy/presets';
import {openService, type Service} from '@redress/server';
import {leak, staff} from '../support/memory-service.ts';
import {audience, issuer, staffToken, temporaryFolder, tokenKey} from './running-service.ts';

describe('the limit on what one network sends', () => {
  const folders: string[] = [];
  const services: Service[] = [];
  let direct: Service;
  let behindProxy: Service;

  const limited = async (proxies: number) => {
    const folder = await temporaryFolder();
    folders.push(folder);
    const service = await openService({
      folder,
      organisations: [{id: 'plus-dane', policies: [plusDane], staffTokens: {issuer, audience, key: tokenKey}}],
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

  /** Sends something from an address, with a header that may lie about it. */
  const post = (service: Service, path: string, body: object, remoteAddress: string, headers = {}) =>
    service.app.request(
      path,
      {
        method: 'POST',
        body: JSON.stringify(body),
        headers: {'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers},
      },
      {incoming: {socket: {remoteAddress}}},
    );

  /** Statuses of so many answers. One that says "too often" says how long to wait. */
  async function statusesOf(count: number, send: (n: number) => Response | Promise<Response>) {
    const seen: number[] = [];
    for (let index = 0; index < count; index++) {
      const answer = await send(index);
      if (answer.status === 429) {
        assert.equal((await answer.json()).code, 'request/too-many');
        const seconds = Number(answer.headers.get('Retry-After'));
        assert.ok(seconds > 0 && seconds <= 60, `${seconds}`);
      }
      seen.push(answer.status);
    }
    return seen;
  }

  /** Statuses of so many complaints from one address. */
  const statuses = (service: Service, count: number, address: string, forwarded?: (n: number) => string) =>
    statusesOf(count, (n) => post(service, '/v1/cases', leak, address, forwarded && {'X-Forwarded-For': forwarded(n)}));

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

  it('is not lifted by the port that some proxies write beside the address', async () => {
    const v4 = (n: number) => `203.0.113.9:${40_000 + n}, 10.0.0.2`;
    const v6 = (n: number) => `[2001:db8:0:3::${n}]:${40_000 + n}, 10.0.0.2`;
    for (const withPort of [v4, v6]) {
      assert.deepEqual(await statuses(behindProxy, 4, '10.0.0.1', withPort), [201, 201, 201, 429]);
    }
    assert.deepEqual(await statuses(behindProxy, 1, '10.0.0.1', () => '203.0.113.9, 10.0.0.2'), [429]);
    assert.deepEqual(await statuses(behindProxy, 1, '10.0.0.1', () => '2001:db8:0:3::1, 10.0.0.2'), [429]);
  });

  it('holds as well for what is then done with a case, so that nobody can fill the disk, but not for staff', async () => {
    const address = '192.0.2.5';
    const {reference, followUpKey} = await (await post(direct, '/v1/cases', leak, address)).json();
    const message = {type: 'sendMessage', text: 'Hello?'};
    const send = (authorization: string) => () =>
      post(direct, `/v1/cases/${reference}/commands`, message, address, {Authorization: authorization});
    assert.deepEqual(await statusesOf(4, send(`Redress-Key ${followUpKey}`)), [200, 200, 200, 429]);
    const token = await staffToken(staff.sam, new Date(Date.now() + 3_600_000));
    assert.deepEqual(await statusesOf(4, send(`Bearer ${token}`)), [200, 200, 200, 200]);
  });

  it('does not keep anybody from following their case', async () => {
    await statuses(direct, 4, '192.0.2.4');
    const answer = await direct.app.request('/v1/policy', {}, {incoming: {socket: {remoteAddress: '192.0.2.4'}}});
    assert.equal(answer.status, 200);
  });
});

import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, afterEach, before, beforeEach, describe, it, mock} from 'node:test';
import type {StaffTokens} from '@redress/server';
import {type RunningService, runningService} from '../running-service.ts';
import {type OpenIdProvider, openIdProvider} from './openid-provider.ts';

const audience = 'https://redress.example.org/staff';

describe('staff of an OpenID provider', () => {
  let provider: OpenIdProvider;
  let service: RunningService;
  before(async () => {
    provider = await openIdProvider({sam: ['Complaints Team'], cleo: ['Cleaners']});
  });
  after(() => provider.stop());
  beforeEach(async () => {
    service = await serviceOf({issuer: provider.issuer});
  });
  afterEach(async () => {
    mock.timers.reset();
    await service.close();
  });

  const serviceOf = (change: Partial<StaffTokens>) =>
    runningService({
      organisation: {
        staffTokens: {
          issuer: provider.issuer,
          audience,
          claims: {roles: 'realm_access.roles'},
          roles: {'Complaints Team': 'complaint-resolution-officer'},
          ...change,
        },
      },
    });
  const worklist = (token: string, {url} = service) =>
    fetch(`${url}/v1/cases`, {headers: {Authorization: `Bearer ${token}`}});

  it('come in with its tokens, whose keys are found by its name alone, and asked for once', async () => {
    const before = provider.asked.length;
    const token = await provider.token('sam', audience);
    for (let times = 0; times < 3; times++) assert.equal((await worklist(token)).status, 200);
    assert.deepEqual(
      provider.asked.slice(before).filter((path) => path !== '/token'),
      ['/.well-known/openid-configuration', '/jwks'],
    );
  });

  it('come in by the address of its keys too', async () => {
    const own = await serviceOf({jwks: `${provider.issuer}/jwks`});
    assert.equal((await worklist(await provider.token('sam', audience), own)).status, 200);
    await own.close();
  });

  it('do not come in with a token that is made for something else, or without a role here', async () => {
    assert.equal((await worklist(await provider.token('sam', 'https://other.example.org'))).status, 401);
    assert.equal((await worklist(await provider.token('cleo', audience))).status, 401);
  });

  it('come in after it has changed its keys, and it is not asked more than now and then', async () => {
    const old = await provider.token('sam', audience);
    assert.equal((await worklist(old)).status, 200);
    await provider.stop();
    await provider.restart();
    const token = await provider.token('sam', audience);
    const before = provider.asked.length;
    for (let times = 0; times < 3; times++) assert.equal((await worklist(token)).status, 401);
    assert.deepEqual(provider.asked.slice(before), [], 'whoever names keys that do not exist causes no work');
    mock.timers.enable({apis: ['Date'], now: Date.now() + 16_000});
    assert.equal((await worklist(token)).status, 200);
    assert.equal((await worklist(old)).status, 401, 'what the old key signed is over');
    assert.deepEqual(provider.asked.slice(before), ['/jwks']);
  });

  it('wait while it does not answer, come in when it does, and are told that it is not their fault', async () => {
    const token = await provider.token('sam', audience);
    await provider.stop();
    const answer = await worklist(token);
    assert.equal(answer.status, 503);
    assert.equal(((await answer.json()) as {code: string}).code, 'service/unreachable');
    assert.equal(service.faults.length, 1);
    await provider.restart();
    const again = await provider.token('sam', audience);
    let status = 0;
    for (let tries = 0; tries < 50 && status !== 200; tries++) {
      ({status} = await worklist(again));
      if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.equal(status, 200);
  });

  it('do not come in where somebody else answers in its place', async () => {
    const impostor = createServer((_, answer) => {
      answer.setHeader('Content-Type', 'application/json');
      answer.end(JSON.stringify({issuer: provider.issuer, jwks_uri: `${provider.issuer}/jwks`}));
    }).listen(0, '127.0.0.1');
    await once(impostor, 'listening');
    const issuer = `http://127.0.0.1:${(impostor.address() as AddressInfo).port}`;
    const fooled = await serviceOf({issuer});
    // A token in the impostor's name, which the true provider's keys would have to confirm.
    const [header, , signature] = (await provider.token('sam', audience)).split('.');
    const claims = {iss: issuer, aud: audience, sub: 'sam', exp: Math.floor(Date.now() / 1000) + 300};
    const token = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
    assert.equal((await worklist(token, fooled)).status, 503);
    await fooled.close();
    impostor.close();
  });
});

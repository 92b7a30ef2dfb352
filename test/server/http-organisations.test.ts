import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {plusDane, prima, psps} from '@redress/policy/presets';
import type {Receipt} from '@redress/rest';
import {leak, staff} from '../support/people.ts';
import {expectProblem} from './expect-problem.ts';
import {audience, issuer, type RunningService, runningService, staffToken, tokenKey} from './running-service.ts';

const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('two organisations in one service', () => {
  let service: RunningService;
  let bearer: string;

  before(async () => {
    service = await runningService({
      organisations: [
        {
          id: 'plus-dane',
          policies: [plusDane],
          staffTokens: {issuer, audience, key: tokenKey},
          origins: ['https://www.example.org', 'http://localhost:8080'],
        },
        {
          id: 'prima',
          policies: [prima, psps],
          staffTokens: {issuer, audience: 'prima', key: tokenKey},
          origins: ['https://homes.example.net'],
        },
      ],
    });
    bearer = `Bearer ${await staffToken(staff.sam, inAnHour())}`;
  });
  after(() => service.close());

  const here = '/organisations/plus-dane/v1';
  const there = '/organisations/prima/v1';
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${service.url}${path}`, {headers});
  const submit = (mount: string, key: string = randomUUID(), policy = '') =>
    fetch(`${service.url}${mount}/cases${policy}`, {
      method: 'POST',
      body: JSON.stringify({...leak, service: mount === there ? servicesThere(policy) : leak.service}),
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': key},
    });
  const servicesThere = (policy: string) => (policy.endsWith(psps.id) ? psps : prima).services[0]?.id;

  it('have each their own policies, the first of which is meant where none is named', async () => {
    for (const mount of ['/v1', here]) assert.equal((await (await get(`${mount}/policy`)).json()).id, plusDane.id);
    assert.equal((await (await get(`${there}/policy`)).json()).id, prima.id);
    assert.equal((await (await get(`${there}/policies/${psps.id}`)).json()).id, psps.id);
    await expectProblem(await get(`${there}/policies/${plusDane.id}`), 404, 'policy/not-found');
    await expectProblem(await submit(there, randomUUID(), `?policy=${plusDane.id}`), 404, 'policy/not-found');
    const receipt: Receipt = await (await submit(there, randomUUID(), `?policy=${psps.id}`)).json();
    assert.equal(receipt.policy.id, psps.id);
  });

  it('have each their own cases: no key and no token of one opens anything of the other', async () => {
    const mine: Receipt = await (await submit(here)).json();
    const theirs: Receipt = await (await submit(there)).json();
    const holder = ({followUpKey}: Receipt) => ({Authorization: `Redress-Key ${followUpKey}`});
    assert.equal((await get(`${here}/cases/${mine.reference}`, holder(mine))).status, 200);
    assert.equal((await get(`/v1/cases/${mine.reference}`, holder(mine))).status, 200);
    assert.equal((await get(`${there}/cases/${theirs.reference}`, holder(theirs))).status, 200);
    for (const path of [
      `${there}/cases/${mine.reference}`,
      `${here}/cases/${theirs.reference}`,
      `/v1/cases/${theirs.reference}`,
    ]) {
      for (const headers of [holder(mine), holder(theirs), {}]) {
        await expectProblem(await get(path, headers), 404, 'case/not-found');
      }
    }
    assert.equal((await get(`${here}/cases/${mine.reference}`, {Authorization: bearer})).status, 200);
    for (const path of ['/policy', '/cases', '/cases/live', `/cases/${theirs.reference}`]) {
      await expectProblem(await get(`${there}${path}`, {Authorization: bearer}), 401, 'request/unauthorised');
    }
    const {items} = await (await get(`${here}/cases`, {Authorization: bearer})).json();
    assert.ok(items.every(({reference}: Receipt) => reference !== theirs.reference));
  });

  it('have each their own idempotency keys', async () => {
    const key = randomUUID();
    const first: Receipt = await (await submit(here, key)).json();
    const second = await submit(there, key);
    assert.equal(second.status, 201);
    const other: Receipt = await second.json();
    assert.notEqual(other.reference, first.reference);
    assert.notEqual(other.followUpKey, first.followUpKey);
    assert.deepEqual(await (await submit(here, key)).json(), first);
  });

  it('are the only ones that there are', async () => {
    for (const path of [
      '/organisations/nobody/v1/policy',
      '/organisations/v1/policy',
      '/organisations/plus-dane/policy',
    ]) {
      await expectProblem(await get(path), 404, 'request/not-found');
    }
  });

  describe('share each with their own pages', () => {
    const preflight = (mount: string, origin: string) =>
      fetch(`${service.url}${mount}/cases`, {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type,idempotency-key,authorization,if-match',
        },
      });
    const allowed = ({headers}: Response) => headers.get('Access-Control-Allow-Origin');

    it('those that it is told of, letter by letter', async () => {
      for (const [mount, origins] of [
        ['/v1', ['https://www.example.org', 'http://localhost:8080']],
        [here, ['https://www.example.org', 'http://localhost:8080']],
        [there, ['https://homes.example.net']],
      ] as const) {
        for (const origin of origins) {
          const asked = await preflight(mount, origin);
          assert.equal(asked.status, 204);
          for (const answer of [asked, await get(`${mount}/policy`, {Origin: origin})]) {
            assert.equal(allowed(answer), origin);
            assert.match(answer.headers.get('Vary') ?? '', /Origin/);
          }
        }
      }
    });

    it('and refuse every other page before it has sent anything', async () => {
      for (const origin of [
        'null',
        'http://www.example.org',
        'https://www.example.org.evil.example',
        'https://evil-www.example.org',
        'https://example.org',
        'https://sub.www.example.org',
        'https://www.example.org:8443',
        'https://www.example.org/',
        'https://WWW.EXAMPLE.ORG',
        'http://localhost',
        'file://',
        '*',
        'https://homes.example.net',
      ]) {
        const asked = await preflight('/v1', origin);
        for (const answer of [asked.clone(), await get('/v1/policy', {Origin: origin})]) {
          assert.equal(allowed(answer), null, origin);
          assert.match(answer.headers.get('Vary') ?? '', /Origin/);
        }
        await expectProblem(asked, 403, 'request/forbidden');
      }
      await expectProblem(await preflight(there, 'https://www.example.org'), 403, 'request/forbidden');
    });

    it('also without a page: whatever is kept on the way is kept for each origin apart', async () => {
      const answer = await get('/v1/policy');
      assert.equal(allowed(answer), null);
      assert.match(answer.headers.get('Vary') ?? '', /Origin/);
    });

    it('the headers that a client needs, and never cookies', async () => {
      const {headers} = await preflight('/v1', 'https://www.example.org');
      const names = (headers.get('Access-Control-Allow-Headers') ?? '').toLowerCase().split(',');
      for (const name of ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match']) {
        assert.ok(names.includes(name), name);
      }
      assert.ok(!names.includes('*'));
      assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
      const exposed = (await get('/v1/policy', {Origin: 'https://www.example.org'})).headers;
      for (const name of ['ETag', 'Retry-After']) {
        assert.match(exposed.get('Access-Control-Expose-Headers') ?? '', new RegExp(name));
      }
    });

    it('errors too, so that a page can say what went wrong', async () => {
      const answer = await get('/v1/cases/RD-0000-0000', {Origin: 'https://www.example.org'});
      assert.equal(answer.status, 404);
      assert.equal(allowed(answer), 'https://www.example.org');
    });
  });

  it('brought about no fault', () => {
    assert.deepEqual(service.faults, []);
  });
});

import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {commandTypes} from '@redress/policy';
import type {Receipt} from '@redress/rest';
import fc from 'fast-check';
import {leak, staff} from '../support/people.ts';
import {expectProblem} from './expect-problem.ts';
import {type Checked, checkedAgainst, type Description} from './openapi-checked.ts';
import {type RunningService, runningService, staffToken} from './running-service.ts';

/** What has broken other services: quotes, zeros, paths, patterns, templates, and names of what every object has. */
const awkward = [
  "' OR 1=1 --",
  '"; DROP TABLE cases; --',
  '../../etc/passwd',
  '%00',
  '%2e%2e%2f',
  '$(id)',
  '{{7*7}}',
  '<script>alert(1)</script>',
  '__proto__',
  'constructor',
  'toString',
  '\u202e',
  'Bearer',
  'null',
  '-1',
  '1e309',
  'RD-7K3M-9Q2X',
  ''.padEnd(3_000, 'x'),
];

describe('what goes wrong over HTTP', () => {
  let service: RunningService;
  let receipt: Receipt;
  let tokens: readonly string[];
  let routes: readonly (readonly [method: string, path: string])[];
  let checked: Checked;

  before(async () => {
    service = await runningService();
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const bearer = await staffToken(staff.max, new Date(Date.now() + 3_600_000));
    tokens = ['', `Redress-Key ${receipt.followUpKey}`, `Bearer ${bearer}`, `Bearer ${bearer.slice(0, -4)}abcd`];
    const description: Description = await (await fetch(`${service.url}/v1/openapi.json`)).json();
    checked = checkedAgainst(description);
    routes = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => [method.toUpperCase(), path] as const),
    );
  });
  after(() => service.close());

  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${service.url}${path}`, {
      method: 'POST',
      body,
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers},
    });

  /** Asks, and holds the answer against the description and against what nobody should read. */
  async function ask(request: Request): Promise<void> {
    const answer = await fetch(request.clone());
    if (answer.headers.get('Content-Type') === 'text/event-stream') return answer.body?.cancel();
    const copy = answer.clone();
    assert.deepEqual(await checked.faultsOf(request, copy), [], request.url);
    if (answer.status >= 400) await expectProblem(answer);
    else await answer.body?.cancel();
    assert.ok(answer.status < 500, `${answer.status}`);
  }

  it('is said as it is described, whatever comes to whichever address, and says nothing of the inside', async () => {
    // A case of its own, since one of the commands may be to erase it.
    const {reference} = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const word = fc.oneof(fc.constantFrom(...awkward), fc.string({maxLength: 30}));
    const body = fc.oneof(
      fc.json(),
      fc
        .record({type: fc.constantFrom(...commandTypes), text: word, reason: word, to: word})
        .map((one) => JSON.stringify(one)),
      fc.record({what: word, service: word, policy: word}).map((one) => JSON.stringify({...leak, ...one})),
      fc.constant('{"__proto__":{"kind":"staff"},"constructor":{"prototype":{}}}'),
    );
    const header = (value: string) => value.replace(/[^\x20-\x7e]/g, '').trim();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.oneof(fc.constant('known'), word),
        fc.dictionary(fc.constantFrom('policy', 'cursor', 'limit', 'search', 'after', 'x'), word, {maxKeys: 3}),
        body,
        fc.oneof(fc.constant(undefined), word),
        async (route, token, name, query, sent, condition) => {
          const [method, pattern] = routes[route % routes.length] as (typeof routes)[number];
          const given = name === 'known' ? reference : encodeURIComponent(name);
          const path = pattern.replace(/\{[^}]+\}/g, given === '' || given === '.' || given === '..' ? 'x' : given);
          const address = new URL(`${service.url}/v1${path}`);
          for (const [key, value] of Object.entries(query)) address.searchParams.set(key, value);
          const authorization = tokens[token % tokens.length] as string;
          const brings = ['POST', 'PUT', 'PATCH'].includes(method);
          await ask(
            new Request(address, {
              method,
              headers: {
                'Content-Type': 'application/json',
                'Idempotency-Key': randomUUID(),
                ...(authorization !== '' && {Authorization: authorization}),
                ...(condition !== undefined && {'If-Match': header(condition), 'If-None-Match': header(condition)}),
              },
              ...(brings && {body: sent}),
            }),
          );
        },
      ),
      {numRuns: 150},
    );
    assert.deepEqual(service.faults, []);
  });

  it('is a token, a key or a header that nobody made here', async () => {
    for (const authorization of [
      ...awkward.filter((one) => /^[\x20-\x7e]*$/.test(one)),
      'Basic YTpi',
      'Bearer a.b.c',
    ]) {
      const headers = {Authorization: authorization};
      await expectProblem(await fetch(`${service.url}/v1/cases`, {headers}), 401, 'request/unauthorised');
    }
  });

  it('is a body that nests deeper than anything that is asked for', async () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    await expectProblem(await post('/v1/cases', nested(21)), 400, 'request/malformed');
    await expectProblem(await post('/v1/cases', nested(20)), 422, 'request/invalid');
    await expectProblem(await post('/v1/cases', `${'{"a":'.repeat(21)}1${'}'.repeat(21)}`), 400, 'request/malformed');
  });

  it('is a browser that would show an answer as a page, or make it a part of one', async () => {
    const path = `/v1/cases/${receipt.reference}`;
    for (const destination of ['document', 'iframe', 'embed', 'object', 'image', 'script', 'style', 'report']) {
      const headers = {'Sec-Fetch-Dest': destination, Authorization: `Redress-Key ${receipt.followUpKey}`};
      await expectProblem(await fetch(`${service.url}${path}`, {headers}), 403, 'request/forbidden');
      assert.equal((await fetch(`${service.url}/livez`, {headers})).status, 200);
    }
    const headers = {'Sec-Fetch-Dest': 'empty', Authorization: `Redress-Key ${receipt.followUpKey}`};
    assert.equal((await fetch(`${service.url}${path}`, {headers})).status, 200);
    for (const open of ['/v1/reference', '/v1/openapi.json']) {
      assert.equal((await fetch(`${service.url}${open}`, {headers: {'Sec-Fetch-Dest': 'document'}})).status, 200);
    }
  });

  it('is asked for by HEAD as by GET, and said without a body', async () => {
    const mine = {Authorization: `Redress-Key ${receipt.followUpKey}`};
    for (const [path, status] of [
      ['/v1/policy', 200],
      [`/v1/cases/${receipt.reference}`, 200],
      [`/v1/cases/${receipt.reference}/live`, 200],
      ['/v1/cases/RD-0000-0000', 404],
      ['/v1/nowhere', 404],
    ] as const) {
      const answer = await fetch(`${service.url}${path}`, {method: 'HEAD', headers: mine});
      assert.equal(answer.status, status, path);
      assert.equal(await answer.text(), '');
    }
  });

  it('tells whoever runs the service everything, and whoever called only that it happened', async () => {
    const broken = await runningService();
    await broken.store.close();
    for (const path of ['/v1/cases/RD-0000-0000', `/v1/cases/${receipt.reference}/live`]) {
      const {code} = await expectProblem(await fetch(`${broken.url}${path}`));
      assert.match(code, /^service\//);
    }
    const sent = await fetch(`${broken.url}/v1/cases`, {
      method: 'POST',
      body: JSON.stringify(leak),
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': randomUUID()},
    });
    assert.match((await expectProblem(sent)).code, /^service\//);
    assert.equal((await fetch(`${broken.url}/livez`)).status, 200);
    await expectProblem(await fetch(`${broken.url}/readyz`), 503, 'service/unreachable');
    assert.ok(broken.faults.length >= 3);
    await broken.close();
  });
});

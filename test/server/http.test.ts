import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {connect} from 'node:net';
import {after, before, describe, it} from 'node:test';
import type {Receipt} from '@redress/rest';
import fc from 'fast-check';
import {Hono} from 'hono';
import {leak, staff} from '../support/memory-service.ts';
import {expectProblem} from './expect-problem.ts';
import {type RunningService, runningService, staffToken} from './running-service.ts';

const inAnHour = () => new Date(Date.now() + 3_600_000);

describe('the service over HTTP', () => {
  let service: RunningService;
  let receipt: Receipt;
  let bearer: string;

  before(async () => {
    service = await runningService({organisation: {origins: ['https://www.example.org', 'http://localhost:8080']}});
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    bearer = `Bearer ${await staffToken(staff.sam, inAnHour())}`;
  });
  after(() => service.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${service.url}${path}`, {headers});
  const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
    fetch(`${service.url}${path}`, {
      method: 'POST',
      body,
      headers: {'Content-Type': 'application/json', 'Idempotency-Key': randomUUID(), ...headers},
    });
  const mine = () => ({Authorization: `Redress-Key ${receipt.followUpKey}`});

  describe('takes in a complaint', () => {
    it('with 201 and a receipt, once for each key', async () => {
      const headers = {'Idempotency-Key': randomUUID()};
      const answers = [];
      for (let time = 0; time < 2; time++) answers.push(await post('/v1/cases', JSON.stringify(leak), headers));
      assert.deepEqual(
        answers.map(({status}) => status),
        [201, 201],
      );
      const [first, second] = await Promise.all(answers.map((answer) => answer.json()));
      assert.deepEqual(first, second);
      assert.deepEqual(Object.keys(first).sort(), [
        'followUpKey',
        'policy',
        'receivedAt',
        'reference',
        'signed',
        'told',
      ]);
    });

    it('under the policy that is named, and refuses an unknown one', async () => {
      assert.equal((await post('/v1/cases?policy=plus-dane', JSON.stringify(leak))).status, 201);
      await expectProblem(await post('/v1/cases?policy=nowhere', JSON.stringify(leak)), 404, 'policy/not-found');
    });

    it('of the greatest length that the form allows, in any script', async () => {
      const longest = '訴'.repeat(20_000);
      const {complainant} = leak;
      const intake = {
        ...leak,
        what: longest,
        wanted: longest,
        complainant: {...complainant, address: longest, adjustments: longest},
      };
      assert.equal((await post('/v1/cases', JSON.stringify(intake))).status, 201);
    });

    it('or names every field that is wrong, with 422', async () => {
      const answer = await post('/v1/cases', JSON.stringify({...leak, what: '', wanted: undefined, secret: 1}));
      const {problems = []} = await expectProblem(answer, 422, 'request/invalid');
      assert.deepEqual(problems.map(({field}) => field).sort(), ['secret', 'wanted', 'what']);
    });

    it('or says that it needs a key to send again by', async () => {
      const answer = await post('/v1/cases', JSON.stringify(leak), {'Idempotency-Key': ''});
      await expectProblem(answer, 400, 'request/key-missing');
    });

    it('or says that a key was used for another complaint', async () => {
      const headers = {'Idempotency-Key': randomUUID()};
      await post('/v1/cases', JSON.stringify(leak), headers);
      const answer = await post('/v1/cases', JSON.stringify({...leak, wanted: 'Something else'}), headers);
      await expectProblem(answer, 422, 'key/reused');
    });
  });

  describe('refuses a body', () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
      '',
    ]) {
      it(`that calls itself "${type}", because a page could post it without asking first`, async () => {
        const answer = await post('/v1/cases', JSON.stringify(leak), {'Content-Type': type});
        await expectProblem(answer, 415, 'request/wrong-type');
      });
    }

    it('that is not JSON, not UTF-8 or empty', async () => {
      for (const body of ['{', '', 'null null', new Uint8Array([0x22, 0xff, 0x22])]) {
        await expectProblem(await post('/v1/cases', body), 400, 'request/malformed');
      }
    });

    it('that is too large, whether or not it says so', async () => {
      const large = JSON.stringify({...leak, what: 'x'.repeat(800_000)});
      await expectProblem(await post('/v1/cases', large), 413, 'request/too-large');
      const chunks = new Blob([large]).stream();
      const answer = await fetch(`${service.url}/v1/cases`, {
        method: 'POST',
        body: chunks,
        duplex: 'half',
        headers: {'Content-Type': 'application/json', 'Idempotency-Key': randomUUID()},
      } as RequestInit);
      await expectProblem(answer, 413, 'request/too-large');
    });

    it('that breaks off, whether or not it says how long it is, without taking that for a fault', async () => {
      const {port} = new URL(service.url);
      for (const [length, start] of [
        ['Content-Length: 1000', '{'],
        ['Transfer-Encoding: chunked', '1\r\n{\r\n'],
      ]) {
        const socket = connect(Number(port), '127.0.0.1');
        socket.write(
          `POST /v1/cases HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${length}\r\n\r\n${start}`,
        );
        // Once this is answered, that is being read.
        await get('/livez');
        socket.destroy();
        await once(socket, 'close');
      }
      await get('/livez');
      assert.deepEqual(service.faults, []);
    });

    it('of any shape at all, without a fault and without saying how it works', async () => {
      const faultsBefore = service.faults.length;
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.json(),
            fc.string(),
            fc.json().map((json) => `{"type":${json}}`),
          ),
          fc.constantFrom('/v1/cases', `/v1/cases/${receipt.reference}/commands`),
          async (body, path) => {
            const answer = await post(path, body, mine());
            assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status}`);
            await expectProblem(answer, answer.status);
          },
        ),
        {numRuns: 150},
      );
      for (const deep of [
        `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
        `{"what":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_001)}`,
      ]) {
        await expectProblem(await post('/v1/cases', deep), 400, 'request/malformed');
      }
      assert.equal(service.faults.length, faultsBefore);
    });
  });

  describe('shows a case', () => {
    it('with its version as ETag, to be sent back with the next command', async () => {
      const fresh = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
      const path = `/v1/cases/${fresh.reference}`;
      const headers = {Authorization: `Redress-Key ${fresh.followUpKey}`};
      const etag = (await get(path, headers)).headers.get('ETag') as string;
      assert.match(etag, /^"1\.[\w-]+"$/);
      const message = JSON.stringify({type: 'sendMessage', text: 'Hello?'});
      const done = await post(`${path}/commands`, message, {...headers, 'If-Match': etag});
      assert.equal(done.status, 200);
      assert.match(done.headers.get('ETag') ?? '', /^"2\.[\w-]+"$/);
      const stale = await post(`${path}/commands`, message, {...headers, 'If-Match': etag});
      const {changed = []} = await expectProblem(stale, 412, 'case/stale');
      assert.deepEqual(
        changed.map((one) => one.type === 'messageSent' && one.text),
        ['Hello?'],
      );
      for (const condition of ['7', '"seven"', '"1", "2"']) {
        const answer = await post(`${path}/commands`, message, {...headers, 'If-Match': condition});
        await expectProblem(answer, 400, 'request/malformed');
      }
    });

    it('under any spelling of its reference and key that a person might type', async () => {
      const reference = encodeURIComponent(receipt.reference.replaceAll('-', ' ').toLowerCase());
      const key = receipt.followUpKey.replaceAll('-', '').toLowerCase();
      for (const authorization of [`redress-key ${key}`, `Redress-Key ${receipt.followUpKey.replaceAll('-', ' ')}`]) {
        assert.equal((await get(`/v1/cases/${reference}`, {Authorization: authorization})).status, 200);
      }
    });

    it('to nobody else: not there, not a reference and not yours look the same in every byte', async () => {
      const other = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
      const wrong = [
        {},
        mine(),
        {Authorization: `Redress-Key ${other.followUpKey}`},
        {Authorization: 'Redress-Key 0000-0000-0000-0000-0000-0000-0000'},
        {Authorization: 'Redress-Key not-a-key'},
        {Authorization: 'Redress-Key'},
      ] as const;
      const nowhere = ['RD-0000-0000', 'RD-000', '%00', '..%2F..%2Fetc', "'%20OR%201=1--", 'x'.repeat(2_000)];
      const requests = [
        ...nowhere.map((reference) => [reference, mine()] as const),
        ...wrong.filter((headers) => headers !== wrong[1]).map((headers) => [receipt.reference, headers] as const),
        [other.reference, mine()] as const,
      ];
      const answers = new Set<string>();
      for (const [reference, headers] of requests) {
        const message = JSON.stringify({type: 'sendMessage', text: 'hello'});
        for (const answer of [
          await get(`/v1/cases/${reference}`, headers),
          await get(`/v1/cases/${reference}/live`, headers),
          await post(`/v1/cases/${reference}/commands`, message, headers),
        ]) {
          answers.add(await everyByte(answer));
        }
      }
      assert.equal(answers.size, 1, [...answers].join('\n'));
      assert.match([...answers][0] as string, /^404 .*"code":"case\/not-found"/s);
    });

    it('to staff in a worklist, and to staff only', async () => {
      const page = await (await get('/v1/cases?limit=1', {Authorization: bearer})).json();
      assert.equal(page.items.length, 1);
      assert.ok(page.next);
      for (const headers of [{}, mine()]) {
        await expectProblem(await get('/v1/cases', headers), 401, 'request/unauthorised');
        await expectProblem(await get('/v1/cases/live', headers), 401, 'request/unauthorised');
      }
      for (const query of ['limit=all', 'limit=-1', 'closed=maybe', `search=${'x'.repeat(201)}`]) {
        await expectProblem(await get(`/v1/cases?${query}`, {Authorization: bearer}), 422, 'request/invalid');
      }
    });
  });

  it('puts guarding headers on everything, and lets nobody keep what is private', async () => {
    const controller = new AbortController();
    const answers = [
      await get('/v1/policy'),
      await get('/v1/nowhere'),
      await get('/livez'),
      await get('/readyz'),
      await get('/index.html'),
      await get(`/v1/cases/${receipt.reference}`, mine()),
      await get('/v1/cases/RD-0000-0000'),
      await get('/v1/cases'),
      await get('/v1/cases', {Authorization: bearer}),
      await post('/v1/cases', JSON.stringify(leak)),
      await post('/v1/cases', '{'),
      await fetch(`${service.url}/v1/cases/${receipt.reference}/live`, {headers: mine(), signal: controller.signal}),
    ];
    controller.abort();
    for (const {url, status, headers} of answers) {
      const where = `${status} ${url}`;
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', where);
      assert.equal(headers.get('Content-Security-Policy'), "default-src 'none'; frame-ancestors 'none'", where);
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer', where);
      assert.equal(headers.get('X-Frame-Options'), 'DENY', where);
      assert.equal(headers.get('Set-Cookie'), null, where);
      assert.equal(headers.get('X-Powered-By'), null, where);
      if (url.includes('/v1/cases')) assert.equal(headers.get('Cache-Control'), 'no-store', where);
    }
  });

  it('answers what it does not have with a problem, whatever the method', async () => {
    await expectProblem(await get('/v1/nowhere'), 404, 'request/not-found');
    await expectProblem(await get('/index.html'), 404, 'request/not-found');
    for (const method of ['PUT', 'DELETE', 'PATCH', 'POST']) {
      const answer = await fetch(`${service.url}/v1/cases/${receipt.reference}`, {method, headers: mine()});
      assert.equal(answer.headers.get('Allow'), 'GET, HEAD');
      await expectProblem(answer, 405, 'request/wrong-method');
    }
    const answer = await fetch(`${service.url}/v1/cases`, {method: 'DELETE'});
    assert.deepEqual(answer.headers.get('Allow')?.split(', ').sort(), ['GET', 'HEAD', 'POST']);
    await expectProblem(answer, 405, 'request/wrong-method');
  });

  it('says that it lives and is ready', async () => {
    assert.equal(await (await get('/livez')).text(), 'alive');
    assert.equal(await (await get('/readyz')).text(), 'ready');
  });

  it('says that it is not ready once it is closing, and refuses what comes in then', async () => {
    const closed = await runningService();
    await closed.close();
    await expectProblem(await closed.app.request('/readyz'), 503, 'service/unreachable');
    await expectProblem(await closed.app.request('/v1/policy'), 503, 'service/unreachable');
    assert.equal((await closed.app.request('/livez')).status, 200);
  });

  it('stays out of the way of pages that it is mounted beside', async () => {
    const host = new Hono().route('/', service.app).get('/index.html', (context) => context.html('<p>Hello</p>'));
    const answer = await host.request('/index.html');
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('Content-Security-Policy'), null);
  });

  it('reported no fault in all of this', () => {
    assert.deepEqual(service.faults, []);
  });
});

/** Everything that arrives, but the time. */
async function everyByte(answer: Response): Promise<string> {
  const headers = [...answer.headers].filter(([name]) => name !== 'date').map(([name, value]) => `${name}: ${value}`);
  return `${answer.status} ${answer.statusText}\n${headers.join('\n')}\n${await answer.text()}`;
}

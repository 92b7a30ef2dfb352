import assert from 'node:assert/strict';
import type {AddressInfo, Server} from 'node:net';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {serve} from '@hono/node-server';
import type {CaseService, Reference} from '@redress/rest';
import {type ClientOptions, restClient} from '@redress/rest/client';
import {type Context, Hono} from 'hono';
import {leak} from '../support/people.ts';

const key = 'a-key-of-sixteen-or-more';
const roof = 'RD-R00F-0001' as Reference;

describe('calls of the REST client', () => {
  let app: Hono;
  let server: Server;
  let client: (credentials?: ClientOptions['credentials']) => CaseService;

  beforeEach(async () => {
    app = new Hono();
    server = serve({fetch: (request, env) => app.fetch(request, env), port: 0, hostname: '127.0.0.1'}) as Server;
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    const service = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    client = (credentials) => restClient({service, ...(credentials && {credentials})});
  });
  afterEach(async () => {
    (server as unknown as {closeAllConnections(): void}).closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const problem = (context: Context, code: string, status: 401 | 404 | 409 | 429 | 503, headers = {}) =>
    context.body(JSON.stringify({code, title: code, status}), status, {
      'Content-Type': 'application/problem+json',
      ...headers,
    });

  describe('with a token that has run out', () => {
    /** A service that takes one token, and what it was asked with. */
    const takes = (good: string) => {
      const asked: string[] = [];
      app.all('/v1/*', (context) => {
        const given = context.req.header('Authorization') ?? '';
        asked.push(given);
        return given === `Bearer ${good}` ? context.json({}) : problem(context, 'request/unauthorised', 401);
      });
      return asked;
    };
    /** A page that has a token, and gets another when it is told that the service did not take it. */
    const page = (renew: (refused: string) => Promise<string>) => {
      let now = 'old';
      const refused: string[] = [];
      return {
        refused,
        token: async (bad?: string) => {
          if (bad !== undefined) {
            refused.push(bad);
            now = await renew(bad);
          }
          return now;
        },
      };
    };

    it('twenty at once renew it once, and all are answered', async () => {
      const asked = takes('new');
      const {token, refused} = page(async () => 'new');
      const service = client({token});
      const calls = [
        ...Array.from({length: 10}, () => service.view(roof)),
        ...Array.from({length: 5}, () => service.perform(roof, {type: 'take'}, {key})),
        ...Array.from({length: 5}, () => service.list({})),
      ];
      await Promise.all(calls);
      assert.deepEqual(refused, ['old']);
      assert.equal(asked.filter((one) => one === 'Bearer old').length, 20);
      assert.equal(asked.filter((one) => one === 'Bearer new').length, 20);
      await service.view(roof);
      assert.deepEqual(refused, ['old']);
    });

    it('those that come back late with the old one take what was renewed before', async () => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      app.get('/v1/cases/:reference', async (context) => {
        const given = context.req.header('Authorization');
        if (given === 'Bearer new') return context.json({});
        if (context.req.param('reference') !== roof) await held;
        return problem(context, 'request/unauthorised', 401);
      });
      const {token, refused} = page(async () => 'new');
      const service = client({token});
      const late = service.view('RD-LATE-0001' as Reference);
      await service.view(roof);
      release();
      await late;
      assert.deepEqual(refused, ['old']);
    });

    it('none goes round in circles: one that is refused as well is told to whoever asked', async () => {
      const asked = takes('never');
      for (const renew of [async () => 'worse', async (refused: string) => refused]) {
        const {token} = page(renew);
        await assert.rejects(client({token}).view(roof), {code: 'request/unauthorised'});
      }
      assert.deepEqual(asked, ['Bearer old', 'Bearer worse', 'Bearer old']);
    });

    it('one that cannot be renewed fails everybody who waits, and the next call may try again', async () => {
      const asked = takes('new');
      let tries = 0;
      const {token, refused} = page(async () => {
        if (tries++ > 0) return 'new';
        // Both wait for it by then.
        while (asked.length < 2) await new Promise((resolve) => setImmediate(resolve));
        await new Promise((resolve) => setTimeout(resolve, 50));
        throw new Error('The identity provider is away');
      });
      const service = client({token});
      const calls = await Promise.allSettled([service.view(roof), service.view(roof)]);
      for (const call of calls) {
        assert.equal(call.status, 'rejected');
        assert.equal(call.reason.code, 'service/unreachable');
      }
      assert.equal(refused.length, 1);
      await service.view(roof);
      assert.equal(refused.length, 2);
    });

    it('a live line renews it too', async () => {
      app.get('/v1/cases/:reference/live', (context) =>
        context.req.header('Authorization') === 'Bearer new'
          ? context.body('event: change\ndata: {"version": 1}\n\n', 200, {'Content-Type': 'text/event-stream'})
          : problem(context, 'request/unauthorised', 401),
      );
      const {token, refused} = page(async () => 'new');
      const heard: number[] = [];
      const {signal} = new AbortController();
      for await (const {version} of client({token}).watch(roof, {signal})) heard.push(version);
      assert.deepEqual(heard, [1]);
      assert.deepEqual(refused, ['old']);
    });

    it('a follow-up key that is refused is not tried again', async () => {
      const asked = takes('x');
      await assert.rejects(client({followUpKey: 'wrong'}).view(roof), {code: 'request/unauthorised'});
      assert.equal(asked.length, 1);
    });
  });

  describe('that are told to wait', () => {
    /** A service that says something else at first. */
    const atFirst = (times: number, say: (context: Context) => Response) => {
      const asked: {at: number; key: string | undefined}[] = [];
      app.post('/v1/cases', (context) => {
        asked.push({at: performance.now(), key: context.req.header('Idempotency-Key')});
        return asked.length <= times ? say(context) : context.json({reference: roof}, 201);
      });
      return asked;
    };

    it('while the first with their key is under way, come again with it', async () => {
      const asked = atFirst(1, (context) => problem(context, 'key/in-flight', 409, {'Retry-After': '1'}));
      assert.equal((await client().submit(leak, {key})).reference, roof);
      assert.deepEqual(
        asked.map((one) => one.key),
        [key, key],
      );
      assert.ok((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0) >= 990);
    });

    it('for another conflict do not', async () => {
      const asked = atFirst(1, (context) => problem(context, 'file/not-ready', 409));
      await assert.rejects(client().submit(leak, {key}), {code: 'file/not-ready'});
      assert.equal(asked.length, 1);
    });

    it('because the service is full, come again', async () => {
      const asked = atFirst(1, (context) => problem(context, 'service/busy', 503, {'Retry-After': '1'}));
      await client().submit(leak, {key});
      assert.equal(asked.length, 2);
    });

    it('for long, tell whoever asked, and do not come again too soon', async () => {
      const asked = atFirst(1, (context) => problem(context, 'request/too-many', 429, {'Retry-After': '30'}));
      await assert.rejects(client().submit(leak, {key}), {code: 'request/too-many'});
      assert.equal(asked.length, 1);
    });
  });

  describe('that are given up', () => {
    const everyCall: Readonly<Record<string, (service: CaseService, signal: AbortSignal) => Promise<unknown>>> = {
      policy: (service, signal) => service.policy(undefined, {signal}),
      submit: (service, signal) => service.submit(leak, {key, signal}),
      view: (service, signal) => service.view(roof, {signal}),
      perform: (service, signal) => service.perform(roof, {type: 'take'}, {key, signal}),
      list: (service, signal) => service.list({}, {signal}),
    };
    for (const [name, call] of Object.entries(everyCall)) {
      it(`end at once, with the reason that was given: ${name}`, async () => {
        const controller = new AbortController();
        const reason = new Error('The reader has left');
        app.all('/v1/*', () => {
          controller.abort(reason);
          return new Promise<Response>(() => {});
        });
        await assert.rejects(call(client(), controller.signal), (error) => error === reason);
      });
    }

    it('while they wait to come again do not come again', async () => {
      const controller = new AbortController();
      let asked = 0;
      app.get('/v1/policy', (context) => {
        asked++;
        setTimeout(() => controller.abort(), 50);
        return problem(context, 'service/busy', 503, {'Retry-After': '4'});
      });
      await assert.rejects(client().policy(undefined, {signal: controller.signal}), {name: 'AbortError'});
      assert.equal(asked, 1);
    });

    it('before they began are never sent', async () => {
      let asked = 0;
      app.get('/v1/policy', (context) => {
        asked++;
        return context.json({});
      });
      await assert.rejects(client().policy(undefined, {signal: AbortSignal.abort()}), {name: 'AbortError'});
      assert.equal(asked, 0);
    });
  });
});

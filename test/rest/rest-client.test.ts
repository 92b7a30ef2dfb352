import assert from 'node:assert/strict';
import type {AddressInfo, Server} from 'node:net';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import {serve} from '@hono/node-server';
import type {CaseView} from '@redress/policy';
import type {CaseService, Reference} from '@redress/rest';
import {restClient} from '@redress/rest/client';
import {type Context, type Handler, Hono} from 'hono';
import {leak, memoryService} from '../support/memory-service.ts';

const key = 'a key of sixteen or more'.replaceAll(' ', '-');
const roof = 'RD-R00F-0001' as Reference;

describe('the REST client', () => {
  let app: Hono;
  let server: Server;
  let service: string;
  const client = (credentials?: Parameters<typeof restClient>[0]['credentials']): CaseService =>
    restClient({service, ...(credentials && {credentials})});

  beforeEach(async () => {
    app = new Hono();
    server = serve({fetch: (request, env) => app.fetch(request, env), port: 0, hostname: '127.0.0.1'}) as Server;
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve));
    service = `http://127.0.0.1:${(server.address() as AddressInfo).port}/redress`;
  });
  afterEach(async () => {
    mock.timers.reset();
    (server as unknown as {closeAllConnections(): void}).closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  /** Answers in turn, and keeps what was asked. */
  function answers(method: 'get' | 'post', path: string, ...inTurn: Handler[]) {
    const asked: {headers: Headers; body: string; url: URL; at: number}[] = [];
    app[method](path, async (context) => {
      const {headers, url} = context.req.raw;
      const turn = inTurn[Math.min(asked.length, inTurn.length - 1)] as Handler;
      asked.push({headers, body: await context.req.text(), url: new URL(url), at: performance.now()});
      return turn(context, async () => {}) as Response;
    });
    return asked;
  }

  describe('asks', () => {
    it('below the address it was given, with or without a slash at the end', async () => {
      const asked = answers('get', '/redress/v1/policy', (context) => context.json({id: 'mine'}));
      await client().policy();
      await restClient({service: `${service}/`}).policy();
      assert.equal(asked.length, 2);
    });

    it('for a worklist by search, holder, state, size and place', async () => {
      const asked = answers('get', '/redress/v1/cases', (context) => context.json({items: []}));
      await client().list({search: 'damp & cold', holder: 'sam', closed: true, limit: 5, cursor: '2026-11-20 x'});
      await client().list({});
      assert.deepEqual(Object.fromEntries(asked[0]?.url.searchParams ?? []), {
        search: 'damp & cold',
        holder: 'sam',
        closed: 'true',
        limit: '5',
        cursor: '2026-11-20 x',
      });
      assert.equal(asked[1]?.url.search, '');
    });

    it('for what is a name, never for what is a path', async () => {
      const asked = answers('get', '/redress/v1/policies/:id', (context) => context.json({}));
      await client().policy('../cases?x=1#y');
      assert.equal(asked[0]?.url.pathname, '/redress/v1/policies/..%2Fcases%3Fx%3D1%23y');
    });

    it('with a key or a fresh token in a header, never in the address, and with no cookie', async () => {
      const asked = answers('get', '/redress/v1/cases/:reference', (context) => {
        context.header('Set-Cookie', 'session=1');
        return context.json({});
      });
      let tokens = 0;
      const staff = client({token: async () => `token-${++tokens}`});
      await client({followUpKey: 'secret-key'}).view(roof);
      await staff.view(roof);
      await staff.view(roof);
      assert.deepEqual(
        asked.map(({headers}) => headers.get('Authorization')),
        ['Redress-Key secret-key', 'Bearer token-1', 'Bearer token-2'],
      );
      for (const {headers, url} of asked) {
        assert.equal(headers.get('Cookie'), null);
        assert.equal(url.search, '');
      }
    });

    it('for a change with its key and the version it has seen', async () => {
      const asked = answers('post', '/redress/v1/cases/:reference/commands', (context) => context.json({}));
      await client().perform(roof, {type: 'close'}, {key, seen: 7});
      await client().perform(roof, {type: 'close'}, {key});
      assert.equal(asked[0]?.headers.get('If-Match'), '"7"');
      assert.equal(asked[0]?.headers.get('Idempotency-Key'), key);
      assert.equal(asked[0]?.headers.get('Content-Type'), 'application/json');
      assert.equal(asked[0]?.body, '{"type":"close"}');
      assert.equal(asked[1]?.headers.get('If-Match'), null);
    });
  });

  describe('tries again', () => {
    it('with the same key and the same body after a broken answer and an overloaded proxy', async () => {
      const asked = answers(
        'post',
        '/redress/v1/cases',
        (context) => context.text('Bad gateway', 502),
        hangUp,
        (context) => context.json({reference: roof}, 201),
      );
      assert.equal((await client().submit(leak, {key})).reference, roof);
      assert.equal(asked.length, 3);
      assert.equal(new Set(asked.map(({headers}) => headers.get('Idempotency-Key'))).size, 1);
      assert.equal(new Set(asked.map(({body}) => body)).size, 1);
      assert.deepEqual(JSON.parse(asked[2]?.body ?? ''), leak);
    });

    it('no sooner than it was told to', async () => {
      const asked = answers(
        'post',
        '/redress/v1/cases',
        (context) => context.json({}, 429, {'Retry-After': '1'}),
        (context) => context.json({reference: roof}, 201),
      );
      await client().submit(leak, {key});
      assert.ok((asked[1]?.at ?? 0) - (asked[0]?.at ?? 0) >= 990);
    });

    it('not where the answer would be the same', async () => {
      for (const status of [400, 401, 404, 409, 413, 415, 422, 500] as const) {
        app = new Hono();
        const asked = answers('post', '/redress/v1/cases', (context) => context.json({}, status));
        await assert.rejects(client().submit(leak, {key}), {name: 'RestError'});
        assert.equal(asked.length, 1, `${status}`);
      }
    });
  });

  describe('says', () => {
    it('what the service said was wrong', async () => {
      const problem = {code: 'request/invalid', title: 'No', problems: [{field: 'what', code: 'required'}]};
      answers('post', '/redress/v1/cases', (context) =>
        context.body(JSON.stringify(problem), 422, {'Content-Type': 'application/problem+json'}),
      );
      await assert.rejects(client().submit(leak, {key}), {
        code: 'request/invalid',
        message: 'No',
        details: {problems: problem.problems},
      });
    });

    it('that the service cannot be reached, when nothing listens there', async () => {
      const nowhere = restClient({service: 'http://127.0.0.1:9'});
      await assert.rejects(nowhere.policy(), {code: 'service/unreachable'});
      await assert.rejects(
        async () => {
          for await (const _ of nowhere.watch(roof, {signal: new AbortController().signal})) break;
        },
        {code: 'service/unreachable'},
      );
    });

    it('the same of a service that does not answer in time', async () => {
      mock.timers.enable({apis: ['setTimeout']});
      const {promise: asked, handler} = silent();
      app.get('/redress/v1/policy', handler);
      const answer = client().policy();
      await asked;
      mock.timers.tick(15_000);
      await assert.rejects(answer, {code: 'service/unreachable', message: /in time/});
    });

    it('the same of a stranger who answers in its place', async () => {
      app.get('*', (context) => context.html('<h1>Sign in to the guest network</h1>'));
      await assert.rejects(client().policy(), {code: 'service/unreachable'});
      await assert.rejects(firstOf(client().watch(roof, {signal: new AbortController().signal})), {
        code: 'service/unreachable',
      });
    });
  });

  describe('hears', () => {
    const text = new TextEncoder();
    const line = (context: Context, body: ReadableStream) =>
      context.body(body, 200, {'Content-Type': 'text/event-stream'});

    it('every change, however the line chops it up, and nothing but changes', async () => {
      const views = ['Ŵyth\n👩🏽‍🔧', 'two'].map((name, index) => ({version: index + 1, name}));
      const sent = [
        '\uFEFFretry: 2000\r\n\r\n: still here\n\n',
        ...views.map((view) => `event: change\r\nid: ${view.version}\r\ndata: ${JSON.stringify(view)}\r\n\r\n`),
        'event: gossip\ndata: not json\n\n',
        'data: {"version": 9}\n\n',
        'event: change\ndata: {"version":\ndata: 3}\n\n',
      ].join('');
      app.get('/redress/v1/cases/:reference/live', (context) => line(context, byteByByte(text.encode(sent))));
      const heard: unknown[] = [];
      for await (const view of client().watch(roof, {signal: new AbortController().signal})) heard.push(view);
      assert.deepEqual(heard, [...views, {version: 3}]);
    });

    it('nothing more once it is told to stop, without an error', async () => {
      const {promise: closed, body} = endless('event: change\ndata: {"version": 1}\n\n');
      app.get('/redress/v1/cases/:reference/live', (context) => line(context, body));
      const controller = new AbortController();
      for await (const {version} of client().watch(roof, {signal: controller.signal})) {
        assert.equal(version, 1);
        controller.abort();
      }
      await closed;
    });

    it('nothing more once nobody listens: the line is hung up', async () => {
      const {promise: closed, body} = endless('event: change\ndata: {"version": 1}\n\n');
      app.get('/redress/v1/cases/live', (context) => line(context, body));
      await firstOf(client().watchAll({signal: new AbortController().signal}));
      await closed;
    });

    it('that a line has gone silent, and gives it up', async () => {
      mock.timers.enable({apis: ['setTimeout']});
      const {promise: closed, body} = endless('event: change\ndata: {"version": 1}\n\n');
      app.get('/redress/v1/cases/:reference/live', (context) => line(context, body));
      const views = client().watch(roof, {signal: new AbortController().signal})[Symbol.asyncIterator]();
      assert.equal((await views.next()).value?.version, 1);
      const next = views.next();
      mock.timers.tick(60_000);
      await assert.rejects(next, {code: 'service/unreachable'});
      await closed;
    });

    it('a refusal as a refusal, before there is any line', async () => {
      app.get('/redress/v1/cases/:reference/live', (context) =>
        context.json({code: 'case/not-found', title: 'No'}, 404),
      );
      await assert.rejects(firstOf(client().watch(roof, {signal: new AbortController().signal})), {
        code: 'case/not-found',
      });
    });
  });

  it('gives a case as the service has it', async () => {
    const memory = memoryService();
    const {reference, followUpKey} = await memory.submit();
    const view: CaseView = await memory.as({kind: 'key-holder', followUpKey}).view(reference);
    app.get('/redress/v1/cases/:reference', (context) => context.json(view));
    assert.deepEqual(await client().view(reference), view);
  });
});

/** Takes the request and breaks the connection. */
const hangUp: Handler = (context) => {
  (context.env as {incoming: {socket: {destroy(): void}}}).incoming.socket.destroy();
  return new Promise<Response>(() => {});
};

/** Takes the request and never answers. */
function silent(): {promise: Promise<void>; handler: Handler} {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return {
    promise,
    handler: () => {
      resolve();
      return new Promise<Response>(() => {});
    },
  };
}

function byteByByte(bytes: Uint8Array): ReadableStream {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.subarray(at, ++at));
      else controller.close();
    },
  });
}

/** A body that says one thing and then nothing, and a promise that its reader has gone. */
function endless(said: string): {promise: Promise<void>; body: ReadableStream} {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(said)),
    cancel: resolve,
  });
  return {promise, body};
}

async function firstOf<T>(values: AsyncIterable<T>): Promise<T | undefined> {
  for await (const value of values) return value;
  return undefined;
}

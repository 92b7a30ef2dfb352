import assert from 'node:assert/strict';
import {Agent, get, request} from 'node:http';
import {describe, it} from 'node:test';
import {listen} from '@redress/server';

const anywhere = {host: '127.0.0.1', port: 0};

/** Something that happens later, by hand. */
function later<T = void>(): {readonly promise: Promise<T>; readonly resolve: (value: T) => void} {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((go) => {
    resolve = go;
  });
  return {promise, resolve};
}

describe('a web server that closes', () => {
  it('answers what is under way, and accepts nothing more', async () => {
    const [arrived, answer] = [later(), later<Response>()];
    const listening = await listen({
      ...anywhere,
      async fetch() {
        arrived.resolve();
        return answer.promise;
      },
    });
    const asked = fetch(listening.url);
    await arrived.promise;
    const closed = listening.close(async () => {}, 10_000);
    await assert.rejects(fetch(listening.url), {name: 'TypeError'});
    answer.resolve(new Response('here you are'));
    assert.equal(await (await asked).text(), 'here you are');
    assert.equal(await closed, true);
  });

  it('waits for what ends the work behind it, such as live lines, and lets connections go that were kept', async () => {
    const [ended, line] = [later(), later<ReadableStreamDefaultController<Uint8Array>>()];
    const listening = await listen({
      ...anywhere,
      fetch: () => new Response(new ReadableStream<Uint8Array>({start: (controller) => line.resolve(controller)})),
    });
    const agent = new Agent({keepAlive: true});
    const read = new Promise<string>((resolve) => {
      get(listening.url, {agent}, async (answer) => resolve((await answer.toArray()).join('')));
    });
    const controller = await line.promise;
    const closed = listening.close(async () => {
      controller.enqueue(new TextEncoder().encode('good bye'));
      controller.close();
      ended.resolve();
    }, 10_000);
    await ended.promise;
    assert.equal(await read, 'good bye');
    assert.equal(await closed, true);
    agent.destroy();
  });

  it('breaks off after its time whatever is still being sent, and says so', async () => {
    const arrived = later();
    const listening = await listen({
      ...anywhere,
      async fetch(asked: Request) {
        arrived.resolve();
        return new Response(await asked.text());
      },
    });
    const broken = later<string | undefined>();
    const sending = request(listening.url, {method: 'POST'});
    sending.on('error', (error: NodeJS.ErrnoException) => broken.resolve(error.code));
    sending.write('a beginning without an end');
    await arrived.promise;
    assert.equal(await listening.close(async () => {}, 50), false);
    assert.equal(await broken.promise, 'ECONNRESET');
  });

  it('does not wait longer than its time for the work behind it either', async () => {
    const listening = await listen({...anywhere, fetch: () => new Response()});
    assert.equal(await listening.close(() => new Promise(() => {}), 20), false);
  });
});

describe('a web server whose work does not end well', () => {
  it('closes all the same, and says so', async () => {
    const listening = await listen({...anywhere, fetch: () => new Response('here')});
    await fetch(listening.url);
    const fault = new Error('The store does not close');
    await assert.rejects(
      listening.close(() => Promise.reject(fault), 10_000),
      fault,
    );
    await assert.rejects(fetch(listening.url));
  });
});

describe('a web server', () => {
  it('takes no head of a request that is longer than an honest one', async () => {
    const listening = await listen({...anywhere, fetch: () => new Response('here')});
    const ask = async (length: number) =>
      (await fetch(listening.url, {headers: {'X-Long': 'x'.repeat(length)}})).status;
    assert.equal(await ask(8_000), 200);
    assert.equal(await ask(20_000), 431);
    await listening.close(async () => {}, 0);
  });

  it('that cannot have its address says which, why and what to do', async () => {
    const first = await listen({...anywhere, fetch: () => new Response()});
    await assert.rejects(listen({...anywhere, port: first.port, fetch: () => new Response()}), {
      name: 'StartError',
      code: 'address/unusable',
      message: `The address 127.0.0.1:${first.port} cannot be used: another program listens there already; stop it, or give another port.`,
    });
    await assert.rejects(listen({host: '192.0.2.1', port: 0, fetch: () => new Response()}), {
      code: 'address/unusable',
      message: /it cannot be had \(EADDRNOTAVAIL\)/,
    });
    await first.close(async () => {}, 0);
  });

  it('names an address that a person can open', async () => {
    const everywhere = await listen({host: '0.0.0.0', port: 0, fetch: () => new Response('here')});
    assert.match(everywhere.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    assert.equal(await (await fetch(everywhere.url)).text(), 'here');
    await everywhere.close(async () => {}, 0);
  });
});

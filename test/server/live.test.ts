import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {after, afterEach, before, beforeEach, describe, it, mock} from 'node:test';
import type {Command} from '@redress/policy';
import type {Receipt} from '@redress/rest';
import {leak, staff} from '../support/memory-service.ts';
import {type RunningService, runningService, staffToken} from './running-service.ts';

describe('live changes over HTTP', () => {
  let service: RunningService;
  let receipt: Receipt;

  before(async () => {
    service = await runningService();
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
  });
  after(() => service.close());

  const perform = (command: Command) => service.as(staff.sam).perform(receipt.reference, command, {key: randomUUID()});
  const path = () => `/v1/cases/${receipt.reference}/live`;
  const mine = () => ({headers: {Authorization: `Redress-Key ${receipt.followUpKey}`}});

  it('are server-sent events: how soon to come back, then the case with its version as id', async () => {
    const line = listen(await fetch(service.url + path(), mine()));
    const {headers} = line.answer;
    assert.match(headers.get('Content-Type') ?? '', /^text\/event-stream/);
    assert.equal(headers.get('Cache-Control'), 'no-store');
    const said = await line.until(/\n\n.*\n\n/s);
    assert.match(said, /^retry: 2000\n\nevent: change\nid: 1\ndata: \{.*"version":1.*\}\n\n$/s);
    await perform({type: 'take'});
    assert.match(await line.until(/id: 2\n.*\n\n/s), /event: change\nid: 2\ndata: \{[^\n]*\}\n\n$/);
    await line.hangUp();
  });

  it('say nothing to a customer of what is among staff', async () => {
    const line = listen(await fetch(service.url + path(), mine()));
    await line.until(/data: /);
    const {version} = await perform({type: 'addNote', text: 'canary-2b9d'});
    await perform({type: 'sendMessage', text: 'We are on our way.'});
    const said = await line.until(new RegExp(`id: ${version + 1}\n.*\n\n`, 's'));
    assert.match(said, /on our way/);
    assert.doesNotMatch(said, /canary|noteAdded|keyHash|"id":"sam"/);
    await line.hangUp();
  });

  it('of every case go to staff alone', async () => {
    const token = await staffToken(staff.sam, new Date(Date.now() + 3_600_000));
    const line = listen(await fetch(`${service.url}/v1/cases/live`, {headers: {Authorization: `Bearer ${token}`}}));
    await line.until(/retry/);
    let heard = false;
    const first = line.until(/data: .*\n\n/).finally(() => {
      heard = true;
    });
    while (!heard) await perform({type: 'sendMessage', text: 'Hello.'});
    assert.match(await first, new RegExp(`data: \\{"reference":"${receipt.reference}"`));
    await line.hangUp();
  });

  it('go on from where a reader was: nothing is missed, and nothing told twice', async () => {
    let {version} = await perform({type: 'sendMessage', text: 'Before.'});
    const after = (heard: number, how: 'header' | 'query') =>
      fetch(service.url + path() + (how === 'query' ? `?after=${heard}` : ''), {
        headers: {...mine().headers, ...(how === 'header' && {'Last-Event-ID': `${heard}`})},
      });
    for (const how of ['header', 'query'] as const) {
      const line = listen(await after(version, how));
      await line.until(/retry/);
      ({version} = await perform({type: 'sendMessage', text: 'After.'}));
      assert.deepEqual(idsIn(await line.until(/data: .*\n\n/)), [version]);
      await line.hangUp();
    }
    const behind = listen(await after(1, 'header'));
    ({version} = await perform({type: 'sendMessage', text: 'Now.'}));
    const ids = idsIn(await behind.until(new RegExp(`id: ${version}\n.*\n\n`, 's')));
    assert.deepEqual(
      ids,
      [...new Set(ids)].sort((a, b) => a - b),
    );
    await behind.hangUp();
  });

  it('of every case go on from where a reader was, by position', async () => {
    const token = await staffToken(staff.sam, new Date(Date.now() + 3_600_000));
    const open = (headers: Record<string, string> = {}, query = '') =>
      fetch(`${service.url}/v1/cases/live${query}`, {headers: {Authorization: `Bearer ${token}`, ...headers}});
    const {position} = await service.as(staff.sam).list({});
    for (let times = 0; times < 3; times++) await perform({type: 'sendMessage', text: `Message ${times}.`});
    const line = listen(await open({}, `?after=${position}`));
    const first = await line.until(new RegExp(`id: ${position + 3}\n.*\n\n`, 's'));
    await line.hangUp();
    assert.match(first, new RegExp(`"position":${position + 3}`));
    await perform({type: 'sendMessage', text: 'Later.'});
    const again = listen(await open({'Last-Event-ID': `${position + 3}`}));
    assert.deepEqual(idsIn(await again.until(/data: .*\n\n/)), [position + 4]);
    await again.hangUp();
  });

  it('refuse a place that cannot be one', async () => {
    for (const heard of ['-1', '1e3', 'x', '1'.repeat(16)]) {
      const answer = await fetch(service.url + path(), {headers: {...mine().headers, 'Last-Event-ID': heard}});
      assert.equal(answer.status, 400, heard);
    }
  });

  it('say nothing to a customer when staff have only written among themselves', async () => {
    const line = listen(await fetch(service.url + path(), mine()));
    await line.until(/data: .*\n\n/);
    for (let notes = 0; notes < 3; notes++) await perform({type: 'addNote', text: 'canary-5f1c'});
    const {version} = await perform({type: 'sendMessage', text: 'Something for you.'});
    const said = await line.until(new RegExp(`id: ${version}\n.*\n\n`, 's'));
    assert.equal(idsIn(said).length, 2);
    assert.doesNotMatch(said, /canary/);
    await line.hangUp();
  });

  it('keep the newest lines of a customer when there are far too many, and all of staff', async () => {
    const {reference, followUpKey} = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const open = async (authorization: string) => {
      const url = `${service.url}/v1/cases/${reference}/live`;
      const line = listen(await fetch(url, {headers: {Authorization: authorization}}));
      await line.until(/data: /);
      return line;
    };
    const bearer = `Bearer ${await staffToken(staff.sam, new Date(Date.now() + 3_600_000))}`;
    const lines = [await open(bearer)];
    for (let count = 0; count < 22; count++) lines.push(await open(`Redress-Key ${followUpKey}`));
    const [ofStaff, first, second, ...kept] = lines;
    // Who may not see the case pushes nobody out.
    for (let count = 0; count < 3; count++) {
      const url = `${service.url}/v1/cases/${reference}/live`;
      const stranger = await fetch(url, {headers: {Authorization: `Redress-Key ${receipt.followUpKey}`}});
      assert.equal(stranger.status, 404);
    }
    await Promise.all([first?.end(), second?.end()]);
    await service.as(staff.sam).perform(reference, {type: 'take'}, {key: randomUUID()});
    for (const line of [ofStaff, ...kept]) {
      await line?.until(/id: 2\n/);
      await line?.hangUp();
    }
  });

  it('end when the service closes, and do not hold it up', async () => {
    const closing = await runningService();
    const other = await closing.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const answer = await fetch(`${closing.url}/v1/cases/${other.reference}/live`, {
      headers: {Authorization: `Redress-Key ${other.followUpKey}`},
    });
    const line = listen(answer);
    await line.until(/data: /);
    await Promise.all([closing.close(), line.end()]);
    assert.deepEqual(closing.faults, []);
  });
});

describe('a live line', () => {
  let service: RunningService;
  let receipt: Receipt;
  let linesOpen = 0;

  beforeEach(async () => {
    // Before there is any line: the service then takes the clock of the test.
    mock.timers.enable({apis: ['setInterval']});
    linesOpen = 0;
    const observer = {requestEnded() {}, jobRan() {}, lineOpened: () => linesOpen++, lineClosed: () => linesOpen--};
    service = await runningService({observer});
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
  });
  afterEach(async () => {
    await service.close();
    mock.timers.reset();
  });

  const perform = (command: Command) => service.as(staff.sam).perform(receipt.reference, command, {key: randomUUID()});
  const path = () => `/v1/cases/${receipt.reference}/live`;
  const mine = () => ({headers: {Authorization: `Redress-Key ${receipt.followUpKey}`}});
  /** A line in a host of some other kind than Node's web server, of which the test is the reader. */
  const open = async () => {
    const {body} = await service.app.request(path(), mine());
    return (body as ReadableStream<Uint8Array>).getReader();
  };

  it('says that it is still there, so that proxies and readers know', async () => {
    for (const ask of [() => service.app.request(path(), mine()), () => fetch(service.url + path(), mine())]) {
      const line = listen(await ask());
      await line.until(/data: .*\n\n/);
      mock.timers.tick(25_000);
      await line.until(/: still here\n\n$/);
      await line.hangUp();
    }
  });

  it('is not heaped up for a reader that has stopped reading: it is dropped', async () => {
    const reader = await open();
    await reader.read();
    for (let changes = 0; changes < 20; changes++) await perform({type: 'sendMessage', text: 'x'.repeat(10_000)});
    mock.timers.tick(25_000);
    mock.timers.tick(25_000);
    await assert.rejects(reader.read(), /stopped reading/);
  });

  it('waits for a reader that is only slow, and skips what it missed', async () => {
    const reader = await open();
    await reader.read();
    let version = 0;
    for (let changes = 0; changes < 5; changes++) {
      ({version} = await perform({type: 'sendMessage', text: 'Hello.'}));
    }
    mock.timers.tick(25_000);
    const ids: number[] = [];
    while (ids.at(-1) !== version) ids.push(...idsIn(new TextDecoder().decode((await reader.read()).value)));
    assert.ok(ids.length < 5, `${ids}`);
    await reader.cancel();
  });

  it('to a connection that leaves a lot waiting is broken off within seconds', async () => {
    for (let messages = 0; messages < 40; messages++) await perform({type: 'sendMessage', text: 'x'.repeat(19_000)});
    const deaf = await Promise.all(Array.from({length: 5}, () => deafSocket(service.url, path(), mine())));
    while (linesOpen > 0) {
      await perform({type: 'sendMessage', text: 'x'.repeat(19_000)});
      mock.timers.tick(6_000);
      await new Promise((resolve) => setImmediate(resolve));
    }
    for (const socket of deaf) socket.destroy();
  });

  it('to a connection that takes nothing is broken off, whatever the system keeps for it', async () => {
    const deaf = await Promise.all(Array.from({length: 5}, () => deafSocket(service.url, path(), mine())));
    assert.equal(linesOpen, deaf.length);
    const hears = listen(await fetch(service.url + path(), mine()));
    const heard = hears.end();
    while (linesOpen > 1) {
      await perform({type: 'sendMessage', text: 'x'.repeat(19_000)});
      mock.timers.tick(20_000);
      // What was broken off is heard of in the next turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.equal(linesOpen, 1, 'whoever listens is still told');
    for (const socket of deaf) socket.destroy();
    await hears.hangUp();
    await heard;
  });
});

/** A connection that asks for a line, and reads nothing of it. */
async function deafSocket(url: string, path: string, {headers}: {headers: Record<string, string>}): Promise<Socket> {
  const {hostname, port} = new URL(url);
  const socket = connect({host: hostname, port: Number(port)});
  socket.on('error', () => {});
  await once(socket, 'connect');
  const head = Object.entries({Host: hostname, ...headers}).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${path} HTTP/1.1\r\n${head.join('')}\r\n`);
  await once(socket, 'readable');
  return socket;
}

function idsIn(said: string): number[] {
  return [...said.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
}

/** Reads a line as text. */
function listen(answer: Response) {
  assert.equal(answer.status, 200);
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let said = '';
  return {
    answer,
    /** Everything said so far, once it matches. */
    async until(pattern: RegExp): Promise<string> {
      while (!pattern.test(said)) {
        const {value, done} = await reader.read();
        assert.ok(!done, `the line ended after: ${said}`);
        said += decoder.decode(value, {stream: true});
      }
      return said;
    },
    async end(): Promise<void> {
      while (!(await reader.read()).done);
    },
    hangUp: () => reader.cancel(),
  };
}

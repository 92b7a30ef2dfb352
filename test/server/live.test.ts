import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, afterEach, before, describe, it, mock} from 'node:test';
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
  afterEach(() => mock.timers.reset());

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

  it('say that they are still there, so that proxies and readers know', async () => {
    mock.timers.enable({apis: ['setInterval']});
    const line = listen(await service.app.request(path(), mine()));
    await line.until(/data: /);
    mock.timers.tick(25_000);
    await line.until(/: still here\n\n$/);
    await line.hangUp();
  });

  it('are not heaped up for a reader that has stopped reading: it is dropped', async () => {
    mock.timers.enable({apis: ['setInterval']});
    const {body} = await service.app.request(path(), mine());
    const reader = (body as ReadableStream).getReader();
    await reader.read();
    for (let changes = 0; changes < 20; changes++) await perform({type: 'sendMessage', text: 'x'.repeat(10_000)});
    mock.timers.tick(25_000);
    mock.timers.tick(25_000);
    await assert.rejects(reader.read(), /stopped reading/);
  });

  it('wait for a reader that is only slow, and skip what it missed', async () => {
    mock.timers.enable({apis: ['setInterval']});
    const {body} = await service.app.request(path(), mine());
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    let version = 0;
    for (let changes = 0; changes < 5; changes++) {
      ({version} = await perform({type: 'sendMessage', text: 'Hello.'}));
    }
    mock.timers.tick(25_000);
    const ids: number[] = [];
    while (ids.at(-1) !== version) {
      const said = new TextDecoder().decode((await reader.read()).value);
      ids.push(...[...said.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id)));
    }
    assert.ok(ids.length < 5, `${ids}`);
    await reader.cancel();
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

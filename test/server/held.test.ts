import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {leak, staff} from '../support/people.ts';
import {type RunningService, runningService, staffToken} from './running-service.ts';

interface Line {
  readonly reference: string;
  readonly reasons: readonly string[];
  readonly line?: {readonly name: string};
}

describe('a complaint that may not be genuine', () => {
  let service: RunningService;
  let authorization: string;
  before(async () => {
    service = await runningService({organisation: {spam: {}}});
    authorization = `Bearer ${await staffToken(staff.sam, new Date(Date.now() + 3_600_000))}`;
  });
  after(() => service.close());

  const send = (what: string) => service.as({kind: 'anonymous'}).submit({...leak, what}, {key: randomUUID()});
  const worklist = async () => (await service.as(staff.sam).list({})).items.map(({reference}) => reference);
  const heldNow = async (): Promise<readonly Line[]> => {
    const lines: Line[] = [];
    for await (const {items} of pages()) lines.push(...items);
    return lines;
  };
  const ask = (cursor?: string) =>
    fetch(`${service.url}/v1/held${cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`}`, {
      headers: {Authorization: authorization},
    });
  async function* pages(): AsyncGenerator<{readonly items: readonly Line[]; readonly next?: string}> {
    for (let next: string | undefined, more = true; more; more = next !== undefined) {
      const page = (await (await ask(next)).json()) as {readonly items: readonly Line[]; readonly next?: string};
      yield page;
      next = page.next;
    }
  }
  const settle = (reference: string, verdict: unknown) =>
    fetch(`${service.url}/v1/held/${reference}`, {
      method: 'POST',
      body: JSON.stringify({verdict}),
      headers: {'Content-Type': 'application/json', Authorization: authorization},
    });
  const links = 'https://a.example https://b.example https://c.example https://d.example https://e.example';

  it('is kept and can be followed, and waits outside the worklist for a person', async () => {
    const {reference, followUpKey} = await send(links);
    assert.ok(!(await worklist()).includes(reference));
    const [one] = (await heldNow()).filter((line) => line.reference === reference);
    assert.deepEqual(one?.reasons, ['links']);
    assert.equal(one?.line?.name, leak.complainant.name);
    assert.equal((await service.as({kind: 'key-holder', followUpKey}).view(reference)).reference, reference);
    assert.equal((await service.as(staff.sam).list({search: reference})).items.length, 1);
  });

  it('shows in no worklist that is open until it is let go, and then in all of them, also in one whose line was down', async () => {
    const over = new AbortController();
    const sam = service.as(staff.sam);
    const {position} = await sam.list({});
    const lines = () => sam.watchAll({signal: over.signal, after: position})[Symbol.asyncIterator]();
    const open = lines();
    const {reference} = await send(`Zero. ${links}`);
    const other = await send('Nobody answers the phone.');
    assert.equal((await open.next()).value?.reference, other.reference, 'the one before it waits for a person');
    assert.equal((await settle(reference, 'genuine')).status, 200);
    for (const line of [open, lines()]) {
      const told = await line.next();
      const it = told.value?.reference === reference ? told : await line.next();
      assert.equal(it.value?.reference, reference);
      assert.equal(it.value?.position, (await sam.list({})).position);
    }
    await service.as(staff.sam).perform(reference, {type: 'take'}, {key: randomUUID()});
    const {value} = await open.next();
    assert.deepEqual([value?.reference, value?.version], [reference, 2], 'told once that it was let go');
    over.abort();
  });

  it('joins the worklist when a person says that it is genuine, and can be found when they say that it is spam', async () => {
    const [good, bad] = [await send(`One. ${links}`), await send(`Two. ${links}`)];
    assert.equal((await settle(good.reference, 'genuine')).status, 200);
    assert.equal((await settle(bad.reference, 'spam')).status, 200);
    assert.ok((await worklist()).includes(good.reference));
    assert.ok(!(await worklist()).includes(bad.reference));
    assert.equal(
      (await heldNow()).filter(({reference}) => [good.reference, bad.reference].includes(reference as never)).length,
      0,
    );
    assert.equal((await service.as(staff.sam).list({search: bad.reference})).items.length, 1);
    // A verdict can be wrong.
    assert.equal((await settle(bad.reference, 'genuine')).status, 200);
    assert.ok((await worklist()).includes(bad.reference));
  });

  it('is not one for its words, however they are sent, until they have come again and again', async () => {
    const sent = [];
    for (let times = 0; times < 21; times++)
      sent.push((await send(`The lift is broken. ${' '.repeat(times)}Again.`)).reference);
    const references = (await heldNow())
      .filter(({reasons}) => reasons.includes('repeated'))
      .map(({reference}) => reference);
    assert.deepEqual(references, sent.slice(19));
  });

  it('is listed page by page, each once, the longest waiting first, also where several came at once', async () => {
    const at = '2026-01-01T00:00:00.000Z';
    const sent = await Promise.all(Array.from({length: 60}, (_, number) => send(`Number ${number}. ${links}`)));
    const references = sent.map(({reference}) => reference as string);
    await service.store.everyone
      .updateTable('held')
      .set({at})
      .where('organisation', '=', 'plus-dane')
      .where('reference', 'in', references)
      .execute();
    const seen: string[] = [];
    const sizes: number[] = [];
    for await (const {items} of pages()) {
      sizes.push(items.length);
      seen.push(...items.map(({reference}) => reference));
    }
    assert.ok(sizes.length > 1 && sizes.slice(0, -1).every((size) => size === sizes[0]), String(sizes));
    assert.equal(new Set(seen).size, seen.length);
    assert.deepEqual(seen.slice(0, 60), [...references].sort());
  });

  it('is not looked for from a place that somebody invented', async () => {
    const {next = ''} = (await pages().next()).value ?? {};
    assert.doesNotMatch(Buffer.from(next, 'base64url').subarray(12).toString(), /Example|Number/);
    for (const cursor of ['', 'x', next.slice(1), `${next}AAAA`, Buffer.from('2026 RD').toString('base64url')]) {
      const answer = await ask(cursor);
      assert.equal(answer.status, 422, cursor);
      assert.deepEqual((await answer.json()).problems, [{field: 'cursor', code: 'unknown'}]);
    }
  });

  it('is refused a verdict that there is not', async () => {
    const {reference} = await send(`Three. ${links}`);
    for (const verdict of ['waiting', '', undefined, 7]) assert.equal((await settle(reference, verdict)).status, 422);
    assert.equal((await settle('RD-0000-0000', 'spam')).status, 404);
  });
});

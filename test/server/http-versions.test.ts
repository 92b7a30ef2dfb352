import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import {type Instant, instant} from '@redress/policy/calendar';
import type {Receipt, Reference} from '@redress/rest';
import {leak, staff} from '../support/people.ts';
import {expectProblem} from './expect-problem.ts';
import {type RunningService, runningService, staffToken} from './running-service.ts';

describe('versions and pages over HTTP', () => {
  let service: RunningService;
  let now: Instant = instant('2026-11-20T10:00:00Z');
  let bearer: string;

  before(async () => {
    service = await runningService({now: () => now});
    bearer = `Bearer ${await staffToken(staff.sam, new Date('2026-11-20T11:00:00Z'))}`;
  });
  after(() => service.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${service.url}${path}`, {headers});
  const submit = () => service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
  const note = (reference: Reference) =>
    service.as(staff.sam).perform(reference, {type: 'sendMessage', text: 'Hello'}, {key: randomUUID()});
  const holder = ({followUpKey}: Receipt) => ({Authorization: `Redress-Key ${followUpKey}`});

  describe('a tag', () => {
    it('spares a reader a case that has not changed', async () => {
      const receipt = await submit();
      const path = `/v1/cases/${receipt.reference}`;
      const first = await get(path, holder(receipt));
      const tag = first.headers.get('ETag') as string;
      now = instant('2026-11-20T10:05:00Z');
      for (const condition of [tag, `W/${tag}`, `"1.other", ${tag}`]) {
        const again = await get(path, {...holder(receipt), 'If-None-Match': condition});
        assert.equal(again.status, 304);
        assert.equal(await again.text(), '');
        assert.equal(again.headers.get('ETag'), tag);
        assert.equal(again.headers.get('Cache-Control'), 'no-store');
        assert.match(again.headers.get('Vary') ?? '', /Authorization/);
      }
      await note(receipt.reference);
      const changed = await get(path, {...holder(receipt), 'If-None-Match': tag});
      assert.equal(changed.status, 200);
      assert.match(changed.headers.get('ETag') ?? '', /^"2\./);
    });

    it('is another when only time has passed and made another case of it', async () => {
      const receipt = await submit();
      const path = `/v1/cases/${receipt.reference}`;
      const tag = (await get(path, holder(receipt))).headers.get('ETag') as string;
      now = instant('2026-12-20T10:00:00Z');
      const late = await get(path, {...holder(receipt), 'If-None-Match': tag});
      assert.equal(late.status, 200, 'what was running is missed by now');
      now = instant('2026-11-20T10:00:00Z');
    });

    it('is each reader’s own, and opens nothing', async () => {
      const receipt = await submit();
      const path = `/v1/cases/${receipt.reference}`;
      const tag = (await get(path, holder(receipt))).headers.get('ETag') as string;
      assert.equal((await get(path, {Authorization: bearer, 'If-None-Match': tag})).status, 200);
      await expectProblem(await get(path, {'If-None-Match': tag}), 404, 'case/not-found');
    });

    it('goes back with a command, whole or as the bare version', async () => {
      const receipt = await submit();
      const path = `/v1/cases/${receipt.reference}`;
      const tag = (await get(path, holder(receipt))).headers.get('ETag') as string;
      const send = (condition: string) =>
        fetch(`${service.url}${path}/commands`, {
          method: 'POST',
          body: JSON.stringify({type: 'sendMessage', text: 'Hello?'}),
          headers: {
            ...holder(receipt),
            'Content-Type': 'application/json',
            'Idempotency-Key': randomUUID(),
            'If-Match': condition,
          },
        });
      assert.equal((await send(tag)).status, 200);
      await expectProblem(await send(tag), 412, 'case/stale');
      assert.equal((await send('"2"')).status, 200);
      assert.equal((await send('*')).status, 200);
      await expectProblem(await send('"99"'), 412, 'case/stale');
      await expectProblem(await send('seven'), 400, 'request/malformed');
    });

    it('spares everybody a policy that has not changed', async () => {
      const first = await get('/v1/policy');
      const tag = first.headers.get('ETag') as string;
      const again = await get('/v1/policy', {'If-None-Match': tag});
      assert.equal(again.status, 304);
      assert.match(again.headers.get('Cache-Control') ?? '', /^public/);
      assert.equal((await get('/v1/policies/plus-dane', {'If-None-Match': tag})).status, 304);
    });
  });

  describe('a cursor', () => {
    const page = async (query: string) => {
      const answer = await get(`/v1/cases?${query}`, {Authorization: bearer});
      assert.equal(answer.status, 200);
      return (await answer.json()) as {items: {reference: Reference}[]; next?: string};
    };
    /** Every line, page by page, while something happens between the pages. */
    const walk = async (meanwhile: (page: number) => Promise<unknown>): Promise<Reference[]> => {
      const seen: Reference[] = [];
      let next: string | undefined;
      let pages = 0;
      do {
        const one = await page(`limit=3${next === undefined ? '' : `&cursor=${next}`}`);
        seen.push(...one.items.map(({reference}) => reference));
        next = one.next;
        await meanwhile(pages++);
      } while (next !== undefined);
      return seen;
    };

    it('leads through every case once, also while others come, change and go', async () => {
      const still: Reference[] = [];
      for (let index = 0; index < 8; index++) still.push((await submit()).reference);
      const seen = await walk(async (pages) => {
        await submit();
        // What is changed keeps its place as long as its due date does.
        await note(still[pages % still.length] as Reference);
      });
      for (const reference of still) assert.equal(seen.filter((one) => one === reference).length, 1, reference);
      assert.equal(new Set(seen).size, seen.length, 'a line stood there twice');
    });

    it('leads on from where a page ended, also when the last case of that page has gone from there', async () => {
      const first = await page('limit=2');
      const last = first.items.at(-1)?.reference as Reference;
      await service.as(staff.sam).perform(last, {type: 'withdraw', how: 'phone'}, {key: randomUUID()});
      const second = await page(`limit=2&cursor=${first.next}`);
      assert.equal(second.items.length, 2);
      for (const {reference} of second.items) {
        assert.ok(first.items.every((one) => one.reference !== reference));
      }
    });

    it('says nothing of anybody', async () => {
      await service.as({kind: 'anonymous'}).submit({...leak, what: 'canary-7d1e'}, {key: randomUUID()});
      for (let next: string | undefined, pages = 0; pages === 0 || next !== undefined; pages++) {
        next = (await page(`limit=1${next === undefined ? '' : `&cursor=${next}`}`)).next;
        const inside = Buffer.from(next ?? '', 'base64url').toString('latin1');
        assert.doesNotMatch(inside, /canary|\bAda\b|[Ee]xample|\broof\b/);
      }
    });

    it('is refused when it was not given out here, or is broken', async () => {
      const {next = ''} = await page('limit=1');
      const other = next.slice(0, -1) + (next.endsWith('A') ? 'B' : 'A');
      const invented = Buffer.from('000000000000' + '2026-01-01 2026-01-01 RD-0000-0000').toString('base64url');
      for (const cursor of ['x', '', next.slice(1), next.slice(0, 20), `${next}AAAA`, other, invented, '%00', "'--"]) {
        const answer = await get(`/v1/cases?cursor=${encodeURIComponent(cursor)}`, {Authorization: bearer});
        const {problems} = await expectProblem(answer, 422, 'request/invalid');
        assert.deepEqual(problems, [{field: 'cursor', code: 'unknown'}]);
      }
    });
  });

  it('brought about no fault', () => {
    assert.deepEqual(service.faults, []);
  });
});

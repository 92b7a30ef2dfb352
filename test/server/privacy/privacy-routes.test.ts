import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import type {Policy} from '@redress/policy';
import {type Instant, instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {Receipt} from '@redress/rest';
import {endOfHead, exportedChain, readSignedHead, serviceKeys, signingKey, verifyChain} from '@redress/server';
import {leak, staff} from '../../support/people.ts';
import {type RunningService, runningService, staffToken} from '../running-service.ts';

const secret = new Uint8Array(32).fill(9);
const keeping: Policy = {...plusDane, retention: {months: 12, from: 'closed'}};

describe('whoever looks after the service', () => {
  let service: RunningService;
  let now: Instant = instant('2026-11-20T10:00:00Z');
  let receipt: Receipt;
  before(async () => {
    service = await runningService({secret, organisation: {policies: [keeping]}, now: () => now});
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
  });
  after(() => service.close());

  const ask = async (method: string, path: string, body?: unknown) =>
    fetch(`${service.url}/v1${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${await staffToken(staff.max, new Date(Date.parse(now) + 3_600_000))}`,
        ...(body !== undefined && {'Content-Type': 'application/json'}),
      },
      ...(body !== undefined && {body: JSON.stringify(body)}),
    });
  const answer = async (method: string, path: string, body?: unknown) => (await ask(method, path, body)).json();

  it('puts a case under a legal hold, sees it, and lifts it', async () => {
    const path = `/cases/${receipt.reference.toLowerCase()}/hold`;
    assert.equal(await answer('GET', path), null);
    const hold = {reference: receipt.reference, reason: 'A claim.', by: 'Max Lind', at: now};
    assert.deepEqual(await answer('PUT', path, {reason: ' A claim. '}), hold);
    assert.deepEqual(await answer('GET', path), hold);
    assert.deepEqual(await answer('GET', '/holds'), [hold]);
    await service.as(staff.sam).perform(receipt.reference, {type: 'withdraw', how: 'phone'}, {key: randomUUID()});
    const erasing = service
      .as(staff.max)
      .perform(receipt.reference, {type: 'erase', reason: 'Asked.'}, {key: randomUUID()});
    await assert.rejects(erasing, {code: 'case/held'});
    assert.equal((await ask('DELETE', path)).status, 204);
    assert.equal((await ask('DELETE', path)).status, 204);
    assert.deepEqual(await answer('GET', '/holds'), []);
  });

  it('is told what a hold lacks, and that there is no such case', async () => {
    for (const body of [{}, {reason: ' '}, {reason: 'x'.repeat(2_001)}, {reason: 'A claim.', until: 'never'}]) {
      assert.equal((await ask('PUT', `/cases/${receipt.reference}/hold`, body)).status, 422);
    }
    for (const method of ['GET', 'DELETE']) {
      assert.equal((await ask(method, '/cases/RD-0000-0000/hold')).status, 404);
    }
    assert.equal((await ask('PUT', '/cases/RD-0000-0000/hold', {reason: 'A claim.'})).status, 404);
  });

  it('takes a copy of a person’s data, as data and as a page', async () => {
    const by = {email: 'ada@example.org'};
    const data = await ask('POST', '/people/export', by);
    assert.match(data.headers.get('Content-Disposition') ?? '', /^attachment; filename="personal-data\.json"$/);
    const {cases} = (await data.json()) as {cases: {reference: string}[]};
    assert.deepEqual(
      cases.map(({reference}) => reference),
      [receipt.reference],
    );
    const page = await ask('POST', '/people/export', {...by, as: 'html', language: 'cy'});
    assert.match(page.headers.get('Content-Type') ?? '', /^text\/html/);
    assert.match(page.headers.get('Content-Disposition') ?? '', /^attachment/);
    assert.match(await page.text(), /Yr hyn rydym yn ei gadw amdanoch/);
    const text = await ask('POST', '/people/export', {...by, as: 'text'});
    assert.match(await text.text(), /^What we keep about you/);
  });

  it('takes it by a case and the key that opens it, and by no other', async () => {
    const {reference, followUpKey: key} = receipt;
    const {soughtBy, cases} = await answer('POST', '/people/export', {reference, key});
    assert.deepEqual([soughtBy, cases.length], ['reference', 1]);
    const other = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    assert.equal((await ask('POST', '/people/export', {reference, key: other.followUpKey})).status, 404);
  });

  it('is told what a request for a copy lacks', async () => {
    const {reference, followUpKey: key} = receipt;
    for (const body of [{}, {reference}, {key}, {email: '', phone: '1'}, {email: 'a@example.org', reference, key}, 7]) {
      assert.equal((await ask('POST', '/people/export', body)).status, 422);
    }
  });

  it('sees what retention would do, lets it happen, and sees that it was done', async () => {
    const line = {
      reference: receipt.reference,
      version: 2,
      policy: {id: 'plus-dane', version: plusDane.version},
      rule: {months: 12},
      endedOn: '2026-11-20',
      until: '2027-11-20',
      kept: [{why: 'not-yet'}],
    };
    assert.deepEqual(await answer('GET', '/retention'), [line]);
    assert.deepEqual(await answer('POST', '/retention'), []);
    now = instant('2027-11-21T10:00:00Z');
    const due = [{...line, kept: []}];
    assert.deepEqual(await answer('GET', '/retention'), due);
    assert.deepEqual(await answer('POST', '/retention'), due);
    assert.deepEqual(await answer('GET', '/retention'), []);
  });

  it('takes away a signed head and the log without the people, which hold for whoever has the published key', async () => {
    const {signed, position} = await answer('GET', '/audit/head');
    const published = {keys: [{...signingKey(serviceKeys(secret, 'plus-dane')).published}]};
    const head = await readSignedHead(signed, published);
    assert.equal(head.position, position);
    const chain = await ask('GET', '/audit/chain');
    assert.equal(chain.headers.get('Content-Type'), 'application/x-ndjson');
    const text = await chain.text();
    assert.doesNotMatch(text, /\bAda\b|kitchen/);
    const {last, broken} = await verifyChain(exportedChain(text), {against: endOfHead(head)});
    assert.deepEqual([last.position, broken], [position, undefined]);
  });

  it('stands in the journal with all of it', async () => {
    const entries = await answer('GET', '/audit/journal');
    const acts = (entries as {act: string}[]).map(({act}) => act);
    for (const act of [
      'hold-added',
      'hold-lifted',
      'holds-read',
      'person-exported',
      'retention-applied',
      'chain-exported',
    ]) {
      assert.ok(acts.includes(act), act);
    }
    const [first, ...rest] = await answer('GET', `/audit/journal?after=${acts.length - 1}`);
    assert.deepEqual([first.position, first.act, rest], [acts.length, 'chain-exported', []]);
    assert.doesNotMatch(JSON.stringify(entries), /example\.org|A claim/);
    assert.deepEqual(service.faults, []);
  });
});

describe('a service that is told to', () => {
  it('erases by itself what is past its time', async () => {
    let now = instant('2026-11-20T10:00:00Z');
    const service = await runningService({
      organisation: {policies: [plusDane], retention: {months: 1, automatic: true}},
      now: () => now,
    });
    try {
      const {reference} = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
      await service.as(staff.sam).perform(reference, {type: 'withdraw', how: 'phone'}, {key: randomUUID()});
      now = instant('2026-12-21T10:00:00Z');
      const erased = () =>
        service.store
          .of('plus-dane')
          .selectFrom('erasures')
          .select('reference')
          .where('organisation', '=', 'plus-dane')
          .executeTakeFirst();
      while (!(await erased())) await new Promise((go) => setTimeout(go, 100));
      assert.equal((await erased())?.reference, reference);
    } finally {
      await service.close();
    }
  });
});

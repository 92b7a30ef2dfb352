import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {after, before, describe, it} from 'node:test';
import type {CaseEvent} from '@redress/policy';
import type {Receipt} from '@redress/rest';
import {cleanName, contentDisposition} from '@redress/server';
import {leak, staff} from '../../support/memory-service.ts';
import {expectProblem} from '../expect-problem.ts';
import {staffToken} from '../running-service.ts';
import {type FileService, fileService} from './files-of.ts';
import {docx} from './made-documents.ts';
import {jpeg} from './made-pictures.ts';

describe('a file that is fetched', () => {
  let service: FileService;
  let receipt: Receipt;
  let bearer: string;
  before(async () => {
    service = await fileService();
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    bearer = `Bearer ${await staffToken(staff.sam, new Date('2026-11-20T11:00:00Z'))}`;
  });
  after(async () => {
    await service.close();
    assert.deepEqual(service.faults, []);
  });

  const keyOf = (of: Receipt) => `Redress-Key ${of.followUpKey}`;
  const holder = (of = receipt) => service.as({kind: 'key-holder', followUpKey: of.followUpKey});
  const ask = (path: string, {of = receipt, by = keyOf(of), ...more}: {of?: Receipt; by?: string} & RequestInit = {}) =>
    fetch(`${service.url}/v1/cases/${of.reference}/files${path}`, {headers: {Authorization: by}, ...more});

  it('is to be saved, shown by nobody, kept by nobody on the way, and says nothing of where it lies', async () => {
    const {id} = await holder().attach(receipt.reference, new File([jpeg()], 'ŵyl "1" 50%.jpg'));
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(`/${id}`, {method});
      assert.equal(answer.status, 200);
      const got = Object.fromEntries(answer.headers);
      assert.equal(got['content-type'], 'image/jpeg');
      assert.equal(
        got['content-disposition'],
        `attachment; filename="wyl _1_ 50_.jpg"; filename*=UTF-8''%C5%B5yl%20_1_%2050%25.jpg`,
      );
      assert.equal(got['content-length'], String(jpeg().length));
      assert.equal(got['x-content-type-options'], 'nosniff');
      assert.match(got['content-security-policy'] ?? '', /^sandbox; default-src 'none'/);
      assert.equal(got['cross-origin-resource-policy'], 'same-origin');
      assert.equal(got['cache-control'], 'no-store');
      assert.equal(got['x-frame-options'], 'DENY');
      assert.equal(got['redress-file-state'], 'unscanned');
      assert.equal(got.etag ?? got['last-modified'] ?? got['accept-ranges'], undefined);
      assert.deepEqual(Buffer.from(await answer.arrayBuffer()), method === 'GET' ? jpeg() : Buffer.alloc(0));
    }
  });

  it('has the name that it is shown by, with an ending that is true', async () => {
    const odd = [
      '../../etc/passwd.txt',
      'a\r\nSet-Cookie: x=1.txt',
      '\u202efdp.txt',
      'CON',
      'roof',
      '.txt',
      '=1+1.csv',
    ];
    const sent = await Promise.all(
      odd.map((name) => holder().attach(receipt.reference, new File(['The roof leaks.'], 'x', {type: ''}), {name})),
    );
    for (const [at, {id, name}] of sent.entries()) {
      const clean = cleanName(odd[at] as string);
      assert.equal(name, /\.(txt|csv)$/.test(clean) ? clean : `${clean}.txt`);
      const answer = await ask(`/${id}`);
      assert.equal(answer.headers.get('Content-Disposition'), contentDisposition(name));
      assert.equal(answer.headers.get('Set-Cookie'), null);
    }
  });

  it('comes back as it went, whatever its size', async () => {
    for (const size of [1, 262_143, 262_144, 262_145, 1_000_003]) {
      const text = 'x'.repeat(size);
      const {id} = await holder().attach(receipt.reference, new File([text], 'a.txt'));
      assert.equal(await (await ask(`/${id}`)).text(), text);
    }
    const {id} = await service.as(staff.sam).attach(receipt.reference, new File([docx()], 'answer.docx'));
    assert.deepEqual(Buffer.from(await (await ask(`/${id}`)).arrayBuffer()), docx());
  });

  it('is listed with the others of its case, oldest first', async () => {
    const of = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    for (const name of ['one.txt', 'two.txt']) await holder(of).attach(of.reference, new File(['x'], name));
    const {items} = await (await ask('', {of})).json();
    assert.deepEqual(
      items.map(({id: _, ...item}: {id: string}) => item),
      ['one.txt', 'two.txt'].map((name) => ({name, mediaType: 'text/plain', size: 1, state: 'unscanned'})),
    );
    assert.deepEqual(await (await ask('', {of, by: bearer})).json(), {items});
  });

  it('is not there for the customer where only staff may see it', async () => {
    // No command adds a file for staff alone yet; a log may have one all the same.
    const owner = {reference: receipt.reference, by: staff.sam};
    const {id} = await service.files.begin(owner, {name: 'x.txt', type: '', length: 1});
    await service.files.receive((await service.files.find(owner, id)) as never, 0, new Blob(['x']).stream());
    const db = service.store.of('plus-dane');
    await db.updateTable('files').set({told: 1}).where('organisation', '=', 'plus-dane').where('id', '=', id).execute();
    await service.files.finish(owner, id);
    const facts = {name: 'x.txt', size: 1, mediaType: 'text/plain', kept: id, visibility: 'staff'};
    const added = {type: 'fileAdded', schema: 2, at: '2026-11-20T10:00:00.000Z', by: staff.sam, ...facts};
    const {length} = await service.log.read(receipt.reference);
    const attempt = {key: randomUUID(), fingerprint: 'x'};
    await service.log.append(receipt.reference, length, [added as unknown as CaseEvent], attempt);
    await expectProblem(await ask(`/${id}`), 404, 'file/not-found');
    assert.equal((await ask(`/${id}`, {by: bearer})).status, 200);
    const idsFor = async (by: string) =>
      ((await (await ask('', {by})).json()) as {items: {id: string}[]}).items.map((one) => one.id);
    assert.ok(!(await idsFor(keyOf(receipt))).includes(id));
    assert.ok((await idsFor(bearer)).includes(id));
  });

  it('of the customer is not there for somebody whom the customer has not confirmed to speak for them', async () => {
    const helper = {role: 'speaks-for', name: 'Bea Example', email: 'bea@example.org'} as const;
    const of = await service.as({kind: 'anonymous'}).submit({...leak, helper}, {key: randomUUID()});
    const {id} = await service.as(staff.sam).attach(of.reference, new File(['private'], 'answer.txt'));
    const own = await holder(of).attach(of.reference, new File(['mine'], 'mine.txt'));
    await expectProblem(await ask(`/${id}`, {of}), 404, 'file/not-found');
    assert.equal((await ask(`/${own.id}`, {of})).status, 200);
  });

  it('is not there for a colleague who has a stake in the case', async () => {
    const of = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    const {id} = await holder(of).attach(of.reference, new File(['x'], 'a.txt'));
    const sam = service.as(staff.sam);
    await sam.perform(of.reference, {type: 'take'}, {key: randomUUID()});
    assert.equal((await ask(`/${id}`, {of, by: bearer})).status, 200);
    await sam.perform(of.reference, {type: 'declareConflict', reason: 'My sister lives there.'}, {key: randomUUID()});
    await expectProblem(await ask(`/${id}`, {of, by: bearer}), 404, 'case/not-found');
  });
});

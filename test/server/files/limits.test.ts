import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {connect, type Socket} from 'node:net';
import {afterEach, describe, it} from 'node:test';
import {newDraft, type Receipt} from '@redress/rest';
import type {FileRules} from '@redress/server';
import {leak, staff} from '../../support/memory-service.ts';
import {expectProblem} from '../expect-problem.ts';
import {staffToken} from '../running-service.ts';
import {type FileService, fileService} from './files-of.ts';
import {docx} from './made-documents.ts';
import {jpeg} from './made-pictures.ts';

const note = (length = 15, name = 'a.txt') => new File(['x'.repeat(length)], name, {type: 'text/plain'});

describe('files are limited', () => {
  let service: FileService;
  let receipt: Receipt;
  afterEach(() => service.close());

  async function given(rules: FileRules): Promise<void> {
    service = await fileService(rules);
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
  }
  const anybody = () => service.as({kind: 'anonymous'});
  const holder = () => service.as({kind: 'key-holder', followUpKey: receipt.followUpKey});
  const announce = (headers: Record<string, string>) =>
    fetch(`${service.url}/v1/cases/${receipt.reference}/uploads`, {
      method: 'POST',
      headers: {
        'Tus-Resumable': '1.0.0',
        Authorization: `Redress-Key ${receipt.followUpKey}`,
        'Upload-Metadata': `filename ${btoa('a.txt')}`,
        ...headers,
      },
    });

  it('in size, before a byte is sent, with the size that would do', async () => {
    await given({largest: 1_500_000});
    const problem = await expectProblem(await announce({'Upload-Length': '1500001'}), 413, 'file/too-large');
    assert.match(problem.title, /1\.5 MB/);
    assert.equal((await announce({'Upload-Length': '1500000'})).status, 201);
    await assert.rejects(holder().attach(receipt.reference, note(1_500_001)), {code: 'file/too-large'});
  });

  it('to what was announced, whether or not a request says how much it brings', async () => {
    await given({});
    const place = (await announce({'Upload-Length': '10'})).headers.get('Location');
    const body = new Blob(['x'.repeat(100_000)]).stream();
    const answer = await fetch(`${service.url}/v1/cases/${receipt.reference}/${place}`, {
      method: 'PATCH',
      headers: {
        'Tus-Resumable': '1.0.0',
        'Upload-Offset': '0',
        'Content-Type': 'application/offset+octet-stream',
        Authorization: `Redress-Key ${receipt.followUpKey}`,
      },
      body,
      duplex: 'half',
    } as RequestInit);
    await expectProblem(answer, 413, 'file/too-large');
  });

  it('in kind, before a byte is sent, by the name and by what a browser says', async () => {
    await given({kinds: ['jpeg', 'txt']});
    for (const [name, type] of [
      ['a.exe', ''],
      ['a.svg', 'image/svg+xml'],
      ['a.jpg', 'image/png'],
      ['a.docx', ''],
      ['photo', 'video/mp4'],
      ['a.jpg\u202etxt.exe', ''],
    ] as const) {
      const metadata = `filename ${Buffer.from(name).toString('base64')},filetype ${btoa(type)}`;
      const answer = await announce({'Upload-Length': '10', 'Upload-Metadata': metadata});
      const {title} = await expectProblem(answer, 415, 'file/type-refused');
      assert.match(title, /What can be sent is \.jpg, \.txt\./);
    }
    await holder().attach(receipt.reference, new File([jpeg()], 'a.jpg'));
    await assert.rejects(holder().attach(receipt.reference, new File([docx()], 'letter')), {code: 'file/type-refused'});
    await assert.rejects(holder().attach(receipt.reference, note(0)), {code: 'file/type-refused'});
  });

  it('in number and in all, for a case and for a complaint that is being written', async () => {
    await given({most: 3, total: 100});
    const draft = newDraft();
    for (const to of [receipt.reference, draft]) {
      const who = to === draft ? anybody() : holder();
      for (let file = 0; file < 3; file++) await who.attach(to, note(10));
      await assert.rejects(who.attach(to, note(10)), {code: 'file/too-many'});
    }
    const another = newDraft();
    await anybody().attach(another, note(60));
    await assert.rejects(anybody().attach(another, note(41)), {code: 'file/too-many'});
    await anybody().attach(another, note(40));
  });

  it('also for those who all come at once', async () => {
    await given({most: 3});
    const outcomes = await Promise.allSettled(
      Array.from({length: 12}, () => holder().attach(receipt.reference, note())),
    );
    const kept = outcomes.filter(({status}) => status === 'fulfilled').length;
    assert.ok(kept <= 3, `${kept} were kept`);
    const {timeline} = await holder().view(receipt.reference);
    assert.equal(timeline.filter(({type}) => type === 'fileAdded').length, kept);
  });

  it('in all that waits for complaints which may never come, so that nobody fills the disk', async () => {
    await given({drafts: 100});
    await anybody().attach(newDraft(), note(60));
    await assert.rejects(anybody().attach(newDraft(), note(60)), {code: 'service/full'});
    await holder().attach(receipt.reference, note(60));
    service.setTime('2026-11-28T10:00:00.000Z');
    await service.files.tidy();
    await anybody().attach(newDraft(), note(60));
  });

  it('in how many one network sends at once; staff are not counted', async () => {
    await given({atOnce: 2});
    const bearer = `Bearer ${await staffToken(staff.sam, new Date('2026-11-20T11:00:00Z'))}`;
    const begun: Socket[] = [];
    const {port} = new URL(service.url);
    for (let count = 0; count < 2; count++) {
      const place = (await announce({'Upload-Length': '10'})).headers.get('Location');
      const socket = connect(Number(port), '127.0.0.1');
      socket.write(
        `PATCH /v1/cases/${receipt.reference}/${place} HTTP/1.1\r\nHost: x\r\nAuthorization: Redress-Key ${receipt.followUpKey}\r\n` +
          'Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 10\r\n' +
          'Expect: 100-continue\r\n\r\n',
      );
      // Until it is under way: else what asks below could be the second, and this one turned away.
      assert.match(String(await once(socket, 'data')), /^HTTP\/1\.1 100 /);
      socket.write('abc');
      begun.push(socket);
    }
    const busy = async () => (await announce({'Upload-Length': '10'})).status;
    while ((await busy()) !== 429);
    await expectProblem(await announce({'Upload-Length': '10'}), 429, 'request/too-many');
    assert.equal((await announce({'Upload-Length': '10', Authorization: bearer})).status, 201);
    for (const socket of begun) {
      socket.end('defghij');
      await once(socket.resume(), 'close');
    }
    while ((await busy()) === 429);
    assert.equal(await busy(), 201);
  });

  it('to those who know their place, which nobody guesses', async () => {
    await given({});
    const {id} = await holder().attach(receipt.reference, note());
    const other = await anybody().submit(leak, {key: randomUUID()});
    const ask = (path: string, headers: Record<string, string> = {}) =>
      fetch(`${service.url}/v1/${path}`, {headers: {'Tus-Resumable': '1.0.0', ...headers}});
    const withOtherKey = {Authorization: `Redress-Key ${other.followUpKey}`};
    for (const room of ['files', 'uploads']) {
      await expectProblem(await ask(`cases/${other.reference}/${room}/${id}`, withOtherKey), 404, 'file/not-found');
      await expectProblem(await ask(`cases/${receipt.reference}/${room}/${id}`, withOtherKey), 404, 'case/not-found');
      await expectProblem(await ask(`cases/${receipt.reference}/${room}/${id}`), 404, 'case/not-found');
    }
    const draft = newDraft();
    const {id: waiting} = await anybody().attach(draft, note());
    const inDraft = (secret: string, file: string) => ask(`drafts/uploads/${file}`, {'Redress-Draft': secret});
    assert.equal((await inDraft(draft.draft, waiting)).status, 200);
    await expectProblem(await inDraft(newDraft().draft, waiting), 404, 'file/not-found');
    for (const secret of ['', 'x', draft.draft.toUpperCase(), `${draft.draft}0`, draft.draft.slice(1)]) {
      await expectProblem(await inDraft(secret, waiting), 400, 'request/malformed');
    }
    const guesses = Array.from({length: 60}, () => inDraft(draft.draft, randomBytes(16).toString('hex')));
    for (const guess of await Promise.all(guesses)) await expectProblem(guess, 404, 'file/not-found');
    const nasty = ['..%2f..%2fetc%2fpasswd', "'%20OR%201=1", '%00', 'constructor', '%f0%9f%98%80', 'a'.repeat(2_000)];
    for (const name of nasty) await expectProblem(await inDraft(draft.draft, name), 404);
  });
});

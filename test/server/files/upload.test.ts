import assert from 'node:assert/strict';
import {createHash, randomBytes, randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {rm} from 'node:fs/promises';
import {connect, type Socket} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {newDraft, type Receipt} from '@redress/rest';
import {restClient} from '@redress/rest/client';
import {openSqliteStore} from '@redress/server';
import {Upload} from 'tus-js-client';
import {leak} from '../../support/memory-service.ts';
import {expectProblem} from '../expect-problem.ts';
import {temporaryFolder} from '../running-service.ts';
import {type CuttingProxy, cuttingProxy} from './cutting-proxy.ts';
import {type FileService, fileService} from './files-of.ts';
import {png} from './made-pictures.ts';

/** How often each line is broken. `npm run test:faults` breaks it more often. */
const cuts = Number(process.env.REDRESS_CUTS ?? 25);
/** A picture that has nothing to tell, so that it comes back as it went; so large that every piece is broken. */
const picture = png({noise: randomBytes(cuts * 60_000)});
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a file that is sent', () => {
  let service: FileService;
  let receipt: Receipt;
  let mine: {Authorization: string};
  before(async () => {
    service = await fileService({largest: 100_000_000, total: 1_000_000_000, atOnce: 1_000});
    receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    mine = {Authorization: `Redress-Key ${receipt.followUpKey}`};
  });
  after(async () => {
    await service.close();
    assert.deepEqual(service.faults, []);
  });

  const at = (path: string) => `${service.url}/v1/cases/${receipt.reference}${path}`;
  const fetched = async (id: string) =>
    Buffer.from(await (await fetch(at(`/files/${id}`), {headers: mine})).arrayBuffer());
  const tus = (method: string, path: string, headers: Record<string, string> = {}, body?: BodyInit) =>
    fetch(at(path), {
      method,
      headers: {'Tus-Resumable': '1.0.0', ...mine, ...headers},
      ...(body !== undefined && {body}),
    });
  const announce = (length: number, name = 'a.txt', headers: Record<string, string> = {}) =>
    tus('POST', '/uploads', {
      'Upload-Length': `${length}`,
      'Upload-Metadata': `filename ${Buffer.from(name).toString('base64')}`,
      ...headers,
    });
  const placeOf = (answer: Response) => `/${answer.headers.get('Location')}`;
  const piece = (offset: number) => ({'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': `${offset}`});

  it(`arrives whole from another program, though its line breaks ${cuts} times`, async (t) => {
    const proxy = await cuttingProxy(service.url, {cuts, apart: 80_000});
    const id = await sentByAnother(proxy);
    t.diagnostic(`${proxy.cuts} cuts in ${picture.length} bytes`);
    assert.ok(proxy.cuts >= cuts / 2);
    await proxy.close();
    assert.equal(hash(await fetched(id)), hash(picture));
  });

  async function sentByAnother(proxy: CuttingProxy): Promise<string> {
    const upload: Upload = await new Promise((resolve, reject) => {
      const sending = new Upload(picture, {
        endpoint: `${proxy.url}/v1/cases/${receipt.reference}/uploads`,
        headers: mine,
        metadata: {filename: 'roof.png', filetype: 'image/png'},
        chunkSize: 1_000_000,
        retryDelays: Array(cuts * 4).fill(5),
        onSuccess: () => resolve(sending),
        onError: reject,
      });
      sending.start();
    });
    return upload.url?.split('/').at(-1) as string;
  }

  it('arrives whole from our own client, though its line breaks now and then', async () => {
    const proxy = await cuttingProxy(service.url, {cuts: 3, apart: Math.floor(picture.length / 5)});
    const client = restClient({service: proxy.url, credentials: {followUpKey: receipt.followUpKey}});
    const shares: number[] = [];
    const {id, size} = await client.attach(receipt.reference, new File([picture], 'roof.png', {type: 'image/png'}), {
      onProgress: (share) => shares.push(share),
    });
    assert.equal(proxy.cuts, 3);
    await proxy.close();
    assert.equal(size, picture.length);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    assert.equal(hash(await fetched(id)), hash(picture));
    const holder = service.as({kind: 'key-holder', followUpKey: receipt.followUpKey});
    const {timeline} = await holder.view(receipt.reference);
    assert.equal(timeline.filter((entry) => entry.type === 'fileAdded' && entry.kept === id).length, 1);
  });

  it('has one place, however often it is announced with one key', async () => {
    const key = {'Idempotency-Key': randomUUID()};
    const places = await Promise.all(Array.from({length: 5}, async () => placeOf(await announce(10, 'a.txt', key))));
    assert.equal(new Set(places).size, 1);
    assert.match(places[0] as string, /^\/uploads\/[0-9a-f]{32}$/);
    assert.notEqual(placeOf(await announce(10)), placeOf(await announce(10)));
  });

  it('says where it ends so far, what it is called and until when it is waited for', async () => {
    const answer = await announce(15, '../ŵyl.txt');
    assert.equal(answer.status, 201);
    assert.ok(Date.parse(answer.headers.get('Upload-Expires') as string) > Date.parse('2026-11-21T00:00:00Z'));
    const place = placeOf(answer);
    const sent = await tus('PATCH', place, piece(0), 'The roof');
    assert.deepEqual([sent.status, sent.headers.get('Upload-Offset')], [204, '8']);
    const {headers} = await tus('HEAD', place);
    assert.equal(headers.get('Upload-Offset'), '8');
    assert.equal(headers.get('Upload-Length'), '15');
    assert.equal(headers.get('Cache-Control'), 'no-store');
    assert.equal(headers.get('Tus-Resumable'), '1.0.0');
    await expectProblem(await tus('GET', place), 409, 'file/not-ready');
    await expectProblem(await tus('PATCH', place, piece(0), 'The roof'), 409, 'file/wrong-offset');
    assert.equal((await tus('PATCH', place, piece(8), ' leaks.')).status, 204);
    const {id: _, ...kept} = await (await tus('GET', place)).json();
    assert.deepEqual(kept, {name: 'ŵyl.txt', mediaType: 'text/plain', size: 15, state: 'unscanned'});
  });

  it('is taken from whoever sends a byte first, and from nobody twice', async () => {
    const place = placeOf(await announce(1_000_000));
    const body = 'x'.repeat(1_000_000);
    const answers = await Promise.all(Array.from({length: 6}, () => tus('PATCH', place, piece(0), body)));
    const statuses = answers.map(({status}) => status);
    assert.ok(
      statuses.every((status) => [204, 400, 409].includes(status)),
      `${statuses}`,
    );
    for (let from = 0; from < 1_000_000; ) {
      from = Number((await tus('HEAD', place)).headers.get('Upload-Offset'));
      if (from < 1_000_000) await tus('PATCH', place, piece(from), body.slice(from));
    }
    const id = place.split('/').at(-1) as string;
    assert.equal((await fetched(id)).toString(), body);
  });

  it('can be sent with its announcement', async () => {
    const headers = {'Upload-Length': '5', 'Upload-Metadata': `filename ${btoa('a.txt')}`, ...piece(0)};
    const answer = await tus('POST', '/uploads', headers, 'roof.');
    assert.deepEqual([answer.status, answer.headers.get('Upload-Offset')], [201, '5']);
    assert.equal((await tus('GET', placeOf(answer))).status, 200);
  });

  it('is let go as soon as it is kept, and what shares its memory is not', async () => {
    const encode = (text: string) => new TextEncoder().encode(text);
    const [own, page] = [encode('roof'), encode('wall of the house')];
    const draft = newDraft();
    const place = await service.files.begin(draft, {name: 'a.txt', type: '', length: 8});
    const pieces = (async function* () {
      yield own;
      yield page.subarray(0, 4);
    })();
    assert.equal(await service.files.receive(place, 0, pieces), 8);
    assert.equal(own.length, 0);
    assert.equal(new TextDecoder().decode(page), 'wall of the house');
    await service.files.giveUp(draft, place.id);
  });

  it('is forgotten when it is given up, and stays when the case has it', async () => {
    const place = placeOf(await announce(10));
    assert.equal((await tus('DELETE', place)).status, 204);
    await expectProblem(await tus('GET', place), 404, 'file/not-found');
    assert.equal((await tus('HEAD', place)).status, 404);
    const kept = placeOf(await announce(4));
    await tus('PATCH', kept, piece(0), 'roof');
    await expectProblem(await tus('DELETE', kept), 403, 'request/forbidden');
  });

  it('is forgotten when its sender hangs up for good', async () => {
    const controller = new AbortController();
    const client = service.as({kind: 'key-holder', followUpKey: receipt.followUpKey});
    const before = await service.files.ofCase(receipt.reference);
    const sending = client.attach(receipt.reference, new File([picture], 'roof.png'), {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await assert.rejects(sending, {name: 'AbortError'});
    assert.equal((await service.files.ofCase(receipt.reference)).length, before.length);
  });

  /** Begins to send a piece of ten bytes, and falls silent after these. */
  async function fallSilent(place: string, text: string): Promise<Socket> {
    const {port, host} = new URL(service.url);
    const socket = connect(Number(port), '127.0.0.1');
    const head = [
      `PATCH /v1/cases/${receipt.reference}${place} HTTP/1.1`,
      ...Object.entries({Host: host, 'Tus-Resumable': '1.0.0', ...mine, ...piece(0), 'Content-Length': '10'}).map(
        ([name, value]) => `${name}: ${value}`,
      ),
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${text}`);
    // Once this is answered, that has been read.
    for (let asked = 0; asked < 3; asked++) await fetch(`${service.url}/livez`);
    return socket;
  }

  it('can be taken up on a new line while the old one looks as if it were still there', async () => {
    const place = placeOf(await announce(10));
    const silent = await fallSilent(place, 'The ');
    const {headers} = await tus('HEAD', place);
    assert.equal(headers.get('Upload-Offset'), '4');
    assert.equal((await tus('PATCH', place, piece(4), 'roof..')).status, 204);
    assert.equal((await tus('GET', place)).status, 200);
    silent.destroy();
  });

  it('is kept as far as it came when the service closes, which waits for nobody who is silent', async () => {
    const folder = await temporaryFolder();
    const secret = randomBytes(32);
    const other = await fileService({}, {folder, secret});
    const draft = newDraft();
    const place = await other.files.begin(draft, {name: 'a.txt', type: '', length: 10});
    const {port} = new URL(other.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(
      `PATCH /v1/drafts/uploads/${place.id} HTTP/1.1\r\nHost: x\r\nRedress-Draft: ${draft.draft}\r\nTus-Resumable: 1.0.0\r\n` +
        'Upload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 10\r\n\r\nThe ',
    );
    for (let asked = 0; asked < 3; asked++) await fetch(`${other.url}/livez`);
    await Promise.all([once(socket, 'close'), other.close()]);
    const store = await openSqliteStore(folder, secret);
    const files = store.of('plus-dane').selectFrom('files').select('received').where('organisation', '=', 'plus-dane');
    assert.equal((await files.executeTakeFirst())?.received, 4);
    await store.close();
    await rm(folder, {recursive: true});
  });

  it('can be sent by a page of another site that the organisation knows, and by no other', async () => {
    const other = await fileService({}, {organisation: {origins: ['https://www.example.org']}});
    const ask = (origin: string, method: string, headers: string) =>
      fetch(`${other.url}/v1/drafts/uploads`, {
        method: 'OPTIONS',
        headers: {Origin: origin, 'Access-Control-Request-Method': method, 'Access-Control-Request-Headers': headers},
      });
    const announcing = 'idempotency-key,redress-draft,tus-resumable,upload-length,upload-metadata';
    const sending = 'authorization,content-type,redress-draft,tus-resumable,upload-offset';
    for (const [method, headers] of [
      ['POST', announcing],
      ['PATCH', sending],
      ['HEAD', sending],
      ['DELETE', sending],
    ] as const) {
      const answer = await ask('https://www.example.org', method, headers);
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), 'https://www.example.org');
      assert.ok(answer.headers.get('Access-Control-Allow-Methods')?.split(',').includes(method), method);
      const allowed = answer.headers.get('Access-Control-Allow-Headers')?.toLowerCase().split(',') ?? [];
      assert.deepEqual(
        headers.split(',').filter((name) => !allowed.includes(name)),
        [],
      );
      assert.equal((await ask('https://www.example.com', method, headers)).status, 403);
    }
    const answer = await fetch(`${other.url}/v1/drafts/uploads`, {
      method: 'POST',
      headers: {
        ...{Origin: 'https://www.example.org', 'Tus-Resumable': '1.0.0', 'Redress-Draft': newDraft().draft},
        ...{'Upload-Length': '4', 'Upload-Metadata': `filename ${btoa('a.txt')}`},
      },
    });
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), 'https://www.example.org');
    const exposed = answer.headers.get('Access-Control-Expose-Headers')?.split(',') ?? [];
    for (const name of ['Location', 'Upload-Offset', 'Content-Disposition', 'Redress-File-State'])
      assert.ok(exposed.includes(name), name);
    await other.close();
  });

  it('is spoken about as tus has it, or refused in our words', async () => {
    const bare = {method: 'POST', headers: {...mine, 'Upload-Length': '4'}};
    const version = await fetch(at('/uploads'), bare);
    assert.equal(version.headers.get('Tus-Version'), '1.0.0');
    await expectProblem(version, 412, 'file/wrong-version');
    await expectProblem(await tus('POST', '/uploads'), 400, 'request/malformed');
    await expectProblem(await tus('POST', '/uploads', {'Upload-Length': '-1'}), 400, 'request/malformed');
    await expectProblem(await tus('POST', '/uploads', {'Upload-Length': '1', 'Upload-Metadata': 'a b c'}), 400);
    await expectProblem(await tus('POST', '/uploads', {'Upload-Length': '1', 'Upload-Concat': 'partial'}), 400);
    await expectProblem(await tus('POST', '/uploads', {'Upload-Defer-Length': '1'}), 400);
    const place = placeOf(await announce(4));
    await expectProblem(await tus('PATCH', place, {'Upload-Offset': '0', 'Content-Type': 'text/plain'}, 'a'), 400);
    await expectProblem(await tus('PATCH', place, {'Content-Type': 'application/offset+octet-stream'}, 'a'), 400);
    await expectProblem(await tus('PATCH', place, piece(0), 'more than four'), 413, 'file/too-large');
    await expectProblem(await tus('PATCH', place, piece(2), 'ab'), 409, 'file/wrong-offset');
    const answer = await tus('HEAD', place);
    assert.equal(answer.headers.get('Upload-Offset'), '0');
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), null);
  });

  it('goes on with another instance where the first has stopped, and after it has come back', async () => {
    const draft = newDraft();
    const place = await service.files.begin(draft, {name: 'roof.png', type: 'image/png', length: picture.length});
    const half = Math.floor(picture.length / 2);
    const bytes = async function* (from: number, to: number) {
      yield picture.subarray(from, to);
    };
    assert.equal(await service.files.receive(place, 0, bytes(0, half)), half);
    const other = service.filesWith({largest: 100_000_000, total: 1_000_000_000});
    const known = await other.find(draft, place.id);
    assert.equal(known?.received, half);
    await other.receive(known as typeof place, half, bytes(half, picture.length));
    const {size} = await service.files.finish(draft, place.id);
    assert.equal(size, picture.length);
  });
});

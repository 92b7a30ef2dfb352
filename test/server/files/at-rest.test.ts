import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, describe, it} from 'node:test';
import {newDraft, type Receipt} from '@redress/rest';
import {leak} from '../../support/memory-service.ts';
import {expectProblem} from '../expect-problem.ts';
import type {Bucket} from './bucket.ts';
import {type FileService, fileService} from './files-of.ts';
import {canary, png, tellingJpeg} from './made-pictures.ts';
import {againstRealBucket} from './real-bucket.ts';
import {s3StandIn} from './s3-stand-in.ts';

const secretText = 'canary-what-happened-9c41';
const secretName = 'canary-name-77b0';
const note = (length = 500_000) =>
  new File([secretText.repeat(Math.ceil(length / secretText.length)).slice(0, length)], `${secretName}.txt`);

async function allFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function filesAtRest(place: string, makeBucket?: () => Promise<Bucket>): void {
  describe(`files at rest in ${place}`, () => {
    let service: FileService;
    let bucket: Bucket | undefined;
    let receipt: Receipt;
    afterEach(async () => {
      await service.close();
      assert.deepEqual(bucket?.refused ?? [], []);
      await bucket?.close();
      bucket = undefined;
    });

    async function given(): Promise<void> {
      bucket = await makeBucket?.();
      service = await fileService(bucket ? {s3: bucket.configuration} : {});
      receipt = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
    }
    const holder = () => service.as({kind: 'key-holder', followUpKey: receipt.followUpKey});
    const fetchFile = (id: string) =>
      fetch(`${service.url}/v1/cases/${receipt.reference}/files/${id}`, {
        headers: {Authorization: `Redress-Key ${receipt.followUpKey}`},
      });
    const blobs = async (): Promise<ReadonlyMap<string, Buffer>> => {
      if (bucket) return bucket.objects();
      const files = (await allFiles(service.folder)).filter((file) => file.includes('/files/'));
      return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file)] as const)));
    };
    const loose = () =>
      service.store
        .of('plus-dane')
        .selectFrom('loose_blobs')
        .selectAll()
        .where('organisation', '=', 'plus-dane')
        .execute();

    it('are under keys, every part and every name, from the first byte that comes', async () => {
      await given();
      const draft = newDraft();
      const anybody = service.as({kind: 'anonymous'});
      await anybody.attach(draft, note());
      await holder().attach(receipt.reference, note());
      await holder().attach(receipt.reference, new File([tellingJpeg()], `${secretName}.jpg`));
      const begun = await service.files.begin(newDraft(), {name: `${secretName}.txt`, type: '', length: 1_000_000});
      await service.files.receive(begun, 0, note(300_000).stream());
      const kept = [...(await blobs()).values()];
      assert.ok(kept.length >= 6, `${kept.length} blobs`);
      const onDisk = await Promise.all((await allFiles(service.folder)).map((file) => readFile(file)));
      for (const word of [secretText, secretName, canary, draft.draft, 'ICC_PROFILE']) {
        assert.ok(![...kept, ...onDisk].some((bytes) => bytes.includes(word)), word);
      }
      for (const name of (await blobs()).keys()) assert.match(name, /files\/plus-dane\/([0-9a-f]{2}\/)?[0-9a-f]{32}$/);
      assert.deepEqual(await loose(), []);
    });

    it('are gone when their case is forgotten, and cannot be read once its key is', async () => {
      await given();
      const {id} = await holder().attach(receipt.reference, note());
      await service.files.begin(
        {reference: receipt.reference, by: {kind: 'complainant', name: ''}},
        {
          name: 'half.txt',
          type: '',
          length: 10,
        },
      );
      const other = await service.as({kind: 'anonymous'}).submit(leak, {key: randomUUID()});
      await service.as({kind: 'key-holder', followUpKey: other.followUpKey}).attach(other.reference, note(1_000));
      assert.equal((await blobs()).size, 3);
      const db = service.store.of('plus-dane');
      await db
        .deleteFrom('case_keys')
        .where('organisation', '=', 'plus-dane')
        .where('reference', '=', receipt.reference)
        .execute();
      assert.deepEqual(await service.files.ofCase(receipt.reference), []);
      await expectProblem(await fetchFile(id), 404);
      await service.files.forget(receipt.reference);
      await service.files.forget(receipt.reference);
      assert.equal((await blobs()).size, 1);
      const rows = await db.selectFrom('files').select('reference').where('organisation', '=', 'plus-dane').execute();
      assert.deepEqual(
        rows.map(({reference}) => reference),
        [other.reference],
      );
    });

    it('are gone when nobody sent them to their end, and when their complaint never came', async () => {
      await given();
      const draft = newDraft();
      await service.as({kind: 'anonymous'}).attach(draft, note(1_000));
      const owner = {reference: receipt.reference, by: {kind: 'complainant', name: ''}} as const;
      const begun = await service.files.begin(owner, {name: 'a.txt', type: '', length: 10});
      await service.files.receive(begun, 0, new Blob(['half']).stream());
      const {id} = await holder().attach(receipt.reference, note(1_000));

      service.setTime('2026-11-21T09:59:59.000Z');
      await service.files.tidy();
      assert.equal((await blobs()).size, 3);
      service.setTime('2026-11-21T10:00:01.000Z');
      assert.equal(await service.files.find(owner, begun.id), undefined);
      await service.files.tidy();
      assert.equal((await blobs()).size, 2);
      service.setTime('2026-11-27T10:00:01.000Z');
      await service.files.tidy();
      assert.equal((await blobs()).size, 1);
      service.setTime('2027-11-27T10:00:01.000Z');
      await service.files.tidy();
      assert.equal((await fetchFile(id)).status, 200);
    });

    it('leave nothing behind that was written when something broke', async () => {
      await given();
      const db = service.store.of('plus-dane');
      await holder().attach(receipt.reference, note(1_000));
      const before = [...(await blobs()).keys()].sort();
      // As a kill leaves it between writing a blob and saying whose it is.
      const blob = randomBytes(16).toString('hex');
      const at = '2026-11-20T10:00:00.000Z';
      await db.insertInto('loose_blobs').values({organisation: 'plus-dane', blob, at}).execute();
      if (bucket) await bucket.write(`files/plus-dane/${blob}`, Buffer.from('half'));
      else {
        const [known] = before as [string];
        const shelf = known.replace(/[^/]+\/[^/]+$/, '');
        await writeFile(join(shelf, known.slice(shelf.length, shelf.length + 2), blob), 'half');
      }
      await service.files.tidy();
      assert.equal((await blobs()).size, before.length + 1, 'somebody may be at work on it');
      service.setTime('2026-11-20T11:00:01.000Z');
      await service.files.tidy();
      if (bucket) assert.deepEqual([...(await blobs()).keys()].sort(), before);
      assert.deepEqual(await loose(), []);
    });

    it('are refused rather than shown when somebody has altered, cut or moved them', async () => {
      await given();
      const {id} = await holder().attach(receipt.reference, note(600_000));
      const everything = new Map(await blobs());
      const parts = service.store
        .of('plus-dane')
        .selectFrom('file_parts')
        .select('blob')
        .where('organisation', '=', 'plus-dane')
        .orderBy('start');
      const rows = await parts.execute();
      const names = rows.map(({blob}) => [...everything.keys()].find((name) => name.endsWith(blob)) as string);
      const [first, second, third] = names as [string, string, string];
      const change = async (name: string, bytes: Buffer) => {
        if (bucket) await bucket.write(name, bytes);
        else await writeFile(name, bytes);
      };
      const original = Buffer.from(everything.get(first) as Buffer);
      const flipped = Buffer.from(original);
      flipped[100] = (flipped[100] as number) ^ 1;
      for (const bytes of [flipped, original.subarray(0, 200), everything.get(second) as Buffer]) {
        await change(first, Buffer.from(bytes));
        await expectProblem(await fetchFile(id), 500, 'service/failed');
      }
      await change(first, original);
      const last = Buffer.from(everything.get(third) as Buffer);
      await change(third, original);
      const faults = service.faults.length;
      await assert.rejects(async () => (await fetchFile(id)).arrayBuffer(), 'what has begun breaks off');
      assert.equal(service.faults.length, faults + 1);
      await change(third, last);
      assert.equal((await (await fetchFile(id)).arrayBuffer()).byteLength, 600_000);
    });
  });
}

filesAtRest('a folder');
filesAtRest('a bucket', s3StandIn);
againstRealBucket('files at rest in a real bucket', (make) => filesAtRest('a real bucket', make));

describe('files and a disk without room', () => {
  it('are refused whole, and taken when there is room again', async () => {
    const bucket = await s3StandIn();
    const service = await fileService({s3: bucket.configuration});
    const anybody = service.as({kind: 'anonymous'});
    const receipt = await anybody.submit(leak, {key: randomUUID()});
    const picture = png({noise: randomBytes(700_000)});
    bucket.failWith(...Array<number>(4).fill(507));
    const draft = newDraft();
    await assert.rejects(anybody.attach(draft, new File([picture], 'a.png')), {code: 'service/full'});
    assert.equal((await bucket.objects()).size, 0);
    const kept = await anybody.attach(draft, new File([picture], 'a.png'));
    assert.equal(kept.size, picture.length);
    assert.ok((await anybody.submit(leak, {key: randomUUID(), ...draft})).reference !== receipt.reference);
    await service.close();
    await bucket.close();
  });

  it('say so when the folder cannot be written, in our own words', async () => {
    const service = await fileService();
    await writeFile(join(service.folder, 'files'), 'in the way');
    const anybody = service.as({kind: 'anonymous'});
    await assert.rejects(anybody.attach(newDraft(), new File(['x'], 'a.txt')), {
      code: 'service/failed',
      message: 'Something went wrong here',
    });
    await rm(join(service.folder, 'files'));
    await anybody.attach(newDraft(), new File(['x'], 'a.txt'));
    await service.close();
  });
});

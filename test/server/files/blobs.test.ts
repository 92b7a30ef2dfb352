import assert from 'node:assert/strict';
import {randomBytes} from 'node:crypto';
import {readdir, rm, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {RestError} from '@redress/rest';
import {type BlobStore, blobFolder, s3Bucket} from '@redress/server';
import {temporaryFolder} from '../running-service.ts';
import type {Bucket} from './bucket.ts';
import {againstRealBucket} from './real-bucket.ts';
import {type S3StandIn, s3StandIn} from './s3-stand-in.ts';

const newName = () => randomBytes(16).toString('hex');

function blobStoreContract(name: string, make: () => Promise<{blobs: BlobStore; close(): Promise<void>}>): void {
  describe(`${name} as a store of blobs`, () => {
    let under: Awaited<ReturnType<typeof make>>;
    beforeEach(async () => {
      under = await make();
    });
    afterEach(() => under.close());

    it('gives back what it was given', async () => {
      const blobs = new Map([0, 1, 5000, 300_000].map((length) => [newName(), randomBytes(length)]));
      await Promise.all(
        [...blobs].map(([blob, bytes]) => under.blobs.put(blob, [bytes.subarray(0, 100), bytes.subarray(100)])),
      );
      for (const [blob, bytes] of blobs) assert.deepEqual(await under.blobs.get(blob), bytes);
    });

    it('forgets what is deleted, also when it was never there', async () => {
      const blob = newName();
      await under.blobs.put(blob, [Buffer.from('roof')]);
      await under.blobs.delete(blob);
      await assert.rejects(under.blobs.get(blob));
      await under.blobs.delete(blob);
    });

    it('takes no name but its own', async () => {
      for (const bad of ['', '..', '../../etc/passwd', 'A'.repeat(32), `${'a'.repeat(30)}/a`, `${newName()}\0`]) {
        await assert.rejects(under.blobs.put(bad, [Buffer.from('x')]), TypeError);
        await assert.rejects(async () => under.blobs.get(bad), TypeError);
        await assert.rejects(async () => under.blobs.delete(bad), TypeError);
      }
    });
  });
}

blobStoreContract('a folder', async () => {
  const folder = await temporaryFolder();
  return {blobs: blobFolder(join(folder, 'files', 'here')), close: () => rm(folder, {recursive: true})};
});

const inBucket = (make: () => Promise<Bucket>) => async () => {
  const bucket = await make();
  return {
    blobs: s3Bucket(bucket.configuration, 'here'),
    async close() {
      assert.deepEqual(bucket.refused, []);
      await bucket.close();
    },
  };
};

blobStoreContract('a bucket', inBucket(s3StandIn));

againstRealBucket('a real bucket as a store of blobs', (make) => {
  blobStoreContract('a real bucket', inBucket(make));

  describe('a real bucket of blobs', () => {
    it('is closed to whoever does not know its secret', async () => {
      const bucket = await make();
      const blob = newName();
      await s3Bucket(bucket.configuration, 'here').put(blob, [Buffer.from('roof')]);
      const stranger = s3Bucket({...bucket.configuration, secretAccessKey: 'another'}, 'here');
      const put = () => stranger.put(newName(), [Buffer.from('x')]);
      for (const attempt of [put, () => stranger.get(blob), () => stranger.delete(blob)]) {
        await assert.rejects(attempt, (error: RestError) => {
          assert.equal(error.code, 'service/failed');
          assert.match(String(error.cause), /answered with 403$/);
          return true;
        });
      }
      const [kept, ...others] = await bucket.objects();
      assert.deepEqual(kept, [`files/here/${blob}`, Buffer.from('roof')]);
      assert.deepEqual(others, []);
      await bucket.close();
    });
  });
});

describe('a folder of blobs', () => {
  it('is for its owner alone, and a blob is never written over', async () => {
    const folder = await temporaryFolder();
    const blobs = blobFolder(join(folder, 'files'));
    const blob = newName();
    await blobs.put(blob, [Buffer.from('first')]);
    await assert.rejects(blobs.put(blob, [Buffer.from('second')]), {code: 'EEXIST'});
    const [shelf] = await readdir(join(folder, 'files'));
    assert.equal(shelf, blob.slice(0, 2));
    assert.equal((await stat(join(folder, 'files', shelf as string))).mode & 0o777, 0o700);
    assert.equal((await stat(join(folder, 'files', shelf as string, blob))).mode & 0o777, 0o600);
    assert.equal((await blobs.get(blob)).toString(), 'first');
    await rm(folder, {recursive: true});
  });

  it('can be used again once what was in its way is gone', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'files'), 'a file where a folder should be');
    const blobs = blobFolder(join(folder, 'files'));
    await assert.rejects(blobs.put(newName(), [Buffer.from('x')]), {code: /^E(EXIST|NOTDIR)$/});
    await rm(join(folder, 'files'));
    await blobs.put(newName(), [Buffer.from('x')]);
    await rm(folder, {recursive: true});
  });
});

describe('a bucket of blobs', () => {
  let standIn: S3StandIn;
  beforeEach(async () => {
    standIn = await s3StandIn();
  });
  afterEach(() => standIn.close());

  it('keeps them below its folder', async () => {
    const blob = newName();
    await s3Bucket(standIn.configuration, 'here').put(blob, [Buffer.from('roof')]);
    assert.deepEqual([...(await standIn.objects()).keys()], [`files/here/${blob}`]);
  });

  it('is asked again when it fails for a moment', async () => {
    standIn.failWith(500, 503);
    const blobs = s3Bucket(standIn.configuration, 'here');
    const blob = newName();
    await blobs.put(blob, [Buffer.from('roof')]);
    assert.equal((await blobs.get(blob)).toString(), 'roof');
  });

  it('says what went wrong in our own words', async () => {
    const blobs = s3Bucket(standIn.configuration, 'here');
    standIn.failWith(507, 507, 507, 507);
    await assert.rejects(blobs.put(newName(), [Buffer.from('x')]), {code: 'service/full'});
    const stranger = s3Bucket({...standIn.configuration, secretAccessKey: 'another'}, 'here');
    await assert.rejects(stranger.put(newName(), [Buffer.from('x')]), {code: 'service/failed'});
    assert.deepEqual(standIn.refused, ['its signature']);
    await standIn.close();
    await assert.rejects(blobs.get(newName()), {code: 'service/unreachable'});
    standIn = await s3StandIn();
  });
});

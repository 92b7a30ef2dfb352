import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Attachment} from '@redress/rest';
import {restClient} from '@redress/rest/client';
import {openSqliteStore} from '@redress/server';
import {leak} from '../support/people.ts';
import {startService} from './start-service.ts';

/** A file that the service has said it keeps, for a complaint that is still being written. */
export interface Sent {
  readonly draft: string;
  readonly kept: Attachment;
  readonly hash: string;
}

export function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * Every file that was acknowledged is there; every other one that says it is whole, is; no part is missing, and on the disk is
 * nothing that nobody knows of.
 */
export async function checkFiles(folder: string, sent: readonly Sent[]): Promise<void> {
  const store = await openSqliteStore(folder, await readFile(join(folder, 'service.secret')));
  const db = store.everyone;
  const own = 'plus-dane';
  const files = await db.selectFrom('files').selectAll().where('organisation', '=', own).execute();
  const parts = await db
    .selectFrom('file_parts')
    .selectAll()
    .where('organisation', '=', own)
    .orderBy('start')
    .execute();
  const loose = await db.selectFrom('loose_blobs').select('blob').where('organisation', '=', own).execute();
  await store.close();
  // Made with the first file.
  const entries = await readdir(join(folder, 'files'), {recursive: true, withFileTypes: true}).catch(() => []);
  const onDisk = entries.filter((entry) => entry.isFile()).map(({name}) => name);
  const known = new Set([...parts, ...loose].map(({blob}) => blob));
  assert.deepEqual(
    onDisk.filter((name) => !known.has(name)),
    [],
  );
  const there = new Set(onDisk);
  assert.deepEqual(
    parts.filter(({blob}) => !there.has(blob)),
    [],
  );
  for (const {id, edition, state, size, received} of files) {
    const ofFile = parts.filter((part) => part.file === id && part.edition === edition);
    let end = 0;
    for (const {start, length} of ofFile) {
      assert.equal(start, end, 'no part is missing, and none is there twice');
      end += length;
    }
    assert.equal(end, state === 'uploading' || state === 'received' ? received : size);
  }
  const byId = new Map(files.map((file) => [file.id, file]));
  for (const {kept} of sent) assert.equal(byId.get(kept.id)?.state, 'unscanned');

  // Read by a service that knows nothing but what is on the disk.
  const service = await startService({folder});
  try {
    const client = restClient({service: service.url});
    for (const {draft, kept, hash: expected} of sent.slice(-20)) {
      const receipt = await client.submit(leak, {key: crypto.randomUUID(), draft});
      const answer = await fetch(`${service.url}/v1/cases/${receipt.reference}/files/${kept.id}`, {
        headers: {Authorization: `Redress-Key ${receipt.followUpKey}`},
      });
      const bytes = Buffer.from(await answer.arrayBuffer());
      assert.equal(answer.status, 200, bytes.toString('latin1', 0, 500));
      assert.equal(hash(bytes), expected);
    }
  } finally {
    await service.stop();
  }
}

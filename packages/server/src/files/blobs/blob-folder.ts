import {mkdir, open, readFile, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {RestError} from '@redress/rest';
import {type BlobName, type BlobStore, checkBlobName} from './blob-store.ts';

/** Blobs as files in a folder of their own, spread over 256 folders. Each is on the disk, with its name, before it is acknowledged. */
export function blobFolder(folder: string): BlobStore {
  const pathOf = (name: BlobName) => join(folder, checkBlobName(name).slice(0, 2), name);
  const made = new Map<string, Promise<void>>();

  const makeFolder = (path: string): Promise<void> => {
    const making = made.get(path) ?? makeDurably(path);
    made.set(path, making);
    // What could not be made now may be later.
    making.catch(() => made.delete(path));
    return making;
  };

  return {
    async put(name, bytes) {
      const path = pathOf(name);
      let begun = false;
      try {
        await makeFolder(dirname(path));
        const file = await open(path, 'wx', 0o600);
        begun = true;
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await sync(dirname(path));
      } catch (error) {
        if (begun) await rm(path, {force: true}).catch(() => {});
        if (!isFull(error)) throw error;
        throw new RestError(
          'service/full',
          'There is no room for files just now; what arrived before is kept. Try again later',
          {
            cause: error,
          },
        );
      }
    },
    get: (name) => readFile(pathOf(name)),
    delete: (name) => rm(pathOf(name), {force: true}),
  };
}

async function makeDurably(path: string): Promise<void> {
  const first = await mkdir(path, {recursive: true, mode: 0o700});
  // The name of a new folder stands in the one above it.
  for (let at = path; first !== undefined; at = dirname(at)) {
    await sync(dirname(at));
    if (at === first) return;
  }
}

/** Makes a new name in a folder survive a power cut. Windows cannot open folders, and does not need to. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

function isFull(error: unknown): boolean {
  const {code} = error as NodeJS.ErrnoException;
  return code === 'ENOSPC' || code === 'EDQUOT';
}

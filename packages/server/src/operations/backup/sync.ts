import {open} from 'node:fs/promises';

/** Makes a file, or the names in a folder, survive a power cut. Windows cannot open folders, and does not need to. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (process.platform === 'win32') return undefined;
    throw error;
  });
  await handle?.sync().finally(() => handle.close());
}

import {randomBytes, randomUUID} from 'node:crypto';
import {link, open, readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {StartError} from './start-error.ts';

const length = 32;

/**
 * The service's own secret, from which follow-up keys are derived. Made at the first start and never written again: a new
 * secret would give a customer who sends the same complaint again another key than the one that opens it.
 */
export async function serviceSecret(folder: string): Promise<Uint8Array> {
  const file = join(folder, 'service.secret');
  const secret = (await readIfThere(file)) ?? (await make(folder, file));
  if (secret.length === length) return secret;
  throw new StartError(
    'secret/damaged',
    `${file} holds ${secret.length} bytes, not ${length}. Put it back from a backup; do not delete it while cases are kept beside it.`,
  );
}

async function make(folder: string, file: string): Promise<Uint8Array> {
  const draft = join(folder, `service.secret.${randomUUID()}`);
  const secret = randomBytes(length);
  try {
    await writeThrough(draft, secret);
    // Unlike a rename, a link never replaces what another start has put there meanwhile.
    await link(draft, file);
    await sync(folder);
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFile(file);
    throw new StartError('folder/unusable', `${file} cannot be written. Check that this user may write there.`, {
      cause: error,
    });
  } finally {
    await rm(draft, {force: true});
  }
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartError('folder/unusable', `${file} cannot be read. Check that this user may read it.`, {
      cause: error,
    });
  }
}

async function writeThrough(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes a new name in a folder survive a power cut. Windows cannot open folders, and does not need to. */
async function sync(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}

import {randomBytes} from 'node:crypto';
import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import * as z from 'zod/mini';

/** How a command on the same machine reaches a service that is running: by what it leaves in its folder meanwhile. */
const localAccess = z.strictObject({address: z.string(), token: z.string()});
export type LocalAccess = Readonly<z.infer<typeof localAccess>>;

const fileOf = (folder: string) => join(folder, 'administration.json');

export function newLocalToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Only the user whom the service runs as can read it. */
export async function leaveAccess(folder: string, access: LocalAccess): Promise<void> {
  await rm(fileOf(folder), {force: true});
  await writeFile(fileOf(folder), `${JSON.stringify(access)}\n`, {mode: 0o600, flag: 'wx'});
}

export async function takeAccessAway(folder: string): Promise<void> {
  await rm(fileOf(folder), {force: true});
}

/** Nothing where no service has left it, or where it may not be read. */
export async function accessIn(folder: string): Promise<LocalAccess | undefined> {
  try {
    return localAccess.parse(JSON.parse(await readFile(fileOf(folder), 'utf8')));
  } catch {
    return undefined;
  }
}

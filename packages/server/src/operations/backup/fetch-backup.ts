import {link, open, rm} from 'node:fs/promises';
import type {LocalAccess} from '../local-access.ts';
import {BackupError} from './backup-error.ts';

/** Has a service that is running write a backup, and keeps it. */
export async function fetchBackup({address, token}: LocalAccess, file: string): Promise<void> {
  const answer = await fetch(`${address}/backup`, {method: 'POST', headers: {Authorization: `Bearer ${token}`}}).catch(
    (cause: unknown) => {
      throw new BackupError(
        'backup/refused',
        `The service that has the data folder does not answer at ${address}. Try again, or stop it and make the backup then.`,
        {cause},
      );
    },
  );
  if (!answer.ok || !answer.body) {
    await answer.body?.cancel();
    throw new BackupError(
      'backup/refused',
      `The service that has the data folder could not make a backup (${answer.status}). Its log says why.`,
    );
  }
  const draft = `${file}.part`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      for await (const bytes of answer.body) await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, file);
  } finally {
    await rm(draft, {force: true});
  }
}

import {randomUUID} from 'node:crypto';
import {createReadStream} from 'node:fs';
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {type BackupParts, writeBackup} from './write-backup.ts';

/** Writes a backup beside what is kept, gives its bytes, and deletes it once they are read, or nobody reads on. */
export async function streamBackup(parts: BackupParts, folder: string): Promise<ReadableStream<Uint8Array>> {
  const file = join(folder, `backup-${randomUUID()}`);
  await writeBackup(parts, file);
  const bytes = createReadStream(file);
  bytes.once('close', () => void rm(file, {force: true}).catch(() => {}));
  return Readable.toWeb(bytes) as ReadableStream<Uint8Array>;
}

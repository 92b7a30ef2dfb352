import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import type {BackupManifest} from '../operations/backup/manifest.ts';
import {StartError} from '../start-error.ts';
import type {Shell} from './shell.ts';
import {sourcesOf} from './sources-of.ts';
import {storeOptions, withStoreGiven} from './store-given.ts';
import type {Subcommand} from './subcommand.ts';
import {wrap} from './table.ts';
import {WrongCall} from './wrong-call.ts';

export const backup: Subcommand = {
  name: 'backup',
  about: 'Write everything that is kept to one file, also while the service runs.',
  operands: [],
  options: {
    out: {takes: 'FILE', about: 'The file to write. It must not be there yet.'},
    ...storeOptions,
  },
  notes: [
    'The file holds cases, keys of cases, messages, the journal and the files, encrypted as they are in the store, and what they add up to. The service’s own secret is not in it: keep a copy of that in another place, for without it nobody can read the backup. It is checked after it was written.',
    'Keep a copy of erasures.log of the data folder, too, newer than the backup: redress restore erases again whoever was erased since.',
    'Exit codes: 0 when it was written and holds what it should, 1 when the store itself lacks files, 2 when it could not be written, 3 when a service has the data folder and cannot be reached.',
  ],
  async run(call, shell) {
    const file = resolve(call.needed('out'));
    if (existsSync(file)) throw new WrongCall(`--out is given "${file}", which is there already; expected a new name`);
    const {keptFiles} = await import('../operations/backup/kept-files.ts');
    const {writeBackup} = await import('../operations/backup/write-backup.ts');
    const {checkBackup} = await import('../operations/backup/check-backup.ts');
    const {readConfiguration} = await import('../operations/configuration.ts');
    const {service} = readConfiguration(sourcesOf(call, shell));
    try {
      await withStoreGiven(call, shell, ({store, secret}) =>
        writeBackup({store, secret, files: keptFiles(service), now: shell.now()}, file),
      );
    } catch (error) {
      if (!(error instanceof StartError && error.code === 'folder/in-use')) throw error;
      await fromRunning(service.folder, file, error);
    }
    const secret = service.secret ?? (await secretIn(service.folder));
    const {manifest, faults} = await checkBackup(file, secret);
    if (faults.length > 0) {
      shell.complain(`redress backup: ${file} is not what it should be, and is of no use:`);
      for (const fault of faults) shell.complain(`- ${fault}`);
      return 2;
    }
    sayBackup(shell, file, manifest);
    if (manifest.files.missing === 0) return 0;
    shell.complain(
      `redress backup: ${manifest.files.missing} parts of files are missing in the store itself, and so in the backup. An earlier backup may have them.`,
    );
    return 1;
  },
};

/** The service that has the folder writes it, and this only keeps what it gives. */
async function fromRunning(folder: string, file: string, inUse: StartError): Promise<void> {
  const {accessIn} = await import('../operations/local-access.ts');
  const {fetchBackup} = await import('../operations/backup/fetch-backup.ts');
  const access = await accessIn(folder);
  if (!access) throw inUse;
  await fetchBackup(access, file);
}

async function secretIn(folder: string): Promise<Uint8Array> {
  const {serviceSecret} = await import('../service-secret.ts');
  return serviceSecret(folder);
}

/** What a backup holds, for whoever keeps it. */
export function sayBackup(shell: Shell, file: string, {at, organisations, tables, files}: BackupManifest): void {
  const count = (table: string) => tables[table]?.rows ?? 0;
  shell.print(`${file}, of ${at}`);
  for (const {id, position, hash} of organisations) {
    shell.print(`  ${id}: ${position} events, the last of them ${hash.slice(0, 16)}…`);
  }
  const {rows, bytes, elsewhere} = files;
  const inBucket = elsewhere.length > 0 ? ` The files of ${elsewhere.join(', ')} are in a bucket, and not in it.` : '';
  const held = `cases ${count('cases')}, events ${count('events')}, messages ${count('outbox')}, files ${count('files')}`;
  shell.print(wrap(`  ${held} (${rows} parts, ${bytes} bytes).${inBucket}`).join('\n'));
}

import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import type {ErasedCase} from '../privacy/erasure-list.ts';
import {sayBackup} from './backup.ts';
import type {Call} from './call.ts';
import {sourcesOf} from './sources-of.ts';
import {storeOptions} from './store-given.ts';
import type {Subcommand} from './subcommand.ts';
import {WrongCall} from './wrong-call.ts';

export const restore: Subcommand = {
  name: 'restore',
  about: 'Put a backup back where nothing is kept yet.',
  operands: ['FILE'],
  options: {
    secret: {takes: 'FILE', about: 'The secret of the service, service.secret, where the configuration has none.'},
    erasures: {takes: 'FILE', about: 'The newest copy of erasures.log: who is in it is erased again.'},
    'nobody-erased': {about: 'Instead: that nobody was erased since the backup was made.'},
    check: {about: 'Only check the backup, and write nothing.'},
    ...storeOptions,
  },
  notes: [
    'Everything in the backup is held against what it says of itself before anything is written: every row, every file, the whole chain. A folder or a database in which something is kept is left as it is. A backup of the embedded store can be put back into PostgreSQL, and the other way round.',
    'Exit codes: 0 when it was put back, or is whole; 1 when --check found something; 2 when nothing could be put back.',
  ],
  async run(call, shell) {
    const {readConfiguration, readStorePlace} = await import('../operations/configuration.ts');
    const [given = ''] = call.operands;
    const file = resolve(given);
    const place = readStorePlace(sourcesOf(call, shell));
    const secret = place.secret ?? (await secretGiven(call, place.folder));
    if (call.has('check')) {
      const {checkBackup} = await import('../operations/backup/check-backup.ts');
      const {manifest, faults} = await checkBackup(file, secret);
      sayBackup(shell, file, manifest);
      for (const fault of faults) shell.print(`- ${fault}`);
      shell.print(faults.length > 0 ? 'It is damaged.' : 'It is whole.');
      return faults.length > 0 ? 1 : 0;
    }
    const erased = await erasedSince(call);
    const {service} = readConfiguration(sourcesOf(call, shell));
    const {keptFiles} = await import('../operations/backup/kept-files.ts');
    const {restoreBackup} = await import('../operations/backup/restore-backup.ts');
    const keepSecret = !place.secret && !existsSync(join(place.folder, 'service.secret'));
    const {manifest, erasedAgain} = await restoreBackup(file, {
      ...place,
      secret,
      keepSecret,
      organisations: service.organisations,
      erased,
      files: keptFiles(service),
      now: shell.now(),
    });
    sayBackup(shell, file, manifest);
    const again = erasedAgain === 1 ? '1 person was' : `${erasedAgain} people were`;
    shell.print(
      `It was put back into ${place.database === undefined ? place.folder : 'the database'}. ${again} erased again.`,
    );
    return 0;
  },
};

async function secretGiven(call: Call, folder: string): Promise<Uint8Array> {
  const path = call.value('secret') ?? join(folder, 'service.secret');
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) throw new WrongCall(`"${path}" cannot be read; expected the secret of the service: --secret FILE`);
  // As the service keeps it, or as a configuration writes it.
  const secret = bytes.length === 32 ? bytes : Buffer.from(bytes.toString('utf8').trim(), 'base64');
  if (secret.length === 32) return secret;
  throw new WrongCall(`"${path}" holds no secret of a service; expected 32 bytes, or the same in base64`);
}

async function erasedSince(call: Call): Promise<readonly ErasedCase[]> {
  const path = call.value('erasures');
  if (path === undefined && call.has('nobody-erased')) return [];
  if (path === undefined) {
    throw new WrongCall('it is not said who was erased since; expected --erasures FILE, or --nobody-erased');
  }
  if (!existsSync(path)) throw new WrongCall(`--erasures is given "${path}", which is not there`);
  const {erasureList} = await import('../privacy/erasure-list.ts');
  return erasureList('', path).read();
}

import {createHash} from 'node:crypto';
import {chmod, link, mkdtemp, rm} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import type {Instant} from '@redress/policy';
import {writeDown} from '../../audit/journal.ts';
import {headsOfAll} from '../../store/heads-of-all.ts';
import {moveStore} from '../../store/move-store.ts';
import {openSqliteStore} from '../../store/open-sqlite-store.ts';
import type {Store} from '../../store/store.ts';
import {addFile, makeArchive, tablesOf} from './archive.ts';
import {BackupError} from './backup-error.ts';
import {digestTable} from './digest-table.ts';
import type {KeptFiles} from './kept-files.ts';
import {type BackupManifest, sealManifest} from './manifest.ts';
import {sync} from './sync.ts';

export interface BackupParts {
  readonly store: Store;
  readonly secret: Uint8Array;
  readonly files: KeptFiles;
  readonly now: Instant;
}

/**
 * Writes everything that a store keeps to one new file, as it was at one moment, while others go on working. The service's
 * secret is not in it: without that nobody can read what is, so the two are kept apart. The file is there whole or not at all.
 */
export async function writeBackup({store, secret, files, now}: BackupParts, file: string): Promise<BackupManifest> {
  const refuse = (error: unknown): never => {
    const {code = '', errcode} = error as {readonly code?: string; readonly errcode?: number};
    const known = errcode === fullDatabase ? 'ENOSPC' : code;
    if (!reasons[known]) throw error;
    throw new BackupError('backup/refused', `${file} cannot be written: ${reasons[known]}. Nothing of it was left.`, {
      cause: error,
    });
  };
  const folder = await mkdtemp(join(dirname(file), '.redress-backup-')).catch(refuse);
  const draft = join(folder, 'redress.db');
  try {
    await noteBackup(store, now);
    await copy(store, secret, folder, draft);
    await chmod(draft, 0o600);
    const database = new DatabaseSync(draft);
    let manifest: BackupManifest;
    try {
      makeArchive(database);
      manifest = await describe(database, {store, secret, files, now});
    } finally {
      database.close();
    }
    await sync(draft);
    await link(draft, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new BackupError('backup/exists', `${file} is there already, and was left as it is. Give a new name.`);
    });
    await sync(dirname(file));
    return manifest;
  } catch (error) {
    return refuse(error);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** In the journal of each organisation, and so in the backup itself. */
async function noteBackup(store: Store, at: Instant): Promise<void> {
  const by = {id: 'backup', name: 'redress backup'};
  for (const {organisation, position} of await headsOfAll(store)) {
    await writeDown(store, organisation, {at, by, act: 'backup-made', facts: {events: Number(position)}});
  }
}

// https://www.sqlite.org/rescode.html
const fullDatabase = 13;

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no room; a backup takes as much as everything that is kept',
  EDQUOT: 'there is no room; a backup takes as much as everything that is kept',
};

/** Everything that the copy of the tables knows of. What is written to the store meanwhile is in the next backup. */
async function addFiles(
  database: DatabaseSync,
  organisations: readonly string[],
  {store, files}: Pick<BackupParts, 'store' | 'files'>,
): Promise<Omit<BackupManifest['files'], 'rows' | 'sha256'>> {
  const kept = {bytes: 0, gone: 0, missing: 0, elsewhere: organisations.filter(files.areElsewhere)};
  for (const organisation of organisations.filter((one) => !files.areElsewhere(one))) {
    for (const name of [...files.names(database, organisation)]) {
      const bytes = await files.read(organisation, name);
      if (bytes) {
        kept.bytes += bytes.length;
        addFile(database, {organisation, name, bytes, sha256: createHash('sha256').update(bytes).digest('hex')});
      } else if (await isStillKnown(store, organisation, name)) kept.missing++;
      else kept.gone++;
    }
  }
  return kept;
}

async function isStillKnown(store: Store, organisation: string, blob: string): Promise<boolean> {
  const row = await store
    .of(organisation)
    .selectFrom('file_parts')
    .select('blob')
    .where('organisation', '=', organisation)
    .where('blob', '=', blob)
    .executeTakeFirst();
  return row !== undefined;
}

async function copy(store: Store, secret: Uint8Array, folder: string, draft: string): Promise<void> {
  if (store.copyTo) return store.copyTo(draft);
  const target = await openSqliteStore(folder, secret);
  try {
    await moveStore(store, target);
  } finally {
    await target.close();
  }
}

async function describe(database: DatabaseSync, {store, secret, files, now}: BackupParts): Promise<BackupManifest> {
  const heads = database
    .prepare('SELECT organisation, position, hash FROM heads ORDER BY organisation')
    .all() as unknown as {
    organisation: string;
    position: number;
    hash: Uint8Array;
  }[];
  const kept = await addFiles(
    database,
    heads.map(({organisation}) => organisation),
    {store, files},
  );
  const manifest: BackupManifest = {
    format: 1,
    at: now,
    engine: store.engine,
    organisations: heads.map(({organisation: id, position, hash}) => ({
      id,
      position,
      hash: Buffer.from(hash).toString('hex'),
    })),
    tables: Object.fromEntries(tablesOf(database).map((table) => [table, digestTable(database, table)])),
    files: {...digestTable(database, 'backup_files'), ...kept},
  };
  const text = JSON.stringify(manifest);
  database.prepare('INSERT INTO backup (manifest, seal) VALUES (?, ?)').run(text, sealManifest(text, secret));
  return manifest;
}

import {chmod, copyFile, mkdir, mkdtemp, readdir, rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {type Instant, type Policy, summarise} from '@redress/policy';
import {policyOfCase} from '@redress/rest/service';
import {sayBreak} from '../../audit/chain-break.ts';
import {chainOfStore} from '../../audit/chain-source.ts';
import {writeDown} from '../../audit/journal.ts';
import {verifyChain} from '../../audit/verify-chain.ts';
import {caseKeys} from '../../keys/case-keys.ts';
import {serviceKeys} from '../../keys/service-keys.ts';
import type {Organisation} from '../../organisation.ts';
import {type ErasedCase, erasureList} from '../../privacy/erasure-list.ts';
import {reapplyErasures} from '../../privacy/reapply-erasures.ts';
import {moveStore} from '../../store/move-store.ts';
import {openPostgresStore} from '../../store/open-postgres-store.ts';
import {openSqliteStore} from '../../store/open-sqlite-store.ts';
import {sqlCaseLog} from '../../store/sql-case-log.ts';
import type {Store} from '../../store/store.ts';
import {bytesOf, filesOf, takeOutOfArchive} from './archive.ts';
import {BackupError} from './backup-error.ts';
import {checkBackup} from './check-backup.ts';
import type {KeptFiles} from './kept-files.ts';
import type {BackupManifest} from './manifest.ts';
import {sync} from './sync.ts';

export interface RestoreParts {
  readonly folder: string;
  readonly database?: string | undefined;
  readonly secret: Uint8Array;
  /** Keep the secret in the folder, where the service is given none. */
  readonly keepSecret: boolean;
  readonly organisations: readonly Organisation[];
  /** Who was erased, as far as anybody knows: also since the backup was made. */
  readonly erased: readonly ErasedCase[];
  readonly files: KeptFiles;
  readonly now: Instant;
}

export interface Restored {
  readonly manifest: BackupManifest;
  /** Cases in which somebody stood once more who had been erased. */
  readonly erasedAgain: number;
}

/**
 * Puts a backup back where nothing is kept yet. Everything in it is checked before anything is written; then whoever was
 * erased since is erased again, and the chain is followed once more. Throws `BackupError`, and `StartError`.
 */
export async function restoreBackup(file: string, parts: RestoreParts): Promise<Restored> {
  const {folder, database, secret, keepSecret, organisations} = parts;
  const {manifest, faults} = await checkBackup(file, secret);
  if (faults.length > 0) {
    throw new BackupError(
      'backup/altered',
      `${file} is damaged, and nothing was written. Take another copy of it, or an earlier one:\n${faults.map((one) => `- ${one}`).join('\n')}`,
    );
  }
  for (const {id} of manifest.organisations) {
    if (organisations.some((one) => one.id === id)) continue;
    throw new BackupError(
      'backup/refused',
      `${file} has cases of ${id}, which is not in the configuration. Add it first. Nothing was written.`,
    );
  }
  await mustBeEmpty(folder, database === undefined);
  await mkdir(folder, {recursive: true, mode: 0o700});
  if (keepSecret) await writeFile(join(folder, 'service.secret'), secret, {flag: 'wx', mode: 0o600});
  await putFiles(file, parts.files);
  const store = await (database === undefined ? embedded(file, folder, secret) : postgres(file, database, secret));
  try {
    const erasedAgain = await eraseAgain(store, parts);
    await verify(store, manifest);
    await noteRestore(store, manifest, parts.now);
    return {manifest, erasedAgain};
  } finally {
    await store.close();
  }
}

/** What is there is nobody's to write over. A secret may be: whoever puts a backup back brings it first. */
async function mustBeEmpty(folder: string, ofStore: boolean): Promise<void> {
  const there = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const others = there.filter((name) => name !== 'service.secret');
  if (others.length === 0 || (!ofStore && !others.includes('files'))) return;
  throw new BackupError(
    'backup/target-in-use',
    `${folder} is not empty (${others.slice(0, 3).join(', ')} …), and was left as it is. Give a folder in which nothing is.`,
  );
}

async function putFiles(file: string, files: KeptFiles): Promise<void> {
  const archive = new DatabaseSync(file, {readOnly: true});
  try {
    for (const one of filesOf(archive)) await files.write(one.organisation, one.name, bytesOf(archive, one));
  } finally {
    archive.close();
  }
}

/** Under another name until it is whole: a restore that breaks off leaves no store that a service would start with. */
async function embedded(file: string, folder: string, secret: Uint8Array): Promise<Store> {
  const draft = join(folder, 'redress.db.restoring');
  await unpack(file, draft);
  await sync(draft);
  await rename(draft, join(folder, 'redress.db'));
  await sync(folder);
  return openSqliteStore(folder, secret);
}

async function postgres(file: string, address: string, secret: Uint8Array): Promise<Store> {
  const target = await openPostgresStore(address, secret);
  const folder = await mkdtemp(`${file}.restoring-`);
  try {
    await unpack(file, join(folder, 'redress.db'));
    const source = await openSqliteStore(folder, secret);
    try {
      await moveStore(source, target);
    } finally {
      await source.close();
    }
    return target;
  } catch (error) {
    await target.close();
    throw error;
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

async function unpack(file: string, draft: string): Promise<void> {
  await copyFile(file, draft);
  await chmod(draft, 0o600);
  const database = new DatabaseSync(draft);
  try {
    takeOutOfArchive(database);
  } finally {
    database.close();
  }
}

async function eraseAgain(store: Store, {folder, secret, organisations, erased, now}: RestoreParts): Promise<number> {
  let again = 0;
  for (const {id, policies} of organisations) {
    const keys = serviceKeys(secret, id);
    const ownCaseKeys = caseKeys(keys, id);
    const log = sqlCaseLog({
      store,
      organisation: id,
      caseKeys: ownCaseKeys,
      searchKey: keys.derive('search'),
      summarise: (reference, events) =>
        summarise(policyOfCase(policies as readonly Policy[], events), reference, events),
    });
    again += (await reapplyErasures({store, organisation: id, log, caseKeys: ownCaseKeys, now}, erased)).length;
  }
  await erasureList(folder).add(erased);
  return again;
}

async function noteRestore(store: Store, {at: of, organisations}: BackupManifest, at: Instant): Promise<void> {
  const by = {id: 'restore', name: 'redress restore'};
  for (const {id, position: events} of organisations) {
    await writeDown(store, id, {at, by, act: 'backup-restored', facts: {of, events}});
  }
}

async function verify(store: Store, {organisations}: BackupManifest): Promise<void> {
  for (const {id, position, hash} of organisations) {
    const {broken} = await verifyChain(chainOfStore(store, id), {against: {position, hash: Buffer.from(hash, 'hex')}});
    if (broken)
      throw new BackupError(
        'backup/altered',
        `What was put back is not whole: ${id}, ${sayBreak(broken)}. Do not start a service with it.`,
      );
  }
}

import {createHash} from 'node:crypto';
import {DatabaseSync} from 'node:sqlite';
import {Kysely, SqliteDialect} from 'kysely';
import {sayBreak} from '../../audit/chain-break.ts';
import {chainOfStore} from '../../audit/chain-source.ts';
import {verifyChain} from '../../audit/verify-chain.ts';
import {serviceKeys} from '../../keys/service-keys.ts';
import {nodeSqlite} from '../../store/node-sqlite.ts';
import type {Tables} from '../../store/tables.ts';
import {bytesOf, filesOf, tablesOf} from './archive.ts';
import {BackupError} from './backup-error.ts';
import {digestTable} from './digest-table.ts';
import {type BackupManifest, backupManifest, isSealed} from './manifest.ts';

/** What was found in a backup: what it says of itself, and everything that is not as it says. */
export interface BackupFinding {
  readonly manifest: BackupManifest;
  readonly faults: readonly string[];
}

/**
 * Holds a backup against what it says of itself: every row, every file, every link of the chain. Writes nothing. Throws
 * `BackupError` for what is no backup, for one of another secret, and for one that says other things than when it was made.
 */
export async function checkBackup(file: string, secret: Uint8Array): Promise<BackupFinding> {
  const database = opened(file);
  try {
    const manifest = manifestOf(database, file, secret);
    const faults = [
      ...integrity(database),
      ...tableFaults(database, manifest),
      ...(await chainFaults(database, manifest)),
      ...fileFaults(database, manifest),
    ];
    return {manifest, faults};
  } finally {
    database.close();
  }
}

function opened(file: string): DatabaseSync {
  try {
    const database = new DatabaseSync(file, {readOnly: true});
    database.prepare('SELECT manifest FROM backup').get();
    return database;
  } catch (cause) {
    throw new BackupError('backup/unreadable', `${file} is no backup that can be read. Nothing was written.`, {cause});
  }
}

function manifestOf(database: DatabaseSync, file: string, secret: Uint8Array): BackupManifest {
  const {manifest: text = '', seal = ''} = (database.prepare('SELECT manifest, seal FROM backup').get() ?? {}) as {
    manifest?: string;
    seal?: string;
  };
  if (!isSealed(text, seal, secret)) {
    if (proofIn(database) !== serviceKeys(secret, '').derive('proof of the secret').toString('hex')) {
      throw new BackupError(
        'backup/other-secret',
        `${file} was made with another secret, without which nothing in it can be read. Give the secret that the service had then (--secret FILE). Nothing was written.`,
      );
    }
    throw new BackupError(
      'backup/altered',
      `${file} says other things of itself than when it was made. Take another copy of it. Nothing was written.`,
    );
  }
  return backupManifest.parse(JSON.parse(text));
}

function proofIn(database: DatabaseSync): unknown {
  try {
    return database.prepare('SELECT proof FROM secret_proof').get()?.proof;
  } catch {
    return undefined;
  }
}

function integrity(database: DatabaseSync): readonly string[] {
  try {
    const rows = database.prepare('PRAGMA integrity_check(20)').all() as unknown as {integrity_check: string}[];
    return rows.flatMap(({integrity_check: said}) => (said === 'ok' ? [] : [`the file is damaged: ${said}`]));
  } catch (error) {
    return [`the file is damaged: ${(error as Error).message}`];
  }
}

function tableFaults(database: DatabaseSync, {tables}: BackupManifest): readonly string[] {
  const found = tablesOf(database);
  const faults = found.filter((table) => !tables[table]).map((table) => `there was no table ${table} in it`);
  for (const [table, {rows, sha256}] of Object.entries(tables)) {
    if (!found.includes(table)) faults.push(`the table ${table} is missing`);
    else {
      const now = readable(() => digestTable(database, table));
      if (!now) faults.push(`the table ${table} cannot be read`);
      else if (now.rows !== rows) faults.push(`the table ${table} has ${now.rows} rows, not ${rows}`);
      else if (now.sha256 !== sha256) faults.push(`the table ${table} does not hold what it held`);
    }
  }
  return faults;
}

async function chainFaults(database: DatabaseSync, {organisations}: BackupManifest): Promise<readonly string[]> {
  const db = new Kysely<Tables>({dialect: new SqliteDialect({database: nodeSqlite(database)})});
  const faults: string[] = [];
  for (const {id, position, hash} of organisations) {
    try {
      const against = {position, hash: Buffer.from(hash, 'hex')};
      const {broken, last} = await verifyChain(chainOfStore({of: () => db}, id), {against});
      if (broken) faults.push(`the log of ${id} is broken at ${sayBreak(broken)}`);
      else if (last.position !== position) faults.push(`the log of ${id} has ${last.position} events, not ${position}`);
    } catch (error) {
      faults.push(`the log of ${id} cannot be read: ${(error as Error).message}`);
    }
  }
  return faults;
}

function fileFaults(database: DatabaseSync, {files: {rows, sha256}}: BackupManifest): readonly string[] {
  const list = readable(() => digestTable(database, 'backup_files'));
  if (list?.rows !== rows || list.sha256 !== sha256) return ['the list of files is not what it was'];
  const faults: string[] = [];
  for (const file of filesOf(database)) {
    const bytes = readable(() => bytesOf(database, file));
    const now = bytes && createHash('sha256').update(bytes).digest('hex');
    if (now !== file.sha256) faults.push(`the file ${file.name} of ${file.organisation} is not what it was`);
  }
  return faults;
}

/** What a damaged page holds cannot be read; the rest of the file can. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

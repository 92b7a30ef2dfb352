import {closeSync, mkdirSync, openSync, readFileSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {StartError} from '../start-error.ts';

/**
 * Opens the database of a data folder, made where needed, for this process alone. The lock is the
 * operating system's, so that even a killed process gives it back.
 */
export function openDatabase(folder: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    // What people tell us is nobody else's business on this machine, also where the folder was there before. SQLite gives
    // its other files the mode of this one.
    mkdirSync(folder, {recursive: true, mode: 0o700});
    const file = join(folder, 'redress.db');
    closeSync(openSync(file, 'a', 0o600));
    database = new DatabaseSync(file);
    database.exec(`
      PRAGMA locking_mode = EXCLUSIVE;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA secure_delete = ON;
    `);
    // Takes the lock now, not at the first write.
    database.exec('BEGIN EXCLUSIVE; COMMIT');
    signFolder(folder);
    return database;
  } catch (error) {
    database?.close();
    throw startError(folder, error);
  }
}

// https://www.sqlite.org/rescode.html
const busy = 5;

function startError(folder: string, error: unknown): StartError {
  if (error instanceof StartError) return error;
  if ((error as {errcode?: number}).errcode === busy) {
    return new StartError(
      'folder/in-use',
      `Another Redress service${holderOf(folder)} is using the data folder ${folder}. Stop it, or give this one a folder of its own.`,
      {cause: error},
    );
  }
  return new StartError(
    'folder/unusable',
    `The data folder ${folder} cannot be used: ${error instanceof Error ? error.message : error}. Check that it is a folder which this user may write to.`,
    {cause: error},
  );
}

const signature = 'redress.pid';

/**
 * Leaves word of who has the folder, for whoever comes second. Whether they still have it only the lock says: after a kill the
 * word is stale, and its number may be another program's by now.
 */
function signFolder(folder: string): void {
  try {
    writeFileSync(join(folder, signature), `${process.pid} ${hostname()}\n`, {mode: 0o600});
  } catch {
    // A full disk is no reason not to let people read.
  }
}

/** Who has the folder, as far as can be told. */
function holderOf(folder: string): string {
  try {
    const [, pid, host] = /^(\d+) (.+)$/m.exec(readFileSync(join(folder, signature), 'utf8')) ?? [];
    if (pid === undefined) return '';
    if (host !== hostname()) return ` (process ${pid} on ${host})`;
    return isRunning(Number(pid)) ? ` (process ${pid})` : '';
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // There, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

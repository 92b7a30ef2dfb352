import type {DatabaseSync} from 'node:sqlite';

// A backup is one file, and the file is a SQLite database: the tables as they were at one moment, and beside them these, which
// hold the files and what the backup says of itself. So it can be looked into with the tools that everybody has.

/** Makes room in a copy of the tables for the rest of a backup. */
export function makeArchive(database: DatabaseSync): void {
  database.exec(`
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = FULL;
    CREATE TABLE backup (manifest TEXT NOT NULL, seal TEXT NOT NULL) STRICT;
    CREATE TABLE backup_files (
      organisation TEXT NOT NULL,
      name TEXT NOT NULL,
      length INTEGER NOT NULL,
      sha256 TEXT NOT NULL,
      PRIMARY KEY (organisation, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE backup_parts (
      organisation TEXT NOT NULL,
      name TEXT NOT NULL,
      part INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (organisation, name, part)
    ) STRICT;
  `);
}

/** Leaves the tables alone, as a store wants to find them. */
export function takeOutOfArchive(database: DatabaseSync): void {
  database.exec('DROP TABLE backup; DROP TABLE backup_files; DROP TABLE backup_parts; VACUUM');
}

/** Bytes of one part of a file. */
const partSize = 1024 * 1024;

export function addFile(
  database: DatabaseSync,
  {organisation, name, bytes, sha256}: {organisation: string; name: string; bytes: Uint8Array; sha256: string},
): void {
  const part = database.prepare('INSERT INTO backup_parts (organisation, name, part, bytes) VALUES (?, ?, ?, ?)');
  database.exec('BEGIN');
  database
    .prepare('INSERT INTO backup_files (organisation, name, length, sha256) VALUES (?, ?, ?, ?)')
    .run(organisation, name, bytes.length, sha256);
  for (let at = 0; at < bytes.length; at += partSize) {
    part.run(organisation, name, at / partSize, bytes.subarray(at, at + partSize));
  }
  database.exec('COMMIT');
}

/** A part of a file in a backup, and what its bytes should be. */
export interface ArchivedFile {
  readonly organisation: string;
  readonly name: string;
  readonly length: number;
  readonly sha256: string;
}

export function* filesOf(database: DatabaseSync): Generator<ArchivedFile> {
  const rows = database.prepare('SELECT * FROM backup_files ORDER BY organisation, name').iterate();
  for (const row of rows) yield row as unknown as ArchivedFile;
}

export function bytesOf(database: DatabaseSync, {organisation, name}: ArchivedFile): Buffer {
  const parts = database
    .prepare('SELECT bytes FROM backup_parts WHERE organisation = ? AND name = ? ORDER BY part')
    .all(organisation, name) as unknown as {bytes: Uint8Array}[];
  return Buffer.concat(parts.map(({bytes}) => bytes));
}

/** The tables of the store itself. */
export function tablesOf(database: DatabaseSync): readonly string[] {
  const rows = database
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name NOT IN ('backup', 'backup_files', 'backup_parts') ORDER BY name",
    )
    .all() as unknown as {name: string}[];
  return rows.map(({name}) => name);
}

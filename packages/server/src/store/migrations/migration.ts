import {type Kysely, type RawBuilder, sql} from 'kysely';
import type {Engine} from '../store.ts';

/** One step of the schema. Steps are only ever added: a step that somebody has run is never changed. */
export interface Migration {
  /** Never changed either: it is how a store knows what it has had. */
  readonly name: string;
  up(step: MigrationStep): Promise<void>;
}

export interface MigrationStep {
  /** In a transaction: the step happens entirely or not at all. */
  // Each step knows the tables of its time, not today's.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  readonly db: Kysely<any>;
  readonly engine: Engine;
  /** What the engines call the same thing. */
  readonly types: ColumnTypes;
  /** The service's secret, for steps that put what was plain under a key. */
  readonly secret: Uint8Array;
}

export interface ColumnTypes {
  readonly text: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  readonly bytes: RawBuilder<unknown>;
  /** What ends a table: strict types, and rows in the order of the key. */
  readonly end: RawBuilder<unknown>;
  /** What ends one whose rows are long: SQLite would put all but the beginning of such a row on a page of its own. */
  readonly endLong: RawBuilder<unknown>;
}

/** Text compares by its bytes on both engines, so that both sort alike. */
export function columnTypes(engine: Engine): ColumnTypes {
  if (engine === 'postgres') {
    return {text: sql`TEXT COLLATE "C"`, integer: sql`BIGINT`, bytes: sql`BYTEA`, end: sql``, endLong: sql``};
  }
  const end = sql`STRICT, WITHOUT ROWID`;
  return {text: sql`TEXT`, integer: sql`INTEGER`, bytes: sql`BLOB`, end, endLong: sql`STRICT`};
}

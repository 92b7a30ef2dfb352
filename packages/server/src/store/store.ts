import type {WakeUp} from '@redress/rest/service';
import type {Kysely} from 'kysely';
import type {InFlight} from '../in-flight.ts';
import type {Tables} from './tables.ts';

/** Everything durable but files: SQLite or PostgreSQL, for any number of organisations. Every query names one. */
export interface Store {
  readonly engine: Engine;
  /** The tables, for the work of one organisation: PostgreSQL then shows it no row of another (row-level security). */
  of(organisation: string): Kysely<Tables>;
  /**
   * The tables for what concerns every organisation: migrations, moving, backups. Such queries are written by hand, in capitals,
   * and only in this folder, so that a test can tell them from one that has forgotten its organisation.
   */
  readonly everyone: Kysely<Tables>;
  /** Wakes whoever waits for something new of an organisation, on every instance. It carries no news: the tables are the truth. */
  wakeUp(organisation: string): WakeUp;
  /** What is being written: closing waits for it. */
  readonly work: InFlight;
  /** Of the embedded store: writes all of it, as it is at one moment, to a new file, while others read and write. */
  copyTo?(file: string): Promise<void>;
  close(): Promise<void>;
}

export type Engine = 'sqlite' | 'postgres';

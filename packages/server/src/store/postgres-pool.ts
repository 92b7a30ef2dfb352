import {isRestError} from '@redress/rest';
import type {PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult} from 'kysely';
import {type ClientBase, type ClientConfig, Pool, type PoolClient, type Submittable, types} from 'pg';
import {connectError, postgresError} from './postgres-error.ts';

/** Whoever may see every organisation. */
export const everybody = '*';

/** How the service talks to a database. Whatever hangs is given up before the person who waits does. */
export function connectionConfig(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'redress',
    connectionTimeoutMillis: 3_000,
    statement_timeout: 5_000,
    // For a line that has gone dead, on which no answer ever comes.
    query_timeout: 8_000,
    // Whoever dies in the midst of writing holds up everybody of the organisation for no longer than this.
    idle_in_transaction_session_timeout: 8_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    types: {getTypeParser},
  };
}

/** The same for work that may take its time, such as a migration. */
export function patientConfig(url: string): ClientConfig {
  const {
    statement_timeout: _,
    query_timeout: __,
    idle_in_transaction_session_timeout: ___,
    ...rest
  } = connectionConfig(url);
  return rest;
}

/** Connections to a database. A connection that breaks, idle or not, is only ever a reason to make another. */
export function postgresPool(config: ClientConfig, max: number): Pool {
  const pool = new Pool({...config, max, idleTimeoutMillis: 30_000, maxLifetimeSeconds: 1_800});
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

const shownTo = new WeakMap<ClientBase, string>();
const plannedAt = new WeakMap<ClientBase, number>();

/**
 * Milliseconds for which a connection keeps a plan. It is made for tables as they are then, and in an empty one any index seems
 * as good as another: whoever kept it would read a whole log to find one case, as soon as there is one.
 */
const planFor = 10_000;

/**
 * The pool as the work of one organisation uses it: before a connection is given out, the database is told whose rows may be
 * seen on it, unless that was said on it last. `nameOf` names the statements that it is to keep ready.
 */
export function poolFor(pool: Pool, organisation: string, nameOf?: (sql: string) => string | undefined): PostgresPool {
  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw connectError(error);
      });
      try {
        if (shownTo.get(client) !== organisation) {
          await client.query("SELECT set_config('redress.organisation', $1, false)", [organisation]);
          shownTo.set(client, organisation);
        }
        const now = performance.now();
        const since = plannedAt.get(client);
        if (since === undefined) plannedAt.set(client, now);
        else if (now - since > planFor) {
          await client.query('DISCARD PLANS');
          plannedAt.set(client, now);
        }
      } catch (error) {
        client.release(true);
        throw connectError(error);
      }
      return translating(client, nameOf);
    },
    async end() {},
  };
}

/** Says what goes wrong as the service does, and gives a connection on which nothing can be asked any more to nobody else. */
function translating(client: PoolClient, nameOf?: (sql: string) => string | undefined): PostgresPoolClient {
  let lost = false;
  function query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query(asked: string | PostgresCursor<unknown>, parameters: readonly unknown[] = []): unknown {
    if (typeof asked !== 'string') return client.query(asked as typeof asked & Submittable);
    const name = parameters.length > 0 ? nameOf?.(asked) : undefined;
    const values = parameters.map(withoutNul);
    return client.query({text: asked, values, ...(name !== undefined && {name})}).catch((error: unknown) => {
      const known = postgresError(error);
      lost ||= isRestError(known, 'service/unreachable');
      throw known;
    });
  }
  return {query, release: (destroy) => client.release(destroy || lost)};
}

/** PostgreSQL takes every character in a text but this one. What people write is encrypted, and never comes here as text. */
function withoutNul(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value;
}

/** Positions and counts are far below 2^53. */
function getTypeParser(...[type, format]: Parameters<typeof types.getTypeParser>) {
  return type === types.builtins.INT8 ? Number : types.getTypeParser(type, format);
}

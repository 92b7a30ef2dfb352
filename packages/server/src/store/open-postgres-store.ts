import {Kysely, PostgresDialect, type PostgresPool} from 'kysely';
import {inFlight} from '../in-flight.ts';
import {StartError} from '../start-error.ts';
import {migrate} from './migrate.ts';
import {connectionConfig, everybody, patientConfig, poolFor, postgresPool} from './postgres-pool.ts';
import {postgresWakeUps} from './postgres-wake-ups.ts';
import {publishQueries} from './publish-queries.ts';
import {readyStatements} from './ready-statements.ts';
import type {Store} from './store.ts';
import type {Tables} from './tables.ts';

export interface PostgresStoreOptions {
  /** Most connections of this instance. By default 10. */
  readonly connections?: number;
}

/**
 * The store in a PostgreSQL, which any number of instances share. While there is no database, whatever is asked of it fails
 * with `service/unreachable`; nothing needs to be started again when it is back. Throws `StartError`.
 */
export async function openPostgresStore(
  url: string,
  secret: Uint8Array,
  {connections = 10}: PostgresStoreOptions = {},
): Promise<Store> {
  const pool = postgresPool(connectionConfig(url), connections);
  const patient = postgresPool(patientConfig(url), 2);
  const everyone = kyselyFor(poolFor(patient, everybody));
  const known = new Map<string, Kysely<Tables>>();
  const nameOf = readyStatements();
  const of = (organisation: string) => {
    const own = known.get(organisation) ?? kyselyFor(poolFor(pool, organisation, nameOf));
    known.set(organisation, own);
    return own;
  };
  const wakeUps = postgresWakeUps({config: connectionConfig(url), of});
  const work = inFlight();
  const close = async () => {
    await work.settle();
    await wakeUps.close();
    await Promise.all([pool.end(), patient.end()]);
  };
  try {
    await migrate(everyone, {engine: 'postgres', secret, where: `The database at ${withoutPassword(url)}`});
  } catch (error) {
    await close();
    if (error instanceof StartError) throw error;
    throw new StartError(
      'database/unusable',
      `The database at ${withoutPassword(url)} cannot be used: ${reason(error)}. Check the address, and that it may be reached and written to from here.`,
      {cause: error},
    );
  }
  return {engine: 'postgres', of, everyone, wakeUp: wakeUps.of, work, close};
}

function kyselyFor(pool: PostgresPool): Kysely<Tables> {
  return new Kysely({dialect: new PostgresDialect({pool}), log: publishQueries});
}

function withoutPassword(url: string): string {
  try {
    const {protocol, host, pathname} = new URL(url);
    return `${protocol}//${host}${pathname}`;
  } catch {
    return 'the address given';
  }
}

/** The driver's own words: this goes to whoever starts the service, and nobody else. */
function reason(error: unknown): string {
  const {cause = error} = error as Error;
  return cause instanceof AggregateError
    ? String(cause.errors[0]?.message)
    : cause instanceof Error
      ? cause.message
      : String(cause);
}

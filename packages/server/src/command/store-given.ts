import {existsSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {serviceSecret} from '../service-secret.ts';
import type {Store} from '../store/store.ts';
import type {Call} from './call.ts';
import type {OptionRule} from './option-rule.ts';
import type {Shell} from './shell.ts';
import {sourcesOf} from './sources-of.ts';
import {WrongCall} from './wrong-call.ts';

/** The options that say where everything is kept. What is not given is what the environment says, as for `redress serve`. */
export const storeOptions: Readonly<Record<string, OptionRule>> = {
  config: {takes: 'FILE', about: 'The configuration of the service, as for redress serve.'},
  data: {takes: 'FOLDER', about: 'The data folder. REDRESS_DATA where it is not given.'},
  database: {
    takes: 'ADDRESS',
    about: 'A PostgreSQL instead of the embedded store. DATABASE_URL where it is not given.',
  },
};

/** What a service keeps, opened for a command that looks after it. */
export interface StoreGiven {
  readonly store: Store;
  readonly secret: Uint8Array;
  readonly folder: string;
}

/**
 * Opens what is kept, does the work and closes it again. Throws `InvalidConfiguration`, or `StartError` such as
 * `folder/in-use` while a service runs on the folder; and `WrongCall` where nothing is kept, unless it is to `make` what is
 * missing, as the first start of a service does.
 */
export async function withStoreGiven<T>(
  call: Call,
  shell: Shell,
  work: (given: StoreGiven) => Promise<T>,
  {make = false}: {readonly make?: boolean} = {},
): Promise<T> {
  // Loaded only for commands that need them.
  const {readStorePlace} = await import('../operations/configuration.ts');
  const {openPostgresStore} = await import('../store/open-postgres-store.ts');
  const {openSqliteStore} = await import('../store/open-sqlite-store.ts');
  const {folder, database, secret: given} = readStorePlace(sourcesOf(call, shell));
  if (make) mkdirSync(folder, {recursive: true, mode: 0o700});
  else mustBeThere(folder, {database, secret: given});
  const secret = given ?? (await serviceSecret(folder));
  const store = await (database === undefined ? openSqliteStore(folder, secret) : openPostgresStore(database, secret));
  try {
    return await work({store, secret, folder});
  } finally {
    await store.close();
  }
}

function mustBeThere(
  folder: string,
  {database, secret}: {readonly database: string | undefined; readonly secret: Uint8Array | undefined},
): void {
  if (database === undefined && !existsSync(join(folder, 'redress.db'))) {
    throw new WrongCall(`no cases are kept in ${folder}; expected the data folder of a service, or --database`);
  }
  if (!secret && !existsSync(join(folder, 'service.secret'))) {
    throw new WrongCall(
      `${folder} does not hold its secret, service.secret; expected it there or in REDRESS_SECRET_FILE`,
    );
  }
}

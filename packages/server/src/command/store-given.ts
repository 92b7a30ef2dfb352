import {existsSync} from 'node:fs';
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
 * Opens what is kept, does the work and closes it again. Makes nothing: throws `WrongCall` where nothing is kept,
 * `InvalidConfiguration`, or `StartError` such as `folder/in-use` while a service runs on the folder.
 */
export async function withStoreGiven<T>(call: Call, shell: Shell, work: (given: StoreGiven) => Promise<T>): Promise<T> {
  // Loaded only for commands that need them.
  const {readStorePlace} = await import('../operations/configuration.ts');
  const {openSqliteStore} = await import('../store/open-sqlite-store.ts');
  const {folder, secret: given} = readStorePlace(sourcesOf(call, shell));
  if (!existsSync(join(folder, 'redress.db'))) {
    throw new WrongCall(`no cases are kept in ${folder}; expected the data folder of a service, or --database`);
  }
  if (!given && !existsSync(join(folder, 'service.secret'))) {
    throw new WrongCall(
      `${folder} does not hold its secret, service.secret; expected it there or in REDRESS_SECRET_FILE`,
    );
  }
  const secret = given ?? (await serviceSecret(folder));
  const store = await openSqliteStore(folder, secret);
  try {
    return await work({store, secret, folder});
  } finally {
    await store.close();
  }
}

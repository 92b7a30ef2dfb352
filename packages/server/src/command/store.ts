import {existsSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import type {Comparison} from '../store/compare-stores.ts';
import type {Store} from '../store/store.ts';
import type {Call} from './call.ts';
import type {ExitCode, Shell} from './shell.ts';
import {sourcesOf} from './sources-of.ts';
import {storeOptions} from './store-given.ts';
import type {Subcommand} from './subcommand.ts';
import {wrap} from './table.ts';
import {WrongCall} from './wrong-call.ts';

const actions = {move, verify} as const;

export const store: Subcommand = {
  name: 'store',
  about: 'Move everything that is kept from the embedded store to PostgreSQL, or back.',
  operands: ['move|verify'],
  options: {
    from: {takes: 'PLACE', about: 'Where it is: a data folder, or the address of a PostgreSQL.'},
    to: {takes: 'PLACE', about: 'move: where it goes. Nothing may be kept there yet.'},
    ...(storeOptions.config && {config: storeOptions.config}),
  },
  notes: [
    'Stop every instance of the service first: what is written while it is moved stays behind. move copies all organisations as they are at one moment, counts, compares the ends of their logs and follows every log from its first event; only then anything of it stands there. What was there before is left as it is. verify does the same without copying.',
    'The secret is that of the data folder, or in REDRESS_SECRET_FILE. Files are not in the store: they stay in the data folder or in their bucket, so give the service the same as before.',
    'Example: redress store move --from data --to postgres://redress@db.example.org/redress',
    'Exit codes: 0 when both keep the same, 1 when verify found that they do not, 2 when it could not be done and nothing was moved, 3 while a service has the data folder.',
  ],
  run(call, shell) {
    const [action = ''] = call.operands;
    if (!Object.hasOwn(actions, action)) {
      throw new WrongCall(`"${action}" is given; expected ${Object.keys(actions).join(', ')}`);
    }
    return actions[action as keyof typeof actions](call, shell);
  },
};

async function move(call: Call, shell: Shell): Promise<ExitCode> {
  const {moveStore} = await import('../store/move-store.ts');
  return withBoth<ExitCode>(call, shell, async (from, to) => {
    say(shell, await moveStore(from, to));
    shell.print('All of it is there now, and every log is whole.');
    return 0;
  });
}

async function verify(call: Call, shell: Shell): Promise<ExitCode> {
  const {compareStores} = await import('../store/compare-stores.ts');
  return withBoth<ExitCode>(call, shell, async (from, to) => {
    const comparison = await compareStores(from.everyone, to.everyone);
    say(shell, comparison);
    const faults = [...comparison.differences, ...comparison.breaks];
    for (const fault of faults) shell.complain(`- ${fault}`);
    if (faults.length > 0) return 1;
    shell.print('Both keep the same, and every log is whole.');
    return 0;
  });
}

/** What there is of each organisation. */
function say(shell: Shell, {kept}: Comparison): void {
  for (const organisation of new Set(kept.map((one) => one.organisation))) {
    const own = kept.filter((one) => one.organisation === organisation);
    const rows = own.map(({table, rows}) => `${rows} in ${table}`).join(', ');
    shell.print(wrap(`${organisation}: ${rows}`).join('\n'));
  }
}

async function withBoth<T>(call: Call, shell: Shell, work: (from: Store, to: Store) => Promise<T>): Promise<T> {
  const places = {from: call.needed('from'), to: call.needed('to')};
  if (isFolder(places.from) && !existsSync(join(places.from, 'redress.db'))) {
    throw new WrongCall(`no cases are kept in ${places.from}; expected the data folder of a service, or an address`);
  }
  const secret = await secretOf(call, shell, places);
  const from = await open(places.from, secret);
  try {
    if (isFolder(places.to)) await keepSecret(places.to, secret);
    const to = await open(places.to, secret);
    return await work(from, to).finally(() => to.close());
  } finally {
    await from.close();
  }
}

async function open(place: string, secret: Uint8Array): Promise<Store> {
  const {openPostgresStore} = await import('../store/open-postgres-store.ts');
  const {openSqliteStore} = await import('../store/open-sqlite-store.ts');
  return isFolder(place) ? openSqliteStore(resolve(place), secret) : openPostgresStore(place, secret);
}

function isFolder(place: string): boolean {
  return !/^postgres(ql)?:/.test(place);
}

/** The one secret that both have: what was configured, or else what lies in a folder. */
async function secretOf(
  call: Call,
  shell: Shell,
  {from, to}: {readonly from: string; readonly to: string},
): Promise<Uint8Array> {
  const {readStorePlace} = await import('../operations/configuration.ts');
  const {serviceSecret} = await import('../service-secret.ts');
  const {secret, folder} = readStorePlace(sourcesOf(call, shell));
  if (secret) return secret;
  const kept = [from, to, folder].find((place) => isFolder(place) && existsSync(join(place, secretFile)));
  if (kept !== undefined) return serviceSecret(kept);
  throw new WrongCall('the secret of the service is nowhere; expected it in REDRESS_SECRET_FILE, or in a data folder');
}

const secretFile = 'service.secret';

/** A folder that holds cases holds the secret that opens them, as the first start of a service would have it. */
async function keepSecret(folder: string, secret: Uint8Array): Promise<void> {
  await mkdir(folder, {recursive: true, mode: 0o700});
  const file = join(folder, secretFile);
  if (!existsSync(file)) return writeFile(file, secret, {flag: 'wx', mode: 0o600, flush: true});
  if (Buffer.compare(await readFile(file), secret) !== 0) {
    throw new WrongCall(`${file} is another secret; expected that of the service, or none`);
  }
}

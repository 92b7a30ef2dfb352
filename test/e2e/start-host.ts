import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The demonstration host, as a process of its own over a folder of its own. */
export interface Host {
  /** Where it is, such as `http://127.0.0.1:40123`; the same after a restart. */
  readonly address: string;
  /** Everything it has said on the console. */
  readonly said: string;
  /** Ends it as a power cut would: it gets no chance to finish anything. */
  kill(): Promise<void>;
  /** Starts it again over the same folder, at the same address. */
  restart(): Promise<void>;
  /** Asks it to end, as Ctrl-C does. Gives its exit code. */
  stop(): Promise<number | null>;
  /** Ends it and deletes its folder. */
  [Symbol.asyncDispose](): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What Node is given to start the host from anywhere, but for its port and its folder. */
export const hostCommand = [
  '--conditions=@redress/source',
  '--disable-warning=ExperimentalWarning',
  join(root, 'examples/host.ts'),
];

export async function startHost(port = 0): Promise<Host> {
  const data = await mkdtemp(join(tmpdir(), 'redress-e2e-'));
  let running = await start(data, port);
  const {address} = running;
  return {
    address,
    get said() {
      return running.said();
    },
    kill: () => end(running.process, 'SIGKILL').then(() => undefined),
    async restart() {
      running = await start(data, Number(new URL(address).port));
      if (running.address !== address) throw new Error(`Restarted at ${running.address}, expected ${address}`);
    },
    stop: () => end(running.process, 'SIGINT'),
    async [Symbol.asyncDispose]() {
      await end(running.process, 'SIGKILL');
      await rm(data, {recursive: true});
    },
  };
}

async function start(data: string, port: number): Promise<{process: ChildProcess; address: string; said(): string}> {
  const host = spawn(process.execPath, [...hostCommand, '--port', String(port), '--data', data], {cwd: root});
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    const hear = (text: Buffer) => {
      said += text;
      const [, found] = /ready: (http:\S+?)\/\s/.exec(said) ?? [];
      if (found) resolve(found);
    };
    host.stdout.on('data', hear);
    host.stderr.on('data', hear);
    host.once('exit', (code) => reject(new Error(`The host ended with ${code}:\n${said}`)));
  });
  return {process: host, address, said: () => said};
}

async function end(host: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (host.exitCode === null && host.signalCode === null) {
    host.kill(signal);
    await once(host, 'exit');
  }
  return host.exitCode;
}

import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {chmod, rm, writeFile} from 'node:fs/promises';
import {userInfo} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {clamd} from '@redress/server';
import {temporaryFolder} from '../running-service.ts';
import {eicar} from './clamd-stand-in.ts';

/** ClamAV's own daemon, with signatures of ours: `Redress.Eicar`, and `Redress.Test` for "a canary for clamd" anywhere in a file. */
export interface RealClamd {
  /** What a service is configured with. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Daemons stand where ordinary users' paths do not look. */
const env = {...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin`};

/** Nothing is fetched for it, so that it starts at once. */
export async function realClamd(): Promise<RealClamd> {
  const folder = await temporaryFolder();
  const socket = join(folder, 'clamd.sock');
  const file = join(folder, 'clamd.conf');
  // A name, any type, anywhere, these bytes.
  const signature = (name: string, text: string) => `${name}:0:*:${Buffer.from(text).toString('hex')}\n`;
  const known = signature('Redress.Eicar', eicar) + signature('Redress.Test', 'a canary for clamd');
  const settings = [`LocalSocket ${socket}`, `DatabaseDirectory ${folder}`, `User ${userInfo().username}`];
  await writeFile(join(folder, 'own.ndb'), known);
  await writeFile(file, [...settings, 'Foreground yes', ''].join('\n'));
  await chmod(folder, 0o755);
  const daemon = spawn('clamd', ['--config-file', file], {stdio: 'ignore', env});
  const gone = once(daemon, 'exit');
  const address = `unix:${socket}`;
  const stop = async () => {
    daemon.kill();
    await gone;
    await rm(folder, {recursive: true});
  };
  await ready(address).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {address, stop};
}

/** Which one is installed here (Debian: clamav-daemon), if any. */
export function clamdHere(): string | undefined {
  try {
    return execFileSync('clamd', ['--version'], {env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim();
  } catch {
    return undefined;
  }
}

async function ready(address: string): Promise<void> {
  async function* nothing() {
    yield Buffer.from('The roof leaks.');
  }
  for (let tries = 300; ; tries--) {
    try {
      await clamd(address)(nothing(), AbortSignal.timeout(1_000));
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await wait(100);
    }
  }
}

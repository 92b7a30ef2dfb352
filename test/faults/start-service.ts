import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import type {ServiceProcess} from './service-process.ts';

/** A service in a process of its own. */
export interface StartedService {
  readonly process: ChildProcess;
  readonly url: string;
  /** `kill -9`, and resolves when it is gone. */
  kill(): Promise<void>;
  /** As an operator ends it: what is under way is finished. */
  stop(): Promise<void>;
}

export async function startService(options: ServiceProcess): Promise<StartedService> {
  const script = fileURLToPath(new URL('service-process.ts', import.meta.url));
  const child = spawn(
    process.execPath,
    ['--conditions=@redress/source', '--disable-warning=ExperimentalWarning', script, JSON.stringify(options)],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  const [url] = await once(createInterface(child.stdout), 'line', {signal: AbortSignal.timeout(30_000)});
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {process: child, url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM')};
}

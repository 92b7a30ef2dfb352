import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import type {Socket} from 'node:net';
import {createInterface} from 'node:readline';

/** A program of the tests in a process of its own, which says its address on the first line that it prints. */
export interface StartedProcess {
  readonly process: ChildProcess;
  readonly url: string;
  /** `kill -9`, and resolves when it is gone. */
  kill(): Promise<void>;
  /** As an operator ends it: what is under way is finished. */
  stop(): Promise<void>;
}

export async function startProcess(
  script: URL,
  args: readonly string[] = [],
  flags: readonly string[] = [],
): Promise<StartedProcess> {
  const child = spawn(
    process.execPath,
    ['--conditions=@redress/source', '--disable-warning=ExperimentalWarning', ...flags, script.pathname, ...args],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  const [url] = await once(createInterface(child.stdout), 'line', {signal: AbortSignal.timeout(30_000)});
  // A test that failed has stopped nothing: its file ends all the same, and with it what it started.
  child.unref();
  (child.stdout as Socket).unref();
  process.once('exit', () => child.kill('SIGKILL'));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.ref();
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {process: child, url, kill: () => end('SIGKILL'), stop: () => end('SIGTERM')};
}

import {setTimeout as wait} from 'node:timers/promises';
import type {Job} from './room.ts';

/** Runs each job again and again until the signal aborts. A run that fails is reported, and the next comes as it would have. */
export async function runJobs(
  jobs: readonly Job[],
  signal: AbortSignal,
  onFault: (error: unknown) => void,
): Promise<void> {
  await Promise.all(
    jobs.map(async ({every, run}) => {
      while (!signal.aborted) {
        await wait(every, undefined, {signal, ref: false}).catch(() => {});
        if (signal.aborted) return;
        await run(signal).catch(onFault);
      }
    }),
  );
}

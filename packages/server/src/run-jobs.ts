import {setTimeout as wait} from 'node:timers/promises';
import type {Observer} from './observer.ts';
import type {Job} from './room.ts';

export interface JobRunning {
  /** Ends all of them. */
  readonly signal: AbortSignal;
  readonly onFault: (error: unknown) => void;
  readonly observer?: Observer | undefined;
}

/** Runs each job again and again until the signal aborts. A run that fails is reported, and the next comes as it would have. */
export async function runJobs(jobs: readonly Job[], {signal, onFault, observer}: JobRunning): Promise<void> {
  const runOnce = async ({name, run}: Job) => {
    const begun = performance.now();
    const failed = await run(signal).then(
      () => false,
      (error: unknown) => {
        onFault(error);
        return true;
      },
    );
    observer?.jobRan({name, failed, milliseconds: performance.now() - begun});
  };
  await Promise.all(
    jobs.map(async (job) => {
      while (!signal.aborted) {
        await wait(job.every, undefined, {signal, ref: false}).catch(() => {});
        if (signal.aborted) return;
        await runOnce(job);
      }
    }),
  );
}

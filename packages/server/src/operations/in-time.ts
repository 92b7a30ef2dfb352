import {setTimeout as wait} from 'node:timers/promises';

/** Gives what the work comes to, or throws when that takes longer than so many milliseconds. The work itself goes on. */
export async function inTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const done = new AbortController();
  const late = wait(milliseconds, undefined, {signal: done.signal}).then(() => {
    throw new Error(`Nothing came of it within ${milliseconds} milliseconds`);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    late.catch(() => {});
    done.abort();
  }
}

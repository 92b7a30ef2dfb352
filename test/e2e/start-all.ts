import {after, before} from 'node:test';

type Starts = Readonly<Record<string, () => Promise<AsyncDisposable>>>;
type Started<All extends Starts> = {readonly [name in keyof All]: Awaited<ReturnType<All[name]>>};

/**
 * Starts these at once, before the tests of a file or of a suite, and ends them after it. Where one cannot start, the others
 * are ended all the same: a file that leaves a browser open never ends. `prepare` is done with them before the first test;
 * what a `before` of the file's own does, it does at the same time.
 */
export function startAll<const All extends Starts>(
  starts: All,
  prepare: (started: Started<All>) => Promise<void> = async () => {},
): Started<All> {
  const started: Record<string, AsyncDisposable> = {};
  before(async () => {
    const tries = Object.entries(starts).map(async ([name, start]) => {
      started[name] = await start();
    });
    for (const tried of await Promise.allSettled(tries)) if (tried.status === 'rejected') throw tried.reason;
    await prepare(started as Started<All>);
  });
  after(() => Promise.all(Object.values(started).map((one) => one[Symbol.asyncDispose]())));
  return started as Started<All>;
}

const firstWait = 2_000;
const longestWait = 60_000;

/** A task that is being tried. */
export interface Trying {
  /** Tries at once instead of waiting. */
  now(): void;
  stop(): void;
}

/**
 * Tries a task until it says that it is done: ever more slowly, and at once when the device comes back online. A task that is
 * not may say for how many milliseconds it should be left alone. It handles its own errors.
 */
export function keepTrying(task: () => Promise<boolean | number>): Trying {
  let wait = firstWait;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let over = false;

  const stop = () => {
    over = true;
    clearTimeout(timer);
    removeEventListener('online', now);
  };
  const now = async () => {
    if (busy || over) return;
    clearTimeout(timer);
    busy = true;
    const done = await task();
    busy = false;
    if (over) return;
    if (done === true) return stop();
    // Spread out, so that a service which comes back is not met by everybody in the same second.
    timer = setTimeout(now, Math.max(wait, Number(done)) * (0.5 + Math.random() / 2));
    wait = Math.min(wait * 2, longestWait);
  };

  addEventListener('online', now);
  void now();
  return {now: () => void now(), stop};
}

/** Lets readers of a log sleep until something is written. It carries no news: the log itself is the truth. */
export interface WakeUp {
  wake(): void;
  /** Resolves at the next wake-up, or when the signal aborts. */
  next(signal: AbortSignal): Promise<void>;
}

export function wakeUp(): WakeUp {
  const sleepers = new Set<() => void>();
  return {
    wake() {
      for (const rise of [...sleepers]) rise();
    },
    next(signal) {
      return new Promise((resolve) => {
        const rise = () => {
          sleepers.delete(rise);
          signal.removeEventListener('abort', rise);
          resolve();
        };
        if (signal.aborted) return resolve();
        sleepers.add(rise);
        signal.addEventListener('abort', rise, {once: true});
      });
    },
  };
}

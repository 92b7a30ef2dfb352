import type {Reference} from '../case-service.ts';

/** Lets readers of a log sleep until something is written. It carries no news: the log itself is the truth. */
export interface WakeUp {
  /** Wakes the readers of this case, and those of every case; without a case all there are. */
  wake(reference?: Reference): void;
  /** Resolves at the next wake-up, or when the signal aborts. */
  next(signal: AbortSignal, reference?: Reference): Promise<void>;
}

export function wakeUp(): WakeUp {
  const sleepers = new Map<Reference | undefined, Set<() => void>>();
  return {
    wake(reference) {
      const beds =
        reference === undefined ? [...sleepers.values()] : [sleepers.get(reference), sleepers.get(undefined)];
      for (const bed of beds) {
        for (const rise of [...(bed ?? [])]) rise();
      }
    },
    next(signal, reference) {
      return new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const bed = sleepers.get(reference) ?? new Set();
        const rise = () => {
          bed.delete(rise);
          if (bed.size === 0) sleepers.delete(reference);
          signal.removeEventListener('abort', rise);
          resolve();
        };
        sleepers.set(reference, bed.add(rise));
        signal.addEventListener('abort', rise, {once: true});
      });
    },
  };
}

import {RestError} from '@redress/rest';

/** What is under way, so that closing can wait for it. */
export interface InFlight {
  /** Does the work. Refuses it once closing has begun. */
  admit<T>(work: () => Promise<T>): Promise<T>;
  /** Admits nothing more and resolves when everything admitted is done, well or not. */
  settle(): Promise<void>;
}

export function inFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  let closing = false;
  return {
    async admit(work) {
      if (closing) throw new RestError('service/unreachable', 'The service is closing; try again shortly');
      const done = work();
      running.add(done);
      try {
        return await done;
      } finally {
        running.delete(done);
      }
    },
    async settle() {
      closing = true;
      await Promise.allSettled(running);
    },
  };
}

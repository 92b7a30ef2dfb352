import {ERRORS, type Locker, type RequestRelease} from '@tus/server';

/** Milliseconds that whoever had an upload is given to keep what has come. */
const patience = 10_000;

interface Held {
  readonly release: RequestRelease;
  readonly freed: Promise<void>;
  free(): void;
}

/**
 * Lets one request at a time at an upload. The newest is the one that is meant: a line that has broken may look as if it were
 * still there. On another instance nobody hears of it; there the store itself takes each byte once.
 */
export function newestLock(): Locker {
  const held = new Map<string, Held>();
  return {
    newLock: (id) => ({
      async lock(_signal, release) {
        for (let before = held.get(id); before; before = held.get(id)) {
          await before.release();
          const freed = await Promise.race([
            before.freed.then(() => true),
            new Promise((late) => setTimeout(late, patience).unref()),
          ]);
          if (!freed) throw ERRORS.ERR_LOCK_TIMEOUT;
        }
        let free = () => {};
        const freed = new Promise<void>((done) => {
          free = done;
        });
        held.set(id, {release, freed, free});
      },
      async unlock() {
        const mine = held.get(id);
        held.delete(id);
        mine?.free();
      },
    }),
  };
}

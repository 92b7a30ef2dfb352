import {setTimeout as pause, setImmediate as turn} from 'node:timers/promises';
import {isRestError, RestError, type Written} from '@redress/rest';
import {type BatchParts, type Outcome, type Write, writeBatch} from './write-batch.ts';

interface Waiting {
  readonly write: Write;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

/** Most writes of one transaction. */
const most = 64;

/** Milliseconds for which it is asked again what became of a COMMIT that was never answered, and between two askings. */
const longestDoubt = 5_000;
const nextAsking = 200;

/**
 * Writes to the log of one organisation. Whatever arrives while one transaction is on its way to the disk shares the next,
 * so that many people who write at once wait for few syncs.
 */
export function logWriter(parts: BatchParts): (write: Write) => Promise<Written> {
  const {store, organisation} = parts;
  const db = store.of(organisation);
  const waiting = store.wakeUp(organisation);
  const queue: Waiting[] = [];
  let running = false;

  const run = async () => {
    running = true;
    while (queue.length > 0) {
      // Whatever has arrived in the same turn of the event loop goes with it.
      await turn();
      await settle(queue.splice(0, most));
    }
    running = false;
  };

  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const outcomes = await commit(batch.map(({write}) => write));
      for (const [at, outcome] of outcomes.entries()) {
        const {write, resolve, reject} = batch[at] as Waiting;
        if (outcome instanceof Error) reject(outcome);
        else resolve(outcome);
        if (!(outcome instanceof Error) && !outcome.repeated) waiting.wake(write.reference);
      }
    } catch (error) {
      // No database, no room, no time: that is so for all of them.
      const forAll = isRestError(error) && error.code.startsWith('service/');
      if (batch.length === 1 || forAll) {
        for (const {reject} of batch) reject(error);
      } else {
        // One of them may be what the store cannot take: then it alone is refused.
        for (const one of batch) await settle([one]);
      }
    }
  };

  /**
   * Writes all of them, or throws and has written none. Where the line to the database broke after COMMIT had been asked for,
   * only the log knows whether it happened. The same writes are asked for again: that waits until the first transaction has
   * come to an end, whichever, and then finds its attempts or writes them.
   */
  const commit = async (writes: readonly Write[]): Promise<readonly Outcome[]> => {
    const perhapsWritten = new Set<number>();
    const giveUpAt = performance.now() + longestDoubt;
    for (let tries = 1; ; tries++) {
      let toCommit: readonly Outcome[] = [];
      try {
        const outcomes = await db
          .transaction()
          .setIsolationLevel('read committed')
          .execute(async (on) => {
            toCommit = await writeBatch(on, parts, writes);
            return toCommit;
          });
        return outcomes.map((outcome, at) =>
          outcome instanceof Error || !perhapsWritten.has(at) ? outcome : {...outcome, repeated: false},
        );
      } catch (error) {
        if (!isRestError(error, 'service/unreachable')) throw error;
        for (const [at, outcome] of toCommit.entries()) {
          if (!(outcome instanceof Error) && !outcome.repeated) perhapsWritten.add(at);
        }
        const unsure = perhapsWritten.size > 0;
        // A line that was found dead says nothing of the next one.
        if (!unsure && tries > 1) throw error;
        if (unsure && performance.now() > giveUpAt) throw inDoubt(error);
        await pause(unsure ? nextAsking : 0);
      }
    }
  };

  return (write) =>
    store.work.admit(
      () =>
        new Promise((resolve, reject) => {
          queue.push({write, resolve, reject});
          if (!running) void run();
        }),
    );
}

function inDoubt(cause: RestError): RestError {
  return new RestError(
    'service/unreachable',
    'The database went away while it was keeping this. Send the same again shortly: it is kept once, whatever happened',
    {cause},
  );
}

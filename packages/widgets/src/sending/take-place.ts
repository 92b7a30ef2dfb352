import {type Hold, hold} from './hold.ts';
import type {Neighbours} from './neighbours.ts';

/** Milliseconds after which it is looked whether whoever is sending is awake, and still sends it. */
const checkEvery = 10_000;

/** Takes a place that nobody has, or only somebody who does not answer. */
export async function takePlace(name: string, neighbours: Neighbours): Promise<Hold | undefined> {
  const asking = new AbortController();
  // Whoever is going may let it go meanwhile.
  const queued = hold(name, {signal: asking.signal});
  const answered = neighbours.answers(name).finally(() => asking.abort());
  return (await queued) ?? ((await answered) ? undefined : hold(name, {steal: true}));
}

/**
 * Takes a place once whoever has it lets it go, or has fallen asleep; nothing where `signal` aborts before, or where that one
 * does not send it any more and was not heard to say so.
 */
export async function waitForPlace(
  name: string,
  neighbours: Neighbours,
  signal: AbortSignal,
  sends: () => Promise<boolean>,
): Promise<Hold | undefined> {
  const over = new AbortController();
  const ends = AbortSignal.any([signal, over.signal]);
  const taken = await new Promise<Hold | undefined>((resolve) => {
    const check = setInterval(async () => {
      if (!(await sends())) over.abort();
      else if (!(await neighbours.answers(name)) && !ends.aborted) resolve(hold(name, {steal: true}));
    }, checkEvery);
    ends.addEventListener('abort', () => clearInterval(check));
    void hold(name, {signal: ends}).then(resolve);
  });
  over.abort();
  return taken;
}

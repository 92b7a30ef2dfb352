import type {Instant} from '@redress/policy';
import {heartbeat, type LiveLine} from './live-line.ts';

/** Keeps every line alive for as long as it may be, with one timer for all of them. */
export interface LineKeeper {
  keep(line: LiveLine): void;
}

const second = 1_000;
/** Over how many seconds those are spread that come all at once, as after a restart. */
const spread = 5;

/** `closing` aborts when the service closes: then every line ends. */
export function lineKeeper(now: () => Instant, closing: AbortSignal): LineKeeper {
  // Each second another part of them says that it is alive, so that they do not all speak at once.
  const shifts = Array.from({length: heartbeat / second}, () => new Set<LiveLine>());
  const mortal = new Set<LiveLine>();
  const strained = new Set<LiveLine>();
  const strain = (line: LiveLine) => strained.add(line);
  let shift = 0;
  let kept = 0;
  let timer: NodeJS.Timeout | undefined;

  const tick = () => {
    shift = (shift + 1) % shifts.length;
    for (const line of shifts[shift] ?? []) line.beat();
    for (const line of strained) if (!line.staysStrained()) strained.delete(line);
    if (mortal.size === 0) return;
    const at = Date.parse(now());
    for (const line of mortal) if (line.until <= at) line.end();
  };
  closing.addEventListener('abort', () => {
    for (const lines of shifts) for (const line of lines) line.end();
  });

  return {
    keep(line) {
      if (closing.aborted) return line.end();
      timer ??= setInterval(tick, second).unref();
      // Among the last to speak, so that there is a whole heartbeat before it is asked what its reader has taken.
      const own = shifts[(shift + shifts.length - (kept % spread)) % shifts.length] as Set<LiveLine>;
      own.add(line);
      kept++;
      line.onStrain = strain;
      if (Number.isFinite(line.until)) mortal.add(line);
      line.holds(() => {
        own.delete(line);
        mortal.delete(line);
        strained.delete(line);
        kept--;
        if (kept > 0) return;
        clearInterval(timer);
        timer = undefined;
      });
    },
  };
}

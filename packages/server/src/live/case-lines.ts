import {setTimeout as wait} from 'node:timers/promises';
import type {CaseLog, Position, Reference} from '@redress/rest';
import type {CaseLine} from './case-line.ts';

/** The lines of every case that anybody follows on this instance. */
export interface CaseLines {
  /** Wakes the line at everything that is written to its case from now on, here or on another instance, until it is over. */
  add(line: CaseLine): Promise<void>;
  /**
   * Ends the oldest of the customers' lines of its case where there are too many, because each costs work at every change, and
   * whoever holds a key could open thousands. Only for a line that was let in: nobody else pushes anybody out.
   */
  makeRoom(line: CaseLine): void;
}

export interface CaseLinesParts {
  readonly log: CaseLog;
  readonly closing: AbortSignal;
  readonly onFault: (error: unknown) => void;
}

/** Room for every device of a family, also those that are asleep and do not know that they have lost their line. */
const most = 20;
/** How long a log that does not answer is left alone, in milliseconds. */
const restAfterFault = 1_000;

/** Follows the log once for all of them, however many there are. */
export function caseLines({log, closing, onFault}: CaseLinesParts): CaseLines {
  const cases = new Map<Reference, Set<CaseLine>>();
  let following: {readonly from: Promise<Position>; readonly stop: AbortController} | undefined;

  const follow = async (from: Promise<Position>, signal: AbortSignal) => {
    let position = await from;
    while (!signal.aborted) {
      try {
        for await (const {reference, position: at} of log.follow(position, signal)) {
          position = at;
          for (const line of cases.get(reference) ?? []) line.wake();
        }
      } catch (error) {
        onFault(error);
        await wait(restAfterFault, undefined, {signal, ref: false}).catch(() => {});
      }
    }
  };

  const begin = () => {
    const stop = new AbortController();
    const from = log.head();
    // Whoever waits for it is told; without them nobody follows.
    follow(from, AbortSignal.any([stop.signal, closing])).catch(() => {
      following = undefined;
    });
    return {from, stop};
  };

  return {
    async add(line) {
      following ??= begin();
      const lines = cases.get(line.reference) ?? new Set();
      cases.set(line.reference, lines.add(line));
      line.holds(() => {
        lines.delete(line);
        if (lines.size === 0) cases.delete(line.reference);
        if (cases.size > 0) return;
        following?.stop.abort();
        following = undefined;
      });
      await following.from;
    },
    makeRoom({reference, ofStaff}) {
      const theirs = [...(cases.get(reference) ?? [])].filter((line) => !line.ofStaff && line.isLetIn);
      if (!ofStaff) for (const oldest of theirs.slice(0, -most)) oldest.end();
    },
  };
}

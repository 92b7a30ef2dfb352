import type {Instant} from '@redress/policy';

/** Failures in a row after which a target is let alone. */
const failuresToOpen = 5;
/** For how long, in milliseconds. Then one message tries whether it is back. */
const openFor = 30_000;

/** Keeps a target that does not work from being asked, and everybody from waiting for it. */
export interface Circuit {
  /** How many of `most` may be under way at once: none while it is open, one to try whether it is back. */
  allows(most: number, now: Instant): number;
  isOpen(now: Instant): boolean;
  succeeded(): void;
  failed(now: Instant): void;
}

export function circuit(): Circuit {
  let failures = 0;
  let opened = 0;
  // A clock that was put back must not keep it open.
  const waits = (now: Instant) => {
    const passed = Date.parse(now) - opened;
    return passed >= 0 && passed < openFor;
  };
  const broken = () => failures >= failuresToOpen;
  return {
    allows(most, now) {
      if (!broken()) return most;
      return waits(now) ? 0 : 1;
    },
    isOpen: (now) => broken() && waits(now),
    succeeded() {
      failures = 0;
    },
    failed(now) {
      failures++;
      if (broken()) opened = Date.parse(now);
    },
  };
}

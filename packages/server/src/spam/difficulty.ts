/** Complaints in a minute that are nothing unusual. */
const calm = 20;
/** How many times harder it gets at most. */
const hardest = 32;
const minute = 60_000;

/** How hard a proof of work is made: harder the more has been sent to this instance in the last minute. */
export interface Difficulty {
  /** Somebody has asked to send something. */
  count(now: number): void;
  /** A factor of at least 1. `now` in milliseconds. */
  at(now: number): number;
}

export function difficulty(): Difficulty {
  let begun = 0;
  let before = 0;
  let since = 0;
  const roll = (now: number) => {
    if (now >= begun && now - begun < minute) return;
    before = now - begun < 2 * minute ? since : 0;
    since = 0;
    begun = now;
  };
  return {
    count(now) {
      roll(now);
      since++;
    },
    at(now) {
      roll(now);
      return Math.min(hardest, Math.max(1, Math.max(before, since) / calm));
    },
  };
}

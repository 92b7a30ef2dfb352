const shortest = 1_000;
const longest = 3_600_000;

/**
 * Milliseconds until a message is tried again: exponential with full jitter, so that what failed together does not come back
 * together, up to an hour. What the target asks for comes first, up to an hour as well. `chance` is from 0 to below 1.
 */
export function retryDelay(tries: number, chance: number, retryAfter?: number): number {
  if (retryAfter !== undefined) return Math.min(longest, retryAfter * 1000);
  return Math.max(shortest, chance * Math.min(longest, 2 * shortest * 2 ** tries));
}

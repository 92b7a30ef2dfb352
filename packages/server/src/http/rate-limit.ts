/** So many at once, and then so many a minute. */
export interface Rate {
  readonly atOnce: number;
  readonly perMinute: number;
}

/** Most callers that are remembered; beyond it the longest known is forgotten. */
const mostCallers = 10_000;

/**
 * A token bucket for each caller. Gives the seconds that a caller has to wait, or 0 and takes a token.
 * `now` is a clock in milliseconds that never goes back.
 */
export function rateLimit({atOnce, perMinute}: Rate, now = () => performance.now()): (caller: string) => number {
  const buckets = new Map<string, {tokens: number; at: number}>();
  return (caller) => {
    const at = now();
    const before = buckets.get(caller) ?? {tokens: atOnce, at};
    const tokens = Math.min(atOnce, before.tokens + ((at - before.at) * perMinute) / 60_000);
    if (tokens < 1) return Math.ceil(((1 - tokens) * 60) / perMinute);
    buckets.delete(caller);
    buckets.set(caller, {tokens: tokens - 1, at});
    const [oldest] = buckets.keys();
    if (buckets.size > mostCallers && oldest !== undefined) buckets.delete(oldest);
    return 0;
  };
}

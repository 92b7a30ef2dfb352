/** Room for every device of a family, also those that are asleep and do not know that they have lost their line. */
const most = 20;

/**
 * Keeps only the newest lines of each case, because each costs work at every change, and whoever holds a key could open
 * thousands. Takes the signal that ends a line, and gives one that also aborts when so many newer ones are open.
 */
export function newestLines(): (reference: string, signal: AbortSignal) => AbortSignal {
  const cases = new Map<string, Set<AbortController>>();
  return (reference, signal) => {
    const lines = cases.get(reference) ?? new Set();
    const line = new AbortController();
    cases.set(reference, lines.add(line));
    const [oldest] = lines;
    if (lines.size > most && oldest) {
      lines.delete(oldest);
      oldest.abort();
    }
    const forget = () => {
      lines.delete(line);
      if (lines.size === 0) cases.delete(reference);
    };
    signal.addEventListener('abort', forget, {once: true});
    return AbortSignal.any([signal, line.signal]);
  };
}

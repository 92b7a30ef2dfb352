/** Does so much work at once; the rest waits its turn. */
export function atMost(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay >= most) await new Promise<void>((turn) => waiting.push(turn));
    else underWay++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      // Whoever is next takes this one's place.
      if (next) next();
      else underWay--;
    }
  };
}

/** Lets so many things be under way at a time. The others wait for their turn, the first first. */
export function atMost(many: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async (work) => {
    if (underWay >= many) await new Promise<void>((next) => waiting.push(next));
    else underWay++;
    try {
      return await work();
    } finally {
      // Handed on, so that nobody who comes meanwhile slips in before.
      const next = waiting.shift();
      if (next) next();
      else underWay--;
    }
  };
}

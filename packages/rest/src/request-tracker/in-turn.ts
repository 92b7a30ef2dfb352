/** Lets what has the same key happen one after the other. */
export function inTurn(): <T>(key: string, work: () => Promise<T>) => Promise<T> {
  const queues = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = queues.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    queues.set(key, mine);
    const leave = () => queues.get(key) === mine && queues.delete(key);
    mine.then(leave, leave);
    return mine;
  };
}

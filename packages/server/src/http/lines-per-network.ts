import {RestError} from '@redress/rest';

/** Counts the live lines of each network. Takes one more, and gives what frees it; throws when there are too many. */
export function linesPerNetwork(most: number): (network: string) => () => void {
  const open = new Map<string, number>();
  return (network) => {
    const before = open.get(network) ?? 0;
    if (before >= most) {
      throw new RestError(
        'request/too-many',
        `Your network has ${most} live lines open; close one, or ask now and then`,
      );
    }
    open.set(network, before + 1);
    let freed = false;
    return () => {
      if (freed) return;
      freed = true;
      const left = (open.get(network) ?? 1) - 1;
      if (left > 0) open.set(network, left);
      else open.delete(network);
    };
  };
}

import {RestError} from '@redress/rest';

/** Counts what each network has under way. Takes one more, and gives what frees it; throws when there are too many. */
export function atOncePerNetwork(most: number, refusal: string): (network: string) => () => void {
  const underWay = new Map<string, number>();
  return (network) => {
    const before = underWay.get(network) ?? 0;
    if (before >= most) throw new RestError('request/too-many', refusal);
    underWay.set(network, before + 1);
    let freed = false;
    return () => {
      if (freed) return;
      freed = true;
      const left = (underWay.get(network) ?? 1) - 1;
      if (left > 0) underWay.set(network, left);
      else underWay.delete(network);
    };
  };
}

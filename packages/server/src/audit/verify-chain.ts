import {breakAt, same} from './break-at.ts';
import {chainHash, chainStart} from './chain.ts';
import type {ChainBreak} from './chain-break.ts';
import type {ChainEnd, Chained, ChainSource} from './chain-source.ts';

/** What was found in a chain: whole to its last event, or the first place where it is not. */
export interface ChainFinding {
  readonly organisation: string;
  /** The last event up to which it holds. */
  readonly last: ChainEnd;
  readonly broken?: ChainBreak;
}

export interface VerifyOptions {
  /** What an earlier signed head said: what it was signed for must still be there. */
  readonly against?: ChainEnd;
  /** Told of each event that holds, in order. */
  readonly seen?: (event: Chained) => void;
}

/**
 * Follows a chain from its first event, and says where it breaks first, and how. What is written meanwhile is followed too:
 * an event and the head that knows of it are written together, so whatever a head says must be there for whoever looks later.
 */
export async function verifyChain(source: ChainSource, {against, seen}: VerifyOptions = {}): Promise<ChainFinding> {
  const {organisation} = source;
  let last: ChainEnd = {position: 0, hash: chainStart};
  for (;;) {
    const before = await source.head();
    for await (const event of source.events(last.position)) {
      const follows = event.position === last.position + 1 && same(chainHash(last.hash, event), event.hash);
      if (!follows) return {organisation, last, broken: await breakAt(source, last, event)};
      if (against?.position === event.position && !same(against.hash, event.hash)) {
        return {organisation, last, broken: {kind: 'rewritten', position: event.position, reference: event.reference}};
      }
      last = {position: event.position, hash: event.hash};
      seen?.(event);
    }
    const cut = (before && truncated(last, before)) ?? (against && truncated(last, against));
    if (cut) return {organisation, last, broken: cut};
    const now = await source.head();
    if (now && now.position > last.position) continue;
    const broken = now && brokenEnd(last, now);
    return {organisation, last, ...(broken && {broken})};
  }
}

/** Whether the store says that its chain ends where it does. */
function brokenEnd(last: ChainEnd, head: ChainEnd): ChainBreak | undefined {
  if (head.position < last.position) {
    return {kind: 'inserted', position: head.position + 1, events: last.position - head.position};
  }
  return same(head.hash, last.hash) ? undefined : {kind: 'head', position: head.position};
}

function truncated(last: ChainEnd, known: ChainEnd): ChainBreak | undefined {
  const events = known.position - last.position;
  return events > 0 ? {kind: 'truncated', position: last.position + 1, events} : undefined;
}

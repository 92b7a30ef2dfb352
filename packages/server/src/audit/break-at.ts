import {chainHash} from './chain.ts';
import type {ChainBreak} from './chain-break.ts';
import type {ChainEnd, Chained, ChainSource} from './chain-source.ts';

/** Furthest that events are tried at later numbers, to see whether so many were taken out before them. */
const furthest = 1000;

/**
 * Finds out what is wrong where an event does not follow from the one before it. Each answer is certain, since it names the
 * chain that would have given the hashes that are there; only `altered` is what is left when none would.
 */
export async function breakAt(source: ChainSource, before: ChainEnd, event: Chained): Promise<ChainBreak> {
  const position = before.position + 1;
  const at = {position, reference: event.reference};
  const belongs = await find(source, before, (one) => isHash(before.hash, {...one, position}, one.hash));
  if (event.position > position) {
    if (belongs) return {kind: 'moved', position, reference: belongs.reference, found: belongs.position};
    return {kind: 'missing', position, events: event.position - position};
  }

  for (const {organisation, before: hash} of await source.elsewhere(position)) {
    if (isHash(hash, {...event, organisation}, event.hash)) {
      return {kind: 'other-organisation', ...at, from: organisation};
    }
  }

  const head = await source.head();
  if (head && head.position < position) return {kind: 'inserted', ...at, events: 1};

  if (belongs) {
    const {position: found, hash} = belongs;
    const neighbour = found === position + 1 ? belongs : await first(source.events(found - 2));
    if (neighbour && isHash(neighbour.hash, {...event, position: found}, event.hash)) {
      return {kind: 'reordered', ...at, found};
    }
    if (isHash(hash, {...event, position: position + 1}, event.hash)) return {kind: 'moved', ...at, found};
    return {kind: 'inserted', ...at, events: found - position};
  }

  const next = await first(source.events(position));
  /** Whether what comes after this event was written after one with this hash, and so many others. */
  const goesOn = (hash: Uint8Array, gone = 0) =>
    next
      ? isHash(hash, {...next, position: next.position + gone}, next.hash)
      : head?.position === position + gone && same(head.hash, hash);
  for (let gone = 1; gone <= furthest; gone++) {
    if (goesOn(event.hash, gone)) return {kind: 'missing', ...at, events: gone};
  }
  return {kind: goesOn(chainHash(before.hash, event)) ? 'hash-altered' : 'altered', ...at};
}

/** The event after another one of which this is true. */
async function find(
  source: ChainSource,
  {position}: ChainEnd,
  is: (event: Chained) => boolean,
): Promise<Chained | undefined> {
  for await (const event of source.events(position)) if (is(event)) return event;
  return undefined;
}

async function first(events: AsyncIterable<Chained>): Promise<Chained | undefined> {
  for await (const event of events) return event;
  return undefined;
}

function isHash(before: Uint8Array, event: Chained, hash: Uint8Array): boolean {
  return same(chainHash(before, event), hash);
}

export function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

import type {Store} from '../store/store.ts';
import {chainStart, type Link, linkOf} from './chain.ts';

/** An event as it is found in a chain, with the hash that stands beside it. */
export interface Chained extends Link {
  readonly hash: Uint8Array;
}

/** Where a chain ends, or is said to end. */
export interface ChainEnd {
  readonly position: number;
  readonly hash: Uint8Array;
}

/** A chain to look through: of a store, or exported from one. */
export interface ChainSource {
  readonly organisation: string;
  /** The events after a position, in order. */
  events(after: number): AsyncIterable<Chained>;
  /** What the store says is its last event. Nothing in an export, which ends where it ends. */
  head(): Promise<ChainEnd | undefined>;
  /** The hash before a position in the chains of other organisations: for whoever looks where an event came from. */
  elsewhere(position: number): Promise<readonly {readonly organisation: string; readonly before: Uint8Array}[]>;
}

/** A chain that goes on: its store always knows how far it has come. */
export interface StoredChain extends ChainSource {
  head(): Promise<ChainEnd>;
}

/** Most events that are read at once. */
const stride = 500;

/** The chain of an organisation as it stands in a store. */
export function chainOfStore(
  {of}: Pick<Store, 'of'>,
  organisation: string,
  others: readonly string[] = [],
): StoredChain {
  const db = of(organisation);
  return {
    organisation,
    async *events(after) {
      for (let position = after; ; ) {
        const rows = await db
          .selectFrom('events')
          .selectAll()
          .where('organisation', '=', organisation)
          .where('position', '>', position)
          .orderBy('position')
          .limit(stride)
          .execute();
        for (const {hash, ...row} of rows) yield {...linkOf(row), hash};
        const last = rows.at(-1);
        if (rows.length < stride || !last) return;
        position = last.position;
      }
    },
    async head() {
      const head = await db
        .selectFrom('heads')
        .select(['position', 'hash'])
        .where('organisation', '=', organisation)
        .executeTakeFirst();
      return head ?? {position: 0, hash: chainStart};
    },
    async elsewhere(position) {
      if (position === 1) return others.map((organisation) => ({organisation, before: chainStart}));
      const found = [];
      for (const other of others) {
        const row = await of(other)
          .selectFrom('events')
          .select('hash')
          .where('organisation', '=', other)
          .where('position', '=', position - 1)
          .executeTakeFirst();
        if (row) found.push({organisation: other, before: row.hash});
      }
      return found;
    },
  };
}

import {type Kysely, sql} from 'kysely';
import {sayBreak} from '../audit/chain-break.ts';
import {chainOfStore} from '../audit/chain-source.ts';
import {verifyChain} from '../audit/verify-chain.ts';
import {tableKeys} from './table-keys.ts';
import type {Tables} from './tables.ts';

/** What two stores that should keep the same were found to keep. */
export interface Comparison {
  /** What the first keeps of each organisation. */
  readonly kept: readonly KeptRows[];
  /** In words, for whoever looks after them: where they keep different things. Empty where they keep the same. */
  readonly differences: readonly string[];
  /** In words: where the chain of an organisation is not whole in the second. */
  readonly breaks: readonly string[];
}

export interface KeptRows {
  readonly organisation: string;
  readonly table: keyof Tables;
  readonly rows: number;
}

/**
 * Counts the rows of every table and organisation in both, holds the ends of their logs against each other, and follows every
 * chain in the second from its first event.
 */
export async function compareStores(from: Kysely<Tables>, to: Kysely<Tables>): Promise<Comparison> {
  const [kept, found] = [await keptIn(from), await keptIn(to)];
  const [heads, foundHeads] = [await headsOf(from), await headsOf(to)];
  const breaks = [];
  for (const organisation of foundHeads.keys()) {
    const {broken} = await verifyChain(chainOfStore({of: () => to}, organisation));
    if (broken) breaks.push(`${organisation}, ${sayBreak(broken)}`);
  }
  const differences = [
    ...differing('rows of', tally(kept), tally(found)),
    ...differing('the end of the log of', heads, foundHeads),
  ];
  return {kept, differences, breaks};
}

async function keptIn(db: Kysely<Tables>): Promise<KeptRows[]> {
  const kept: KeptRows[] = [];
  for (const table of Object.keys(tableKeys) as (keyof Tables)[]) {
    const counts = await sql<{organisation: string; rows: number}>`
      SELECT organisation, count(*) AS rows FROM ${sql.table(table)}
      GROUP BY organisation ORDER BY organisation`.execute(db);
    kept.push(...counts.rows.map(({organisation, rows}) => ({organisation, table, rows})));
  }
  return kept;
}

function tally(kept: readonly KeptRows[]): Map<string, string> {
  return new Map(kept.map(({organisation, table, rows}) => [`${table} of ${organisation}`, String(rows)]));
}

async function headsOf(db: Kysely<Tables>): Promise<Map<string, string>> {
  const heads = await sql<{organisation: string; position: number; hash: Uint8Array}>`SELECT * FROM heads`.execute(db);
  const end = ({position, hash}: {position: number; hash: Uint8Array}) =>
    `${position} (${Buffer.from(hash).toString('hex')})`;
  return new Map(heads.rows.map((head) => [head.organisation, end(head)]));
}

function differing(what: string, first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): string[] {
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((place) => first.get(place) !== second.get(place))
    .map((place) => `${what} ${place}: ${first.get(place) ?? 'none'}, and there ${second.get(place) ?? 'none'}`);
}

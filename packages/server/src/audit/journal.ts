import type {Kysely} from 'kysely';
import type {Store} from '../store/store.ts';
import type {Tables} from '../store/tables.ts';
import {chainStart, hashAfter} from './chain.ts';
import type {ChainEnd} from './chain-source.ts';

/** What is written down, since it concerns many people at once, or whether somebody may be forgotten. */
export const journalActs = [
  'person-exported',
  'breaches-read',
  'chain-exported',
  'hold-added',
  'hold-lifted',
  'holds-read',
  'retention-applied',
  'erasures-reapplied',
  'sessions-revoked',
  'cases-imported',
  'backup-made',
  'backup-restored',
] as const;
export type JournalAct = (typeof journalActs)[number];

export interface JournalEntry {
  readonly at: string;
  readonly by: {readonly id: string; readonly name: string};
  readonly act: JournalAct;
  /** To what, and how much: never what it said, nor whom it was about. */
  readonly facts: Readonly<Record<string, string | number | boolean>>;
}

export interface KeptEntry extends JournalEntry {
  readonly position: number;
}

/** How often an entry is tried again because another instance was quicker. */
const mostRaces = 50;

/** Writes an entry at the end of the journal. It is on the disk when the promise settles: what it is about comes after it. */
export async function writeDown(
  {of}: Pick<Store, 'of'>,
  organisation: string,
  {at, by, act, facts}: JournalEntry,
): Promise<void> {
  const entry = {organisation, at, by: by.id, name: by.name, act, facts: JSON.stringify(facts)};
  for (let races = mostRaces; races > 0; races--) {
    const written = await of(organisation)
      .transaction()
      .execute(async (on) => {
        const last = await endOf(on, organisation);
        const row = {...entry, position: last.position + 1};
        const {numInsertedOrUpdatedRows} = await on
          .insertInto('journal')
          .values({...row, hash: journalHash(last.hash, row)})
          .onConflict((conflict) => conflict.columns(['organisation', 'position']).doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      });
    if (written) return;
  }
  throw new Error(`The journal of ${organisation} is being written to by too many at once`);
}

/** The entries after a position, oldest first. */
export async function readJournal(
  {of}: Pick<Store, 'of'>,
  organisation: string,
  {after = 0, limit = 100}: {readonly after?: number; readonly limit?: number} = {},
): Promise<readonly KeptEntry[]> {
  const rows = await of(organisation)
    .selectFrom('journal')
    .select(['position', 'at', 'by', 'name', 'act', 'facts'])
    .where('organisation', '=', organisation)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({position, at, by: id, name, act, facts}) => ({
    position,
    at,
    by: {id, name},
    act: act as JournalAct,
    facts: JSON.parse(facts),
  }));
}

/** The last entry and its hash. */
export function endOfJournal({of}: Pick<Store, 'of'>, organisation: string): Promise<ChainEnd> {
  return endOf(of(organisation), organisation);
}

/** Where the journal is not what was written: the position, or nothing where it is whole. */
export async function verifyJournal(
  {of}: Pick<Store, 'of'>,
  organisation: string,
  against?: ChainEnd,
): Promise<number | undefined> {
  const db = of(organisation);
  let last: ChainEnd = {position: 0, hash: chainStart};
  for (;;) {
    const rows = await db
      .selectFrom('journal')
      .selectAll()
      .where('organisation', '=', organisation)
      .where('position', '>', last.position)
      .orderBy('position')
      .limit(500)
      .execute();
    if (rows.length === 0) break;
    for (const row of rows) {
      const due = last.position + 1;
      if (row.position !== due || Buffer.compare(journalHash(last.hash, row), row.hash) !== 0) return due;
      if (against?.position === due && Buffer.compare(against.hash, row.hash) !== 0) return due;
      last = {position: row.position, hash: row.hash};
    }
  }
  return against && against.position > last.position ? last.position + 1 : undefined;
}

async function endOf(db: Kysely<Tables>, organisation: string): Promise<ChainEnd> {
  const last = await db
    .selectFrom('journal')
    .select(['position', 'hash'])
    .where('organisation', '=', organisation)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ?? {position: 0, hash: chainStart};
}

type JournalRow = Omit<Tables['journal'], 'hash'>;

function journalHash(before: Uint8Array, {organisation, position, at, by, name, act, facts}: JournalRow): Buffer {
  return hashAfter(before, ['journal', organisation, String(position), at, by, name, act, facts]);
}

import {isDeepStrictEqual} from 'node:util';
import type {Reference, Summarise} from '@redress/rest';
import type {Selectable} from 'kysely';
import type {CaseKey, CaseKeys} from '../keys/case-keys.ts';
import {openEvent} from '../store/open-event.ts';
import type {SearchTerms} from '../store/search-terms.ts';
import type {Store} from '../store/store.ts';
import type {Tables} from '../store/tables.ts';
import {worklistLine} from '../store/worklist-line.ts';

export interface ProjectionParts {
  readonly store: Pick<Store, 'of'>;
  readonly organisation: string;
  readonly caseKeys: CaseKeys;
  readonly summarise: Summarise;
  readonly terms: SearchTerms;
}

/** A line of the worklist that does not say what the events of its case give. */
export interface ProjectionFinding {
  readonly reference: string;
  /** The columns that differ. */
  readonly columns: readonly string[];
}

/** Most cases that are read at once. */
const stride = 100;

/** Makes every line of the worklist again from the events, and tells which of those that are kept say something else. */
export async function* verifyProjections(parts: ProjectionParts): AsyncGenerator<ProjectionFinding> {
  const {store, organisation} = parts;
  for (let after = ''; ; ) {
    const rows = await store
      .of(organisation)
      .selectFrom('cases')
      .select('reference')
      .where('organisation', '=', organisation)
      .where('reference', '>', after)
      .orderBy('reference')
      .limit(stride)
      .execute();
    const references = rows.map(({reference}) => reference);
    for (const {reference} of await differences(parts, references)) {
      // Once more: it may have been written between our two questions.
      yield* await differences(parts, [reference]);
    }
    const last = references.at(-1);
    if (references.length < stride || last === undefined) return;
    after = last;
  }
}

async function differences(
  parts: ProjectionParts,
  references: readonly string[],
): Promise<readonly ProjectionFinding[]> {
  const {store, organisation, caseKeys} = parts;
  if (references.length === 0) return [];
  const db = store.of(organisation);
  const lines = await db
    .selectFrom('cases')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('reference', 'in', references)
    .execute();
  const rows = await db
    .selectFrom('events')
    .leftJoin('case_keys', (join) =>
      join
        .onRef('case_keys.organisation', '=', 'events.organisation')
        .onRef('case_keys.reference', '=', 'events.reference'),
    )
    .select(['events.reference', 'sequence', 'facts', 'secret', 'key'])
    .where('events.organisation', '=', organisation)
    .where('events.reference', 'in', references)
    .orderBy('sequence')
    .execute();
  return lines.flatMap((line) => {
    const reference = line.reference as Reference;
    const own = rows.filter((row) => row.reference === reference);
    const wrapped = own[0]?.key;
    const key = wrapped ? caseKeys.unwrap(reference, wrapped) : null;
    const made = worklistLine(parts, reference, {key, events: own.map((row) => openEvent(row, key))});
    const columns = differing(opened(line, key), opened(made, key));
    return columns.length > 0 ? [{reference, columns}] : [];
  });
}

/** The line with what it has encrypted in clear: each sealing looks different. */
function opened({summary, ...line}: Selectable<Tables['cases']>, key: CaseKey | null): Record<string, unknown> {
  try {
    const text = key ? key.open(summary, `summary of ${line.reference}`) : Buffer.from(summary);
    return {...line, summary: JSON.parse(text.toString())};
  } catch {
    return {...line, summary: 'unreadable'};
  }
}

function differing(kept: Record<string, unknown>, made: Record<string, unknown>): readonly string[] {
  return Object.keys(made).filter((column) => !isDeepStrictEqual(kept[column], made[column]));
}

import type {Reference} from '@redress/rest';
import type {CaseKey, CaseKeys} from '../keys/case-keys.ts';
import type {Store} from '../store/store.ts';

/** What is wrong with what the events of a case have encrypted. */
export interface SealedFinding {
  readonly kind: /** It was altered, or sealed for another place or another case. */
    | 'sealed-elsewhere'
    /** It says another thing than what stands beside it in clear. */
    | 'contradicts'
    /** Nobody erased the person, and yet they can no longer be read. */
    | 'key-missing'
    /** The person was erased, and can still be read: the store was put back from before the erasure. */
    | 'key-left';
  readonly reference: string;
  /** Of the first event of the case where it is so. */
  readonly position: number;
}

/** Most events that are read at once. */
const stride = 500;

/**
 * Whether what is encrypted still belongs to where it stands, and whether exactly those who were erased can no longer be read.
 * The event `erased` says who was. Tells each kind once for each case.
 */
export async function* verifySealed(
  {of}: Pick<Store, 'of'>,
  organisation: string,
  caseKeys: CaseKeys,
): AsyncGenerator<SealedFinding> {
  const db = of(organisation);
  const told = new Set<string>();
  const unreadable = new Map<string, number>();
  const erased = new Map<string, number>();
  for (let position = 0; ; ) {
    const rows = await db
      .selectFrom('events')
      .leftJoin('case_keys', (join) =>
        join
          .onRef('case_keys.organisation', '=', 'events.organisation')
          .onRef('case_keys.reference', '=', 'events.reference'),
      )
      .select(['position', 'events.reference', 'sequence', 'type', 'at', 'secret', 'key'])
      .where('events.organisation', '=', organisation)
      .where('position', '>', position)
      .orderBy('position')
      .limit(stride)
      .execute();
    for (const row of rows) {
      const {reference} = row;
      if (row.type === 'erased') erased.set(reference, row.position);
      const key = row.key && unwrapped(caseKeys, reference, row.key);
      if (!key && !unreadable.has(reference)) unreadable.set(reference, row.position);
      const kind = key && wrong(row, key);
      if (kind && !told.has(`${kind} ${reference}`)) {
        told.add(`${kind} ${reference}`);
        yield {kind, reference, position: row.position};
      }
    }
    const last = rows.at(-1);
    if (rows.length < stride || !last) break;
    position = last.position;
  }
  for (const [reference, position] of unreadable) {
    if (!erased.has(reference)) yield {kind: 'key-missing', reference, position};
  }
  for (const [reference, position] of erased) {
    // Asked now: it may have been erased while we read.
    if (await caseKeys.of(db, reference as Reference)) yield {kind: 'key-left', reference, position};
  }
}

function unwrapped(caseKeys: CaseKeys, reference: string, wrapped: Uint8Array): CaseKey | undefined {
  try {
    return caseKeys.unwrap(reference as Reference, wrapped);
  } catch {
    return undefined;
  }
}

interface Sealed {
  readonly sequence: number;
  readonly type: string;
  readonly at: string;
  readonly secret: Uint8Array;
}

function wrong({sequence, type, at, secret}: Sealed, key: CaseKey): SealedFinding['kind'] | undefined {
  try {
    const event = JSON.parse(key.open(secret, `event ${sequence}`).toString());
    return event.sequence === sequence && event.type === type && event.at === at ? undefined : 'contradicts';
  } catch {
    return 'sealed-elsewhere';
  }
}

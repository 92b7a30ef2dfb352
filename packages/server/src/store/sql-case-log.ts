import type {CaseEvent} from '@redress/policy';
import {
  type Attempt,
  type CaseLog,
  isRestError,
  type Reference,
  RestError,
  type StoredEvent,
  type Summarise,
} from '@redress/rest';
import type {CaseKeys} from '../keys/case-keys.ts';
import type {Suspicion} from '../spam/suspicion.ts';
import {caseChanges} from './case-changes.ts';
import {findCases} from './find-cases.ts';
import {logWriter} from './log-writer.ts';
import {openEvent} from './open-event.ts';
import {readTogether} from './read-together.ts';
import {searchTerms} from './search-terms.ts';
import type {Store} from './store.ts';
import type {Consequences} from './write-batch.ts';
import {writtenBy} from './written-by.ts';

export interface SqlCaseLogOptions {
  readonly store: Store;
  readonly organisation: string;
  readonly caseKeys: CaseKeys;
  /** Thirty-two bytes under which what can be searched for is hashed. */
  readonly searchKey: Uint8Array;
  readonly summarise: Summarise;
  /** What else is written in the same transaction, such as messages that are to leave. */
  readonly consequences?: Consequences;
}

export interface SqlCaseLog extends CaseLog {
  /** The same log, where a case that is opened waits outside the worklist for a person, if there is any reason why. */
  holding(reasonsOf: (first: readonly CaseEvent[]) => readonly Suspicion[]): CaseLog;
}

/** How many events a follower takes at a time while it catches up. */
const stride = 200;

/** The case log of one organisation in SQLite or PostgreSQL. Every commit is on the disk before its promise settles. */
export function sqlCaseLog(options: SqlCaseLogOptions): SqlCaseLog {
  const {store, organisation, caseKeys, searchKey} = options;
  const db = store.of(organisation);
  const waiting = store.wakeUp(organisation);
  const terms = searchTerms(searchKey);
  const write = logWriter({...options, terms});
  const find = findCases({db, organisation, caseKeys, terms});

  /** What everything about one case begins with. */
  const eventsOf = readTogether(db, (references) =>
    db
      .selectFrom('events')
      .leftJoin('case_keys', (join) =>
        join
          .onRef('case_keys.organisation', '=', 'events.organisation')
          .onRef('case_keys.reference', '=', 'events.reference'),
      )
      .select(['events.reference', 'sequence', 'facts', 'secret', 'key'])
      .where('events.organisation', '=', organisation)
      .where('events.reference', 'in', references)
      .orderBy('events.reference')
      .orderBy('sequence'),
  );

  /** The events after a position, up to a stride of them. */
  async function eventsAfter(position: number, reference: Reference | undefined): Promise<StoredEvent[]> {
    let query = db
      .selectFrom('events')
      .leftJoin('case_keys', (join) =>
        join
          .onRef('case_keys.organisation', '=', 'events.organisation')
          .onRef('case_keys.reference', '=', 'events.reference'),
      )
      .select(['events.reference', 'position', 'sequence', 'facts', 'secret', 'key'])
      .where('events.organisation', '=', organisation)
      .where('position', '>', position)
      // Both rise together, and within a case there is an index on the one.
      .orderBy(reference === undefined ? 'position' : 'sequence')
      .limit(stride);
    if (reference !== undefined) query = query.where('events.reference', '=', reference);
    const rows = await answering(query.execute());
    return rows.map((row) => {
      const of = row.reference as Reference;
      return {reference: of, position: row.position, event: openEvent(row, row.key && caseKeys.unwrap(of, row.key))};
    });
  }

  const changesAfter = caseChanges({db, organisation, stride});

  const log: CaseLog = {
    open: (reference, first, attempt) => answering(write({reference, events: first, attempt})),
    append: (reference, expected, events, attempt) => answering(write({reference, expected, events, attempt})),
    async read(reference) {
      const rows = await answering(eventsOf(reference));
      const wrapped = rows[0]?.key;
      const key = wrapped ? caseKeys.unwrap(reference, wrapped) : null;
      return rows.map((row) => openEvent(row, key));
    },
    repeated: (attempt: Attempt) => answering(writtenBy(db, organisation, attempt)),
    find: (query) => answering(find(query)),
    async *follow(after, signal, reference) {
      for (let position = after; !signal.aborted; ) {
        // Listened for before looking, so that nothing can be written between the look and falling asleep.
        const woken = waiting.next(signal, reference);
        const events = await eventsAfter(position, reference);
        yield* events;
        position = events.at(-1)?.position ?? position;
        if (events.length < stride) await woken;
      }
    },
    async *changes(after, signal) {
      const read = changesAfter(after);
      while (!signal.aborted) {
        const woken = waiting.next(signal);
        const {changed, more} = await answering(read());
        yield* changed;
        if (!more) await woken;
      }
    },
    async head() {
      const row = await answering(
        db.selectFrom('heads').select('position').where('organisation', '=', organisation).executeTakeFirst(),
      );
      return row?.position ?? 0;
    },
  };
  return {
    ...log,
    holding: (reasonsOf) => ({
      ...log,
      open: (reference, first, attempt) =>
        answering(write({reference, events: first, attempt, held: reasonsOf(first)})),
    }),
  };
}

/** A full disk or a broken one is a fault of ours, said without its inner workings; the transaction has left no trace. */
async function answering<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    if (isRestError(error)) throw error;
    throw new RestError('service/failed', 'The service cannot reach what it keeps; nothing was changed', {
      cause: error,
    });
  }
}

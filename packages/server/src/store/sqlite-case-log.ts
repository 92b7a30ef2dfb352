import type {DatabaseSync} from 'node:sqlite';
import {type CaseEvent, type CaseSummary, type Recorded, upcast} from '@redress/policy';
import {
  type Attempt,
  type CaseLog,
  isRestError,
  type Reference,
  RestError,
  type StoredEvent,
  type Summarise,
  type Version,
  type Written,
} from '@redress/rest';
import {pageSize, searchText, searchWords, sortKey, wakeUp} from '@redress/rest/service';
import {Kysely, SqliteDialect, sql, type Transaction} from 'kysely';
import {nodeSqlite} from './node-sqlite.ts';
import type {Tables} from './tables.ts';

export interface SqliteCaseLogOptions {
  /** As `openDatabase` gives it. The log closes it. */
  readonly database: DatabaseSync;
  readonly organisation: string;
  readonly summarise: Summarise;
}

/** The case log of one organisation in SQLite. Every commit is on the disk before its promise settles. */
export interface SqliteCaseLog extends CaseLog {
  close(): Promise<void>;
}

/** How many events a follower takes at a time while it catches up. */
const stride = 200;

export async function sqliteCaseLog({database, organisation, summarise}: SqliteCaseLogOptions): Promise<SqliteCaseLog> {
  const db = new Kysely<Tables>({dialect: new SqliteDialect({database: nodeSqlite(database)})});
  const waiting = wakeUp();
  let head = await headOf(db);

  async function headOf(on: Kysely<Tables>): Promise<number> {
    const last = await on
      .selectFrom('events')
      .select('position')
      .where('organisation', '=', organisation)
      .orderBy('position', 'desc')
      .limit(1)
      .executeTakeFirst();
    return last?.position ?? 0;
  }

  async function eventsOf(on: Kysely<Tables>, reference: Reference): Promise<Recorded[]> {
    const rows = await on
      .selectFrom('events')
      .select('body')
      .where('organisation', '=', organisation)
      .where('reference', '=', reference)
      .orderBy('sequence')
      .execute();
    return rows.map(({body}) => upcast<Recorded>(JSON.parse(body)));
  }

  async function writtenBy(on: Kysely<Tables>, {key, fingerprint}: Attempt): Promise<Written | undefined> {
    const before = await on
      .selectFrom('attempts')
      .select(['fingerprint', 'reference', 'version'])
      .where('organisation', '=', organisation)
      .where('key', '=', key)
      .executeTakeFirst();
    if (!before) return undefined;
    if (before.fingerprint !== fingerprint) {
      throw new RestError('key/reused', 'This idempotency key was used for something else');
    }
    return {reference: before.reference as Reference, version: before.version, repeated: true};
  }

  /** One transaction for the events, the line in the worklist and the attempt. `admit` says no by throwing. */
  async function write(
    reference: Reference,
    events: readonly CaseEvent[],
    {key, fingerprint}: Attempt,
    admit: (version: Version) => void,
  ): Promise<Written> {
    const written = await answering(
      db.transaction().execute(async (on) => {
        const before = await writtenBy(on, {key, fingerprint});
        if (before) return before;
        const known = await eventsOf(on, reference);
        admit(known.length);
        const added = events.map((event, index): Recorded => ({...event, sequence: known.length + index + 1}));
        const summary = summarise(reference, [...known, ...added]);
        await keepSummary(on, reference, summary);
        await addEvents(on, reference, added);
        const {version} = summary;
        await on.insertInto('attempts').values({organisation, key, fingerprint, reference, version}).execute();
        return {reference, version, repeated: false};
      }),
    );
    if (!written.repeated) {
      head += events.length;
      waiting.wake(reference);
    }
    return written;
  }

  async function keepSummary(on: Transaction<Tables>, reference: Reference, summary: CaseSummary): Promise<void> {
    const line = {
      version: summary.version,
      closed: summary.status === 'closed' ? 1 : 0,
      holder: summary.holder?.id ?? null,
      sort_key: sortKey(summary),
      search: searchText(summary),
      summary: JSON.stringify(summary),
    };
    await on
      .insertInto('cases')
      .values({organisation, reference, ...line})
      .onConflict((conflict) => conflict.columns(['organisation', 'reference']).doUpdateSet(line))
      .execute();
  }

  async function addEvents(on: Transaction<Tables>, reference: Reference, events: readonly Recorded[]): Promise<void> {
    const after = await headOf(on);
    const rows = events.map((event, index) => ({
      organisation,
      position: after + index + 1,
      reference,
      sequence: event.sequence,
      type: event.type,
      at: event.at,
      body: JSON.stringify(event),
    }));
    await on.insertInto('events').values(rows).execute();
  }

  /** The events after a position, up to a stride of them. */
  async function eventsAfter(position: number, reference: Reference | undefined): Promise<StoredEvent[]> {
    let query = db
      .selectFrom('events')
      .select(['reference', 'position', 'body'])
      .where('organisation', '=', organisation)
      .where('position', '>', position)
      .orderBy('position')
      .limit(stride);
    if (reference !== undefined) query = query.where('reference', '=', reference);
    const rows = await answering(query.execute());
    return rows.map((row) => ({
      reference: row.reference as Reference,
      position: row.position,
      event: upcast<Recorded>(JSON.parse(row.body)),
    }));
  }

  return {
    open(reference, first, attempt) {
      return write(reference, first, attempt, (version) => {
        if (version > 0) throw new RestError('case/reference-taken', `${reference} is a case already`);
      });
    },
    append(reference, expected, events, attempt) {
      return write(reference, events, attempt, (version) => {
        if (version === 0 || version !== expected) {
          throw new RestError('case/stale', `${reference} has ${version} events, not ${expected}`);
        }
      });
    },
    read(reference) {
      return answering(eventsOf(db, reference));
    },
    repeated(attempt) {
      return answering(writtenBy(db, attempt));
    },
    async find(query) {
      const size = pageSize(query);
      const words = searchWords(query);
      let wanted = db
        .selectFrom('cases')
        .select(['summary', 'sort_key'])
        .where('organisation', '=', organisation)
        .orderBy('sort_key')
        .limit(size + 1);
      if (!query.closed) wanted = wanted.where('closed', '=', 0);
      if (query.holder !== undefined) wanted = wanted.where('holder', '=', query.holder);
      if (query.cursor !== undefined) wanted = wanted.where('sort_key', '>', query.cursor);
      if (words) wanted = wanted.where(sql<number>`instr(search, ${words})`, '>', 0);
      const rows = await answering(wanted.execute());
      const items = rows.slice(0, size);
      const last = items.at(-1);
      return {
        items: items.map(({summary}): CaseSummary => JSON.parse(summary)),
        ...(last && rows.length > size && {next: last.sort_key}),
      };
    },
    async *follow(after, signal, reference) {
      for (let position = after; !signal.aborted; ) {
        const known = head;
        const events = position < known ? await eventsAfter(position, reference) : [];
        yield* events;
        const last = events.at(-1)?.position ?? position;
        position = events.length < stride ? Math.max(last, known) : last;
        // Nothing can be written between this look at the head and falling asleep.
        if (position >= head) await waiting.next(signal, reference);
      }
    },
    async head() {
      return head;
    },
    async close() {
      // Waits its turn behind everything that was asked before.
      await db.connection().execute(async () => {});
      await db.destroy();
    },
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

import {setImmediate as turn} from 'node:timers/promises';
import {type CaseEvent, type Recorded, redact} from '@redress/policy';
import {type Attempt, type Reference, RestError, type Summarise, type Version, type Written} from '@redress/rest';
import type {Insertable, Kysely} from 'kysely';
import {chainHash, chainStart, linkOf} from '../audit/chain.ts';
import type {CaseKey, CaseKeys} from '../keys/case-keys.ts';
import {forgetCase} from '../privacy/forget-case.ts';
import {openEvent} from './open-event.ts';
import type {SearchTerms} from './search-terms.ts';
import type {Store} from './store.ts';
import type {Tables} from './tables.ts';
import {worklistLine} from './worklist-line.ts';

/** One write that waits its turn. */
export interface Write {
  readonly reference: Reference;
  /** Last sequence of the case; nothing for a case that this write opens. */
  readonly expected?: Version;
  readonly events: readonly CaseEvent[];
  readonly attempt: Attempt;
}

interface Waiting {
  readonly write: Write;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

/** What was added to a case, told to whoever writes more in the same transaction. */
export interface Addition {
  readonly reference: Reference;
  /** Everything that has happened, the added events last. */
  readonly events: readonly Recorded[];
  readonly added: readonly Recorded[];
}

/** Rows that are written because of what happened, in the same transaction. */
export type Consequences = (addition: Addition) => readonly Insertable<Tables['outbox']>[];

export interface LogWriterParts {
  readonly store: Store;
  readonly organisation: string;
  readonly caseKeys: CaseKeys;
  readonly summarise: Summarise;
  readonly terms: SearchTerms;
  readonly consequences?: Consequences;
}

/** Most writes of one transaction. */
const most = 64;

/**
 * Writes to the log of one organisation. Whatever arrives while one transaction is on its way to the disk shares the next,
 * so that many people who write at once wait for few syncs.
 */
export function logWriter(parts: LogWriterParts): (write: Write) => Promise<Written> {
  const {store, organisation} = parts;
  const db = store.of(organisation);
  const waiting = store.wakeUp(organisation);
  const queue: Waiting[] = [];
  let running = false;

  const run = async () => {
    running = true;
    while (queue.length > 0) {
      // Whatever has arrived in the same turn of the event loop goes with it.
      await turn();
      const batch = queue.splice(0, most);
      await transact(batch).catch(async (error) => {
        // One of them may be what the store cannot take: then it alone is refused.
        if (batch.length === 1) return batch[0]?.reject(error);
        for (const one of batch) await transact([one]).catch(one.reject);
      });
    }
    running = false;
  };

  const transact = async (batch: readonly Waiting[]) => {
    const outcomes = await db.transaction().execute((on) =>
      writeAll(
        on,
        parts,
        batch.map(({write}) => write),
      ),
    );
    for (const [at, outcome] of outcomes.entries()) {
      const {write, resolve, reject} = batch[at] as Waiting;
      if (outcome instanceof Error) reject(outcome);
      else resolve(outcome);
      if (!(outcome instanceof Error) && !outcome.repeated) waiting.wake(write.reference);
    }
  };

  return (write) =>
    store.work.admit(
      () =>
        new Promise((resolve, reject) => {
          queue.push({write, resolve, reject});
          if (!running) void run();
        }),
    );
}

/** What an earlier attempt with this key wrote. Throws `key/reused`. */
export async function writtenBy(
  on: Kysely<Tables>,
  organisation: string,
  attempt: Attempt,
): Promise<Written | undefined> {
  const before = await on
    .selectFrom('attempts')
    .select(['fingerprint', 'reference', 'version'])
    .where('organisation', '=', organisation)
    .where('key', '=', attempt.key)
    .executeTakeFirst();
  return before && repeats(before, attempt);
}

function repeats(before: {fingerprint: string; reference: string; version: number}, attempt: Attempt): Written {
  if (before.fingerprint !== attempt.fingerprint) {
    throw new RestError('key/reused', 'This idempotency key was used for something else');
  }
  return {reference: before.reference as Reference, version: before.version, repeated: true};
}

/** A case as one transaction knows it. */
interface Known {
  key: CaseKey | null;
  events: readonly Recorded[];
}

async function writeAll(
  on: Kysely<Tables>,
  {store, organisation, caseKeys, summarise, terms, consequences}: LogWriterParts,
  writes: readonly Write[],
): Promise<(Written | RestError)[]> {
  const head = await lockHead(on, store, organisation);
  const attempts = await attemptsOf(on, organisation, writes);
  const cases = await casesOf(on, organisation, caseKeys, writes);
  const rows: {
    keys: Insertable<Tables['case_keys']>[];
    events: Insertable<Tables['events']>[];
    attempts: Insertable<Tables['attempts']>[];
    outbox: Insertable<Tables['outbox']>[];
  } = {keys: [], events: [], attempts: [], outbox: []};
  const changed = new Map<Reference, Known>();
  const erased = new Map<Reference, string>();
  let {position, hash} = head;

  const one = ({reference, expected, events, attempt}: Write): Written => {
    const before = attempts.get(attempt.key);
    if (before) return repeats(before, attempt);
    let known = cases.get(reference);
    if (expected === undefined && known) throw new RestError('case/reference-taken', `${reference} is a case already`);
    const version = known?.events.length ?? 0;
    if (expected !== undefined && (version !== expected || version === 0))
      throw new RestError('case/stale', `${reference} has ${version} events, not ${expected}`);
    if (!known) {
      const {key, wrapped} = caseKeys.create(reference);
      known = {key, events: []};
      cases.set(reference, known);
      rows.keys.push({organisation, reference, key: wrapped});
    }
    const added = events.map((event, at): Recorded => ({...event, sequence: version + at + 1}));
    known.events = [...known.events, ...added];
    changed.set(reference, known);
    const erasure = added.find(({type}) => type === 'erased');
    if (erasure) {
      known.key = null;
      known.events = known.events.map(redact);
      erased.set(reference, erasure.at);
      rows.outbox = rows.outbox.filter((message) => message.reference !== reference);
    }
    const {key} = known;
    for (const event of added) {
      const {sequence, type, at} = event;
      const facts = JSON.stringify(redact(event));
      // Of an erased case only what says nothing about a person is written.
      const secret = key ? key.seal(JSON.stringify(event), `event ${sequence}`) : new Uint8Array();
      const row = {organisation, position: ++position, reference, sequence, type, at, facts, secret};
      hash = chainHash(hash, linkOf(row));
      rows.events.push({...row, hash});
    }
    const written = {reference, version: version + added.length, repeated: false};
    const row = {organisation, ...attempt, reference, version: written.version, at: added.at(-1)?.at ?? ''};
    rows.attempts.push(row);
    attempts.set(attempt.key, row);
    rows.outbox.push(...(consequences?.({reference, events: known.events, added}) ?? []));
    return written;
  };

  const outcomes = writes.map((write) => {
    try {
      return one(write);
    } catch (error) {
      if (error instanceof RestError) return error;
      throw error;
    }
  });
  if (rows.events.length === 0) return outcomes;

  const lines = [...changed].map(([reference, known]) =>
    worklistLine({organisation, summarise, terms}, reference, known),
  );
  await on
    .insertInto('cases')
    .values(lines)
    .onConflict((conflict) =>
      conflict.columns(['organisation', 'reference']).doUpdateSet(({ref}) => ({
        version: ref('excluded.version'),
        closed: ref('excluded.closed'),
        holder: ref('excluded.holder'),
        customer: ref('excluded.customer'),
        sort_key: ref('excluded.sort_key'),
        due: ref('excluded.due'),
        search: ref('excluded.search'),
        summary: ref('excluded.summary'),
      })),
    )
    .execute();
  if (rows.keys.length > 0) await on.insertInto('case_keys').values(rows.keys).execute();
  for (const [reference, at] of erased) await forgetCase(on, organisation, reference, at);
  await on.insertInto('events').values(rows.events).execute();
  await on.insertInto('attempts').values(rows.attempts).execute();
  if (rows.outbox.length > 0) {
    await on
      .insertInto('outbox')
      .values(rows.outbox)
      .onConflict((conflict) => conflict.columns(['organisation', 'id']).doNothing())
      .execute();
  }
  await on.updateTable('heads').set({position, hash}).where('organisation', '=', organisation).execute();
  return outcomes;
}

/** Takes the organisation's turn to write. What is read after it stays true until the transaction ends. */
async function lockHead(
  on: Kysely<Tables>,
  {engine}: Store,
  organisation: string,
): Promise<{position: number; hash: Uint8Array}> {
  const head = on.selectFrom('heads').select(['position', 'hash']).where('organisation', '=', organisation);
  // SQLite has one writer anyway, and no such words.
  const locked = () => (engine === 'postgres' ? head.forUpdate() : head).executeTakeFirst();
  const known = await locked();
  if (known) return known;
  await on
    .insertInto('heads')
    .values({organisation, position: 0, hash: chainStart})
    .onConflict((conflict) => conflict.column('organisation').doNothing())
    .execute();
  return (await locked()) as {position: number; hash: Uint8Array};
}

async function attemptsOf(on: Kysely<Tables>, organisation: string, writes: readonly Write[]) {
  const rows = await on
    .selectFrom('attempts')
    .select(['key', 'fingerprint', 'reference', 'version'])
    .where('organisation', '=', organisation)
    .where('key', 'in', [...new Set(writes.map(({attempt}) => attempt.key))])
    .execute();
  return new Map<string, {fingerprint: string; reference: string; version: number}>(rows.map((row) => [row.key, row]));
}

async function casesOf(
  on: Kysely<Tables>,
  organisation: string,
  caseKeys: CaseKeys,
  writes: readonly Write[],
): Promise<Map<Reference, Known>> {
  const rows = await on
    .selectFrom('events')
    .leftJoin('case_keys', (join) =>
      join
        .onRef('case_keys.organisation', '=', 'events.organisation')
        .onRef('case_keys.reference', '=', 'events.reference'),
    )
    .select(['events.reference', 'sequence', 'facts', 'secret', 'key'])
    .where('events.organisation', '=', organisation)
    .where('events.reference', 'in', [...new Set(writes.map(({reference}) => reference))])
    .orderBy('sequence')
    .execute();
  const cases = new Map<Reference, {key: CaseKey | null; events: Recorded[]}>();
  for (const row of rows) {
    const reference = row.reference as Reference;
    const known = cases.get(reference) ?? {key: row.key && caseKeys.unwrap(reference, row.key), events: []};
    known.events.push(openEvent(row, known.key));
    cases.set(reference, known);
  }
  return cases;
}

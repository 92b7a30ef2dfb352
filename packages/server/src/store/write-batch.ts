import {type CaseEvent, type Recorded, redact} from '@redress/policy';
import {type Attempt, type Reference, RestError, type Summarise, type Version, type Written} from '@redress/rest';
import type {Insertable, Kysely} from 'kysely';
import {chainHash, linkOf} from '../audit/chain.ts';
import type {CaseKey, CaseKeys} from '../keys/case-keys.ts';
import {forgetCase} from '../privacy/forget-case.ts';
import type {Suspicion} from '../spam/suspicion.ts';
import {lockHead} from './lock-head.ts';
import {openEvent} from './open-event.ts';
import type {SearchTerms} from './search-terms.ts';
import type {Store} from './store.ts';
import type {Tables} from './tables.ts';
import {worklistLine} from './worklist-line.ts';
import {type KeptAttempt, repeats} from './written-by.ts';

/** One write to the log. */
export interface Write {
  readonly reference: Reference;
  /** Last sequence of the case; nothing for a case that this write opens. */
  readonly expected?: Version;
  readonly events: readonly CaseEvent[];
  readonly attempt: Attempt;
  /** Why the case that this write opens waits for a person, outside the worklist. */
  readonly held?: readonly Suspicion[];
}

/** What a write came to: the log may say no to one, and take the next. */
export type Outcome = Written | RestError;

/** What was added to a case, told to whoever writes more in the same transaction. */
export interface Addition {
  readonly reference: Reference;
  /** Everything that has happened, the added events last. */
  readonly events: readonly Recorded[];
  readonly added: readonly Recorded[];
}

/** Rows that are written because of what happened, in the same transaction. */
export type Consequences = (addition: Addition) => readonly Insertable<Tables['outbox']>[];

export interface BatchParts {
  readonly store: Store;
  readonly organisation: string;
  readonly caseKeys: CaseKeys;
  readonly summarise: Summarise;
  readonly terms: SearchTerms;
  readonly consequences?: Consequences;
}

/** A case as one transaction knows it. */
interface Known {
  key: CaseKey | null;
  events: readonly Recorded[];
}

/**
 * Writes in the order given, in one transaction with everything that goes with them. Whoever writes for the organisation
 * takes turns, here and on every instance.
 */
export async function writeBatch(
  on: Kysely<Tables>,
  {store, organisation, caseKeys, summarise, terms, consequences}: BatchParts,
  writes: readonly Write[],
): Promise<Outcome[]> {
  const head = await lockHead(on, store, organisation);
  const attempts = await attemptsOf(on, organisation, writes);
  const cases = await casesOf(on, organisation, caseKeys, writes);
  const rows: {
    keys: Insertable<Tables['case_keys']>[];
    events: Insertable<Tables['events']>[];
    attempts: Insertable<Tables['attempts']>[];
    outbox: Insertable<Tables['outbox']>[];
    held: Insertable<Tables['held']>[];
  } = {keys: [], events: [], attempts: [], outbox: [], held: []};
  const changed = new Map<Reference, Known>();
  const erased = new Map<Reference, string>();
  let {position, hash} = head;

  const one = ({reference, expected, events, attempt, held = []}: Write): Written => {
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
    const at = known.events.at(-1)?.at ?? '';
    const row = {organisation, ...attempt, reference, version: written.version, at};
    rows.attempts.push(row);
    attempts.set(attempt.key, row);
    rows.outbox.push(...(consequences?.({reference, events: known.events, added}) ?? []));
    if (held.length > 0) {
      const none = {settled_by: null, settled_at: null, listed_from: null};
      rows.held.push({organisation, reference, reasons: JSON.stringify(held), at, verdict: 'waiting', ...none});
    }
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
  if (rows.attempts.length === 0) return outcomes;

  const lines = [...changed].map(([reference, known]) =>
    worklistLine({organisation, summarise, terms}, reference, known),
  );
  for (const part of inParts(lines)) {
    await on
      .insertInto('cases')
      .values(part)
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
  }
  for (const part of inParts(rows.keys)) await on.insertInto('case_keys').values(part).execute();
  for (const [reference, at] of erased) await forgetCase(on, organisation, reference, at);
  for (const part of inParts(rows.events)) await on.insertInto('events').values(part).execute();
  for (const part of inParts(rows.attempts)) await on.insertInto('attempts').values(part).execute();
  for (const part of inParts(rows.outbox)) {
    await on
      .insertInto('outbox')
      .values(part)
      .onConflict((conflict) => conflict.columns(['organisation', 'id']).doNothing())
      .execute();
  }
  for (const part of inParts(rows.held)) await on.insertInto('held').values(part).execute();
  await on.updateTable('heads').set({position, hash}).where('organisation', '=', organisation).execute();
  return outcomes;
}

/** So many rows at a time that every engine takes their values in one statement. */
function* inParts<Row>(rows: readonly Row[], size = 1_000): Generator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

async function attemptsOf(on: Kysely<Tables>, organisation: string, writes: readonly Write[]) {
  const rows = await on
    .selectFrom('attempts')
    .select(['key', 'fingerprint', 'reference', 'version'])
    .where('organisation', '=', organisation)
    .where('key', 'in', [...new Set(writes.map(({attempt}) => attempt.key))])
    .execute();
  return new Map<string, KeptAttempt>(rows.map((row) => [row.key, row]));
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

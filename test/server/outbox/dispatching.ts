import {randomUUID} from 'node:crypto';
import {rm} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';
import {type Instant, instant} from '@redress/policy/calendar';
import type {Reference} from '@redress/rest';
import {claims, dispatch, type Message, type Outcome, openSqliteStore, type Store, type Target} from '@redress/server';
import {temporaryFolder} from '../running-service.ts';

/** An outbox by itself, with dispatchers whose target and whose clock belong to the test. */
export interface Dispatching {
  readonly now: Instant;
  pass(seconds: number): void;
  /** Puts messages in: `2 of A` is the second of case A. */
  put(...ids: readonly `${number} of ${string}`[]): Promise<void>;
  /** Starts so many dispatchers over the same outbox. */
  start(deliver: Target['deliver'], instances?: number): void;
  /** Takes what may leave, as an instance that is killed right after it. */
  takeAndDie(): Promise<readonly Message[]>;
  rows(): Promise<readonly Message[]>;
  readonly faults: readonly unknown[];
  /** Ends the dispatchers, as a service that closes does. */
  stop(): Promise<void>;
}

export const sent: Outcome = {result: 'sent'};
export const unreachable: Outcome = {result: 'failed', problem: 'target/unreachable', targetAtFault: true};

/** Each dispatcher works with the next of the stores, as instances of a service do that share one database. */
export function dispatching(...stores: readonly [Store, ...Store[]]): Dispatching {
  const [store] = stores;
  const organisation = randomUUID();
  const db = store.of(organisation);
  const faults: unknown[] = [];
  let now = instant('2026-11-20T12:00:00Z');
  let running: {readonly stop: AbortController; readonly done: Promise<void>}[] = [];
  return {
    faults,
    get now() {
      return now;
    },
    pass(seconds) {
      now = instant(new Date(Date.parse(now) + seconds * 1000).toISOString());
      // Else it would be noticed at the next poll.
      store.wakeUp(organisation).wake('A' as Reference);
    },
    async put(...ids) {
      await db
        .insertInto('outbox')
        .values(
          ids.map((id) => {
            const [sequence, reference = ''] = id.split(' of ');
            return {
              ...{organisation, id, reference, sequence: Number(sequence), channel: 'test', kind: 'event'},
              ...{detail: '{}', state: 'waiting' as const, due_at: now, since: now, tries: 0},
            };
          }),
        )
        .execute();
    },
    start(deliver, instances = 1) {
      for (let at = 0; at < instances; at++) {
        const own = stores[at % stores.length] as Store;
        const stop = new AbortController();
        const done = dispatch(
          {
            claims: claims(own, organisation),
            targets: [{channel: 'test', deliver}],
            waiting: own.wakeUp(organisation),
            now: () => now,
            // Half of what the jitter may be.
            random: () => new Uint8Array([128, 0, 0, 0]),
            onFault: (error) => faults.push(error),
          },
          stop.signal,
        );
        running.push({stop, done});
      }
    },
    takeAndDie: () => claims(store, organisation).take('test', 10, now),
    rows: () => db.selectFrom('outbox').selectAll().where('organisation', '=', organisation).orderBy('id').execute(),
    async stop() {
      for (const {stop} of running) stop.abort();
      await Promise.all(running.map(({done}) => done));
      running = [];
    },
  };
}

/** An embedded store in a folder of its own, which goes away with it. */
export async function sqliteStore(): Promise<{stores: [Store]; close(): Promise<void>}> {
  const folder = await temporaryFolder();
  const store = await openSqliteStore(folder, new Uint8Array(32).fill(7));
  return {
    stores: [store],
    async close() {
      await store.close();
      await rm(folder, {recursive: true});
    },
  };
}

/** A few milliseconds, as a target takes them. */
export function aMoment(): Promise<void> {
  return wait(Math.random() * 4);
}

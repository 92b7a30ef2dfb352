import {randomUUID} from 'node:crypto';
import {setTimeout as wait} from 'node:timers/promises';
import {addHours, type Instant} from '@redress/policy/calendar';
import type {Kysely} from 'kysely';
import type {Store} from '../../store/store.ts';
import type {Tables} from '../../store/tables.ts';
import type {MessageProblem} from './outcome.ts';
import type {Message} from './target.ts';

/** How long whoever claimed a message has it: two minutes, in hours. */
const lease = 2 / 60;
/** How long a message is tried before staff are told that it could not be sent. */
export const hoursToTry = 24;
/** What becomes of messages within this many milliseconds is written at once, so that many share one sync. */
const together = 10;

/** Takes messages for this instance, and says what became of them. Any number of instances do so at once. */
export interface Claims {
  /** Up to so many messages that may leave now, in order: of each case the first alone. */
  take(channel: string, most: number, now: Instant): Promise<Message[]>;
  /** Nothing more is to be done about it. */
  settle(
    message: Message,
    state: 'sent' | 'dropped' | 'dead',
    problem: MessageProblem | null,
    now: Instant,
  ): Promise<void>;
  /** Lets it wait. `tried`: an attempt was made, and failed. */
  putOff(message: Message, until: Instant, problem: MessageProblem, tried: boolean): Promise<void>;
  /** Gives it back as it was taken: no attempt was made. */
  release(message: Message): Promise<void>;
  /** Gives up on everything that has waited for this channel too long. */
  giveUp(channel: string, now: Instant): Promise<void>;
}

type Change = (on: Kysely<Tables>) => Promise<unknown>;

export function claims(store: Store, organisation: string): Claims {
  const db = store.of(organisation);
  const claimedBy = randomUUID();
  const write = writtenTogether(db);
  const free = {claimed_by: null, claimed_until: null};

  /** A message that is ours still: a claim that ran out may be somebody else's by now. */
  const ours = (on: Kysely<Tables>, {id}: Message) =>
    on
      .updateTable('outbox')
      .where('organisation', '=', organisation)
      .where('id', '=', id)
      .where('claimed_by', '=', claimedBy)
      .where('state', '=', 'waiting');

  return {
    async take(channel, most, now) {
      const waiting = await ready(db, organisation, channel, now).select('outbox.id').limit(1).executeTakeFirst();
      if (!waiting) return [];
      const claim = {claimed_by: claimedBy, claimed_until: addHours(now, lease)};
      return db.transaction().execute(async (on) => {
        const first = ready(on, organisation, channel, now).selectAll().limit(most);
        // Where others look at the same moment each passes over what another is about to take. SQLite has no others.
        const heads = await (store.engine === 'postgres' ? first.forUpdate().skipLocked() : first).execute();
        if (heads.length === 0) return [];
        const taken = await on
          .updateTable('outbox')
          // Counted before the attempt: one whose end nobody sees was one all the same.
          .set((is) => ({...claim, tries: is('tries', '+', 1)}))
          .where('organisation', '=', organisation)
          .where(
            'id',
            'in',
            heads.map(({id}) => id),
          )
          .where('state', '=', 'waiting')
          .where((is) => is.or([is('claimed_until', 'is', null), is('claimed_until', '<=', now)]))
          .returning('id')
          .execute();
        const ids = new Set(taken.map(({id}) => id));
        return heads.filter(({id}) => ids.has(id)).map((head) => ({...head, ...claim, tries: head.tries + 1}));
      });
    },

    settle: (message, state, problem, now) =>
      write((on) =>
        ours(on, message)
          .set({state, problem, settled_at: now, ...free})
          .execute(),
      ),

    putOff: (message, until, problem, tried) =>
      write((on) =>
        ours(on, message)
          // What was not to leave before then is tried for as long from then on.
          .set({due_at: until, problem, ...free, ...(!tried && {tries: message.tries - 1, since: until})})
          .execute(),
      ),

    release: (message) =>
      write((on) =>
        ours(on, message)
          .set({tries: message.tries - 1, ...free})
          .execute(),
      ),

    giveUp: (channel, now) =>
      write((on) =>
        on
          .updateTable('outbox')
          .set({state: 'dead', problem: 'target/unreachable', settled_at: now, ...free})
          .where('organisation', '=', organisation)
          .where('channel', '=', channel)
          .where('state', '=', 'waiting')
          .where('since', '<=', addHours(now, -hoursToTry))
          .where((is) => is.or([is('claimed_until', 'is', null), is('claimed_until', '<=', now)]))
          .execute(),
      ),
  };
}

/** What may leave now: nobody has it, and nothing of the same case waits before it in the same channel. */
function ready(db: Kysely<Tables>, organisation: string, channel: string, now: Instant) {
  return db
    .selectFrom('outbox')
    .where('outbox.organisation', '=', organisation)
    .where('outbox.channel', '=', channel)
    .where('outbox.state', '=', 'waiting')
    .where('outbox.due_at', '<=', now)
    .where((is) => is.or([is('outbox.claimed_until', 'is', null), is('outbox.claimed_until', '<=', now)]))
    .where(({not, exists, selectFrom}) =>
      not(
        exists(
          selectFrom('outbox as earlier')
            .select('earlier.id')
            .where('earlier.organisation', '=', organisation)
            .whereRef('earlier.reference', '=', 'outbox.reference')
            .where('earlier.channel', '=', channel)
            .where('earlier.state', '=', 'waiting')
            .where((is) =>
              is.or([
                is('earlier.sequence', '<', is.ref('outbox.sequence')),
                is.and([
                  is('earlier.sequence', '=', is.ref('outbox.sequence')),
                  is('earlier.id', '<', is.ref('outbox.id')),
                ]),
              ]),
            ),
        ),
      ),
    )
    .orderBy('outbox.due_at')
    .orderBy('outbox.id');
}

/** Makes changes that come close together in one transaction. */
function writtenTogether(db: Kysely<Tables>): (change: Change) => Promise<void> {
  let next: {readonly changes: Change[]; readonly done: Promise<void>} | undefined;
  return (change) => {
    next ??= begin();
    next.changes.push(change);
    return next.done;
  };

  function begin() {
    const changes: Change[] = [];
    const run = async () => {
      await wait(together);
      next = undefined;
      await db.transaction().execute(async (on) => {
        for (const change of changes) await change(on);
      });
    };
    return {changes, done: run()};
  }
}

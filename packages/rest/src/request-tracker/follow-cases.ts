import type {CaseLog, StoredEvent} from '../case-log.ts';
import type {Position, Reference} from '../case-service.ts';
import {pause} from '../pause.ts';
import type {WakeUp} from '../service/wake-up.ts';
import type {KeeperParts} from './keep-shown.ts';
import {lookAgain, type Mender} from './mender.ts';
import type {Found} from './rt-api.ts';
import type {Ticket} from './rt-records.ts';
import {shared} from './shared.ts';
import {endOf, transactionOf} from './ticket-log.ts';
import {ticketsOf, time} from './ticket-query.ts';

export interface FollowParts extends Pick<KeeperParts, 'api' | 'tickets' | 'by' | 'onTrouble'> {
  readonly mender: Mender;
  readonly waiting: WakeUp;
  readonly poll: number;
  readonly settle: number;
}

/** Milliseconds by which two looks overlap: what somebody wrote while we looked has a time before we were done. */
const overlap = 5_000;

/** Events as they come: those of one case, or those of all cases in the order of their numbers. */
export function caseFollower({
  api,
  tickets,
  by,
  onTrouble,
  mender,
  waiting,
  poll,
  settle,
}: FollowParts): Pick<CaseLog, 'follow' | 'head'> {
  const ours = ticketsOf(by.organisation);
  const changedSince = (since: number | undefined) =>
    api.tickets(since === undefined ? ours : `${ours} AND LastUpdated >= ${time(since)}`);

  /** The end of the newest transaction before which nothing can come to light any more, and the time of that. */
  const horizon = async (): Promise<{position: Position; at: number}> => {
    for (let page = 1; page <= mostPages; page++) {
      const {transactions, now} = await api.newest(page);
      const settled = transactions.find(
        ({created}) => settle === 0 || Date.parse(created) + settle + wholeSecond <= now,
      );
      if (settled) return {position: endOf(settled.id), at: now};
    }
    return {position: 0, at: await api.now()};
  };

  /** The events between two places. `since`: a time before which none of them was written. */
  const between = async (after: Position, upTo: Position, since: number | undefined): Promise<StoredEvent[]> => {
    const found: StoredEvent[] = [];
    const changed = await changedSince(since);
    for (const ticket of changed.tickets) {
      const {events} = await tickets.asFound(ticket, changed);
      found.push(...events.filter(({position}) => position > after && position <= upTo));
    }
    return found.sort((a, b) => a.position - b.position);
  };

  /** What is new, looked for once for everybody who follows all cases. Begins at a place. */
  const newLine = (start: Position, before: number | undefined): Line => {
    let seenAt = before;
    const line: Line = {
      from: start,
      to: start,
      recent: [],
      look: shared(async () => {
        const next = await horizon();
        if (next.position <= line.to) return;
        const added = await between(line.to, next.position, seenAt);
        const recent = [...line.recent, ...added];
        const dropped = recent.splice(0, Math.max(0, recent.length - mostRecent)).at(-1);
        if (dropped) line.from = dropped.position;
        line.recent = recent;
        line.to = next.position;
        seenAt = next.at - settle - overlap;
      }),
    };
    return line;
  };
  let line: Promise<Line> | undefined;

  async function* followAll(after: Position, signal: AbortSignal): AsyncGenerator<StoredEvent> {
    line ??= timeBefore(after).then((before) => newLine(after, before));
    const mine = await line;
    for (let position = after; !signal.aborted; ) {
      const woken = waiting.next(signal);
      await mine.look();
      const {from, to, recent} = mine;
      yield* position < from
        ? await between(position, to, await timeBefore(position))
        : recent.filter((event) => event.position > position);
      position = Math.max(position, to);
      await woken;
    }
  }

  /** A time before everything after this place. Nothing where that cannot be told. */
  const timeBefore = async (position: Position): Promise<number | undefined> => {
    const at = position <= 0 ? undefined : await api.createdAt(transactionOf(position));
    return at === undefined ? undefined : at - settle - overlap;
  };

  async function* followOne(after: Position, signal: AbortSignal, reference: Reference): AsyncGenerator<StoredEvent> {
    for (let position = after; !signal.aborted; ) {
      const woken = waiting.next(signal, reference);
      const ticket = await tickets.of(reference);
      const events = ticket === undefined ? [] : (await tickets.log(ticket)).events;
      for (const event of events) {
        if (event.position <= position) continue;
        yield event;
        position = event.position;
      }
      await woken;
    }
  }

  const followers = new Set<object>();
  let polling: AbortController | undefined;

  /** Somebody follows, until they leave or are told to: whoever has been told to may never ask for the next event. */
  const enter = (signal: AbortSignal): (() => void) => {
    const follower = {};
    const leave = () => {
      signal.removeEventListener('abort', leave);
      followers.delete(follower);
      if (followers.size > 0) return;
      polling?.abort();
      [polling, line] = [undefined, undefined];
    };
    if (signal.aborted) return leave;
    signal.addEventListener('abort', leave);
    followers.add(follower);
    if (!polling) {
      polling = new AbortController();
      void keepLooking(polling.signal);
    }
    return leave;
  };

  /** Looks from time to time what others have done, wakes whoever waits for it, and mends what they have left behind. */
  const keepLooking = async (signal: AbortSignal) => {
    const seen = new Map<number, string>();
    let since: number | undefined;
    while (!signal.aborted) {
      try {
        since ??= (await api.now()) - settle - lookAgain;
        const found = await changedSince(since);
        tickets.met(found.tickets);
        for (const ticket of found.tickets) await heed(ticket, found, seen);
        since = found.now - settle - lookAgain;
        const kept = new Set(found.tickets.map(({id}) => id));
        for (const id of seen.keys()) if (!kept.has(id)) seen.delete(id);
      } catch (error) {
        onTrouble({what: {error}});
      }
      await pause(poll, signal);
    }
  };

  const heed = async (ticket: Ticket, found: Found, seen: Map<number, string>) => {
    const before = seen.get(ticket.id);
    seen.set(ticket.id, ticket.lastUpdated);
    await mender.mend(ticket, found);
    if (before !== ticket.lastUpdated) {
      const {opening, fate} = await tickets.asFound(ticket, found);
      if (opening && fate === 'kept') waiting.wake(opening.reference);
    } else if (Date.parse(ticket.lastUpdated) + settle > found.now - poll * 2 - overlap) {
      // Whoever follows all cases was told of it before it was settled, and could not take it yet.
      waiting.wake(noCase);
    }
  };

  return {
    async *follow(after, signal, reference) {
      const leave = enter(signal);
      try {
        yield* reference === undefined ? followAll(after, signal) : followOne(after, signal, reference);
      } finally {
        leave();
      }
    },
    head: async () => (await horizon()).position,
  };
}

interface Line {
  /** Everything after this place, up to `to`, is among the recent ones. */
  from: Position;
  to: Position;
  recent: readonly StoredEvent[];
  readonly look: () => Promise<void>;
}

/** Wakes those alone who follow all cases. */
const noCase = '' as Reference;
/** Its times are in whole seconds. */
const wholeSecond = 1_000;
/** Events that are remembered for whoever follows a little behind. */
const mostRecent = 5_000;
/** Pages of other people's transactions among which ours are looked for. */
const mostPages = 50;

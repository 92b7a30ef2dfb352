import type {CaseEvent, Recorded} from '@redress/policy';
import type {StoredEvent} from '../case-log.ts';
import type {Position, Reference, Version} from '../case-service.ts';
import type {Entry} from './entry-seal.ts';

/** Something that happened in a ticket, once we know what it is to us. */
export interface Happening {
  /** The number of its transaction. */
  readonly id: number;
  /** In milliseconds. */
  readonly at: number;
  /** A field that was changed, and what it shows since. */
  readonly change?: {readonly field: string; readonly value: string};
  /** What we wrote there. */
  readonly entry?: Entry;
  /** What somebody else did there, as an event. */
  readonly native?: CaseEvent;
  /** The ticket was made the case of its attempt, or turned down as a second one. The first of these stands. */
  readonly fate?: 'kept' | 'void';
  /** Says of an entry, by its number, that it does not count. */
  readonly explains?: number;
}

/** What a ticket says when it is read from its beginning. */
export interface TicketLog {
  readonly ticket: number;
  /** The entry with which it was made. Nothing for a ticket that is not ours. */
  readonly opening?: Entry;
  /** Undecided until it has been looked whether the same complaint was sent twice at the same moment. */
  readonly fate: 'undecided' | 'kept' | 'void';
  readonly events: readonly StoredEvent[];
  /** What others did before the ticket was made the case: it comes after the complaint. */
  readonly early: readonly CaseEvent[];
  readonly attempts: ReadonlyMap<string, {readonly fingerprint: string; readonly version: Version}>;
  /** Entries that came too late to count, and of which the ticket does not say so yet. */
  readonly unexplained: ReadonlySet<number>;
  /** What its fields show, by their names. */
  readonly shows: ReadonlyMap<string, string>;
  /** The newest transaction that was read, and when that was made. */
  readonly last: number;
  readonly lastAt: number;
}

export function emptyLog(ticket: number): TicketLog {
  return {
    ticket,
    fate: 'undecided',
    events: [],
    early: [],
    attempts: new Map(),
    unexplained: new Set(),
    shows: new Map(),
    last: 0,
    lastAt: 0,
  };
}

/** Places for the events of one transaction. */
const places = 2 ** 17;

/** Where in the whole log the events of a transaction begin. Within a ticket, and for everybody alike, it never changes. */
export function positionOf(transaction: number): Position {
  return transaction * places;
}

/** The last place of a transaction. */
export function endOf(transaction: number): Position {
  return positionOf(transaction + 1) - 1;
}

/** The transaction of a place. */
export function transactionOf(position: Position): number {
  return Math.floor(position / places);
}

/**
 * Reads on. Request Tracker locks a ticket while it numbers what happens in it, so whoever reads sees the same order, and
 * everybody agrees without asking which of two entries came first: it counts, and the other, written for a case that was
 * no longer so, does not.
 */
export function readOn(log: TicketLog, happenings: readonly Happening[]): TicketLog {
  const events = [...log.events];
  const early = [...log.early];
  const attempts = new Map(log.attempts);
  const unexplained = new Set(log.unexplained);
  const shows = new Map(log.shows);
  let {opening, fate, last, lastAt} = log;

  for (const {id, at, entry, native, change, fate: said, explains} of happenings) {
    if (id <= last) continue;
    last = id;
    lastAt = at;
    if (change) shows.set(change.field, change.value);
    let place = 0;
    const add = (event: CaseEvent, reference: Reference) =>
      events.push({reference, position: positionOf(id) + place++, event: {...event, sequence: events.length + 1}});
    const count = ({events: added, attempt, reference}: Entry) => {
      for (const event of added) add(event, reference);
      attempts.set(attempt.key, {fingerprint: attempt.fingerprint, version: events.length});
    };

    if (entry?.does === 'open') opening ??= entry;
    if (!opening) continue;
    if (said && fate === 'undecided') {
      fate = said;
      if (said === 'kept') {
        count(opening);
        for (const event of early.splice(0)) add(event, opening.reference);
      }
    }
    if (entry?.does === 'append' && entry.reference === opening.reference) {
      const counts = fate === 'kept' && entry.after === events.length && !attempts.has(entry.attempt.key);
      if (counts) count(entry);
      else unexplained.add(id);
    }
    if (explains !== undefined) unexplained.delete(explains);
    if (native && fate === 'kept') add(native, opening.reference);
    else if (native) early.push(native);
  }
  const {ticket} = log;
  return {ticket, ...(opening && {opening}), fate, events, early, attempts, unexplained, shows, last, lastAt};
}

/** The events of a case, from its first. */
export function numbered(events: readonly CaseEvent[]): readonly Recorded[] {
  return events.map((event, at) => ({...event, sequence: at + 1}));
}

import type {Reference} from '../case-service.ts';
import {RestError} from '../rest-error.ts';
import type {EntrySeal} from './entry-seal.ts';
import {changesOwner, nativeEvent} from './native-event.ts';
import {explained} from './plain-words.ts';
import type {Found, RtApi} from './rt-api.ts';
import type {Part, RtUser, Ticket, Transaction} from './rt-records.ts';
import {shared} from './shared.ts';
import {ticketFields, voidOrder} from './ticket-fields.ts';
import {emptyLog, type Happening, readOn, type TicketLog} from './ticket-log.ts';
import {field, quoted, ticketsOf} from './ticket-query.ts';

/** What tickets say, read once and then only read on. */
export interface Tickets {
  /** What this ticket says now. */
  log(ticket: number): Promise<TicketLog>;
  /** The same, if it was read less than a moment ago; otherwise it is read. */
  recent(ticket: number): Promise<TicketLog>;
  /** The ticket of a case. */
  of(reference: Reference): Promise<number | undefined>;
  /** What a ticket says that a search has found: what is remembered of it will do, if it has not been changed since. */
  asFound(ticket: Ticket, found: Pick<Found, 'offset'>): Promise<TicketLog>;
  /** Takes note of what a search has found: what tickets show that are not known yet, and which numbers our fields have. */
  met(tickets: readonly Ticket[]): void;
}

const ours: ReadonlySet<string> = new Set(Object.values(ticketFields));

/** Tickets of which we remember what they say. */
const most = 2_000;
/** Milliseconds. Somebody else's entry in between costs no more than an entry that does not count. */
export const moment = 500;

/** Milliseconds. Its times are in whole seconds: what happened within the same one may not have been read. */
const wholeSeconds = 2_000;
/** Cases of which we remember the ticket. */
const mostReferences = 100_000;

export interface TicketsParts {
  readonly api: RtApi;
  readonly seal: EntrySeal;
  readonly organisation: string;
  /** The name of our own user. */
  readonly us: string;
}

export function tickets({api, seal, organisation, us}: TicketsParts): Tickets {
  const known = new Map<number, Known>();
  const byReference = new Map<Reference, number>();
  const users = new Map<string, Promise<RtUser>>();
  /** Names of our fields by their numbers: tickets may be moved between queues that have their own. */
  const fieldNames = new Map<string, string>();

  const user = (name: string): Promise<RtUser> => {
    const before = users.get(name);
    if (before) return before;
    const asked = api.user(name);
    users.set(name, asked);
    asked.catch(() => users.delete(name));
    return asked;
  };

  const understand = async (transaction: Transaction, parts: readonly Part[]): Promise<Happening> => {
    const {id, type, before, after, by, subject, created} = transaction;
    const change = changeOf(transaction);
    const happening = {id, at: Date.parse(created), ...(change && {change})};
    // Signed by us and written by us: what somebody copies from one comment to another is theirs.
    const entry = by === us ? await firstEntry(parts) : undefined;
    if (entry && (type === 'Create') === (entry.does === 'open')) return {...happening, entry};
    if (by === us) {
      if (change?.field === ticketFields.order && after !== '')
        return {...happening, fate: after === voidOrder ? 'void' : 'kept'};
      const explains = type === 'Comment' ? explained(subject) : undefined;
      return {...happening, ...(explains !== undefined && {explains})};
    }
    const message = type === 'Comment' || type === 'Correspond';
    const owner = changesOwner(transaction);
    if (!message && !owner && type !== 'Status' && type !== 'Set') return happening;
    const native = nativeEvent({
      transaction,
      parts,
      files: message ? await api.files(id) : [],
      by: await user(by),
      ...(owner && {owners: {before: await user(before), after: await user(after)}}),
    });
    return {...happening, ...(native && {native})};
  };

  const changeOf = ({type, field, after}: Transaction): {field: string; value: string} | undefined => {
    if (type === 'Status') return {field: 'Status', value: after};
    if (type === 'Set') return {field, value: after};
    const name = type === 'CustomField' ? fieldNames.get(field) : undefined;
    return name === undefined ? undefined : {field: name, value: after};
  };

  const firstEntry = async (parts: readonly Part[]) => {
    for (const {mediaType, content} of parts) {
      const entry = mediaType === 'application/json' ? await seal.open(content) : undefined;
      if (entry) return entry;
    }
    return undefined;
  };

  const knownOf = (ticket: number): Known => {
    const before = known.get(ticket);
    // Put at the end again: the first is the one that nobody has asked for longest.
    if (before) known.delete(ticket);
    const now = before ?? newlyKnown(ticket);
    known.set(ticket, now);
    const [first] = known.keys();
    if (known.size > most && first !== undefined) known.delete(first);
    return now;
  };

  const newlyKnown = (ticket: number): Known => {
    const it: Known = {
      log: emptyLog(ticket),
      readAt: Number.NEGATIVE_INFINITY,
      read: shared(async () => {
        const begun = performance.now();
        // What it shows from the first is in no history, and neither are the names of its fields.
        if (!it.log.shows.has('Status')) met([await existing(ticket)]);
        const history = await api.history(ticket, it.log.last);
        const written = history.some(({type}) => ['Create', 'Comment', 'Correspond'].includes(type));
        const parts = written ? await api.parts(ticket, it.log.last) : [];
        const happenings: Happening[] = [];
        for (const one of history) {
          happenings.push(
            await understand(
              one,
              parts.filter(({transaction}) => transaction === one.id),
            ),
          );
        }
        it.log = readOn(it.log, happenings);
        it.readAt = begun;
        const {fate, opening} = it.log;
        if (fate === 'kept' && opening) rememberTicket(opening.reference, ticket);
        return it.log;
      }),
    };
    return it;
  };

  const rememberTicket = (reference: Reference, ticket: number) => {
    byReference.set(reference, ticket);
    const [first] = byReference.keys();
    if (byReference.size > mostReferences && first !== undefined) byReference.delete(first);
  };

  const existing = async (ticket: number): Promise<Ticket> =>
    (await api.ticket(ticket)) ??
    Promise.reject(new RestError('service/failed', `Ticket ${ticket} cannot be read any more`));

  const met = (found: readonly Ticket[]) => {
    for (const {id, status, due, subject, fields} of found) {
      for (const [name, {id: number}] of fields) if (ours.has(name)) fieldNames.set(number, name);
      const it = knownOf(id);
      if (it.log.shows.has('Status')) continue;
      // Older than what the history says from now on, and as old as what it has said so far.
      const first = [
        ['Status', status],
        ['Due', due],
        ['Subject', subject],
        ...[...fields].flatMap(([name, {value}]) => (ours.has(name) ? [[name, value] as const] : [])),
      ] as const;
      it.log = {...it.log, shows: new Map([...first, ...it.log.shows])};
    }
  };

  const log = (ticket: number) => knownOf(ticket).read();

  return {
    log,
    async asFound({id, lastUpdated}, {offset}) {
      const it = knownOf(id);
      return it.readAt + offset > Date.parse(lastUpdated) + wholeSeconds ? it.log : it.read();
    },
    async recent(ticket) {
      const it = knownOf(ticket);
      return performance.now() - it.readAt < moment ? it.log : it.read();
    },
    async of(reference) {
      const before = byReference.get(reference);
      if (before !== undefined) return before;
      if (!/^[\x21-\x7e]{1,100}$/.test(reference)) return undefined;
      const {tickets: found} = await api.tickets(
        `${ticketsOf(organisation)} AND ${field('reference')} = ${quoted(reference)}`,
      );
      met(found);
      for (const {id} of found) {
        const {opening, fate} = await log(id);
        if (fate === 'kept' && opening?.reference === reference) return id;
      }
      return undefined;
    },
    met,
  };
}

interface Known {
  log: TicketLog;
  /** On a clock that only goes forward. */
  readAt: number;
  readonly read: () => Promise<TicketLog>;
}

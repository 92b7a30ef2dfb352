import type {Reference} from '../case-service.ts';
import {RestError} from '../rest-error.ts';
import type {KeeperParts, ShowKeeper} from './keep-shown.ts';
import {ticketFields, voidOrder} from './ticket-fields.ts';
import type {TicketLog} from './ticket-log.ts';
import {field, quoted, ticketsOf} from './ticket-query.ts';

/**
 * Decides which ticket is the case of an attempt. Nothing where there is no ticket for it. `place`: in the worklist, of a
 * ticket that was made just now.
 */
export type Settle = (fileName: string, reference: Reference, place?: string) => Promise<TicketLog | undefined>;

/** How often it is decided again because somebody else decided otherwise meanwhile. */
const mostRaces = 5;

/**
 * Decides which ticket is the case, where the same complaint may have been sent twice at the same moment to two instances
 * of the service: each looks for a ticket of the attempt, finds none and makes one. Nothing in Request Tracker orders two
 * tickets for everybody, because the lower number may come to light later. But what happens within one ticket is ordered,
 * and what its order field is set to first decides its fate: a place (it is the case) or `void` (it is not).
 *
 * - Whoever has made or found tickets turns all but the lowest down, each in its own order, and only then keeps the lowest.
 * - Of two tickets that come to light one after the other, whoever made the later one sees both.
 * - So whoever keeps one has either turned the other down, or was done before the other came to light; then the maker of
 *   the other sees a kept one, and turns down their own.
 *
 * Two are never kept. Anybody may finish what somebody else began, so a service that dies between making a ticket and
 * keeping it leaves nothing that does not heal.
 */
export function rivalSettler({api, tickets, by}: KeeperParts, {show}: Pick<ShowKeeper, 'show'>): Settle {
  const rivalsOf = async (fileName: string, reference: Reference) => {
    const alike = `${field('attempt')} = ${quoted(fileName)} OR ${field('reference')} = ${quoted(reference)}`;
    const {tickets: found} = await api.tickets(`${ticketsOf(by.organisation)} AND (${alike})`);
    tickets.met(found);
    return found.map(({id}) => id).sort((a, b) => a - b);
  };

  /** Turns a ticket down, or learns that it was kept before that. */
  const turnDown = async (ticket: number): Promise<TicketLog> => {
    for (let races = mostRaces; races > 0; races--) {
      const log = await tickets.log(ticket);
      // Also of a kept one: our mark, had it come too late, would stand where its place belongs.
      if (log.fate !== 'undecided') return show(log);
      await api.update(ticket, {CustomFields: {[ticketFields.order]: voidOrder}}, log.last);
    }
    throw undecided(ticket);
  };

  const keep = async (ticket: number, place: string | undefined): Promise<TicketLog> => {
    if (place === undefined) return show(await tickets.log(ticket));
    await api.update(ticket, {CustomFields: {[ticketFields.order]: place}});
    return show(await tickets.log(ticket));
  };

  const decide = async (found: readonly number[], place: string | undefined): Promise<TicketLog | undefined> => {
    const logs: TicketLog[] = [];
    // Of a ticket that is alone there is nothing to be known before it is kept.
    if (found.length > 1 || place === undefined) for (const ticket of found) logs.push(await tickets.log(ticket));
    const standing =
      logs.length === 0
        ? found
        : logs.flatMap(({opening, fate, ticket}) => (opening && fate !== 'void' ? [ticket] : []));
    const [lowest, ...others] = standing;
    if (lowest === undefined) return undefined;
    let kept = logs.find(({fate}) => fate === 'kept');
    for (const rival of kept ? [] : others) {
      const now = await turnDown(rival);
      if (now.fate === 'kept') kept ??= now;
    }
    kept ??= await keep(lowest, logs.length === 0 ? place : undefined);
    if (kept.fate === 'kept') {
      const {ticket} = kept;
      for (const rival of standing)
        if (rival !== ticket && logs.some((log) => log.ticket === rival && log.fate !== 'kept')) await turnDown(rival);
    }
    return kept;
  };

  return async (fileName, reference, place) => {
    for (let races = mostRaces; races > 0; races--) {
      const settled = await decide(await rivalsOf(fileName, reference), place);
      if (!settled || settled.fate === 'kept') return settled;
      if (settled.fate === 'undecided') throw undecided(settled.ticket);
      // Turned down by somebody who has seen a lower one: then we see it too.
    }
    throw new RestError('service/busy', 'The same complaint is being sent many times over');
  };
}

function undecided(ticket: number): RestError {
  return new RestError(
    'service/failed',
    `Ticket ${ticket} does not keep what we set: look at the custom fields of its queue, and who may change them`,
  );
}

import {RestError} from '../rest-error.ts';
import {asChanges, type Difference, differences} from './differences.ts';
import type {EntrySeal} from './entry-seal.ts';
import type {RequestTrackerOptions} from './options.ts';
import {doesNotCount} from './plain-words.ts';
import type {RtApi} from './rt-api.ts';
import {type ShownBy, shown} from './shown.ts';
import type {TicketLog} from './ticket-log.ts';
import type {Tickets} from './tickets.ts';

export interface KeeperParts {
  readonly api: RtApi;
  readonly seal: EntrySeal;
  readonly tickets: Tickets;
  readonly by: ShownBy;
  readonly onTrouble: NonNullable<RequestTrackerOptions['onTrouble']>;
}

export interface ShowKeeper {
  /**
   * Makes a ticket show how its case stands, and say of these entries, if they came too late, that they do not count. It may
   * be called at any time by anybody: whatever was cut off half-way is whole afterwards. An undecided ticket becomes the case
   * by it.
   */
  show(log: TicketLog, entries?: Iterable<number>): Promise<TicketLog>;
  /** Whether it was looked at as it is, and nothing was to be done. */
  inOrder(log: TicketLog): boolean;
}

/** How often a ticket that changes while we write to it is looked at again. */
const mostRaces = 5;

export function showKeeper({api, seal, tickets, by, onTrouble}: KeeperParts): ShowKeeper {
  const done = new WeakSet<TicketLog>();
  /** What Request Tracker would not take, so that it is not offered again before the case has changed. */
  const refused = new Map<number, string>();

  const wrong = async (log: TicketLog): Promise<readonly Difference[]> => {
    const wanted = log.opening && shown(log, await seal.fileName(log.opening.attempt), by);
    return wanted ? differences(wanted, log.shows) : [];
  };

  const explain = async (log: TicketLog, entries: Iterable<number>): Promise<TicketLog> => {
    const late = [...entries].filter((entry) => log.unexplained.has(entry));
    for (const entry of late) {
      const {subject, text} = doesNotCount(entry);
      await api.comment(log.ticket, {Subject: subject, Content: text, ContentType: 'text/plain'});
    }
    return late.length > 0 ? tickets.log(log.ticket) : log;
  };

  return {
    inOrder: (log) => done.has(log),
    async show(known, entries = []) {
      let log = known;
      let offered: string | undefined;
      for (let races = mostRaces; ; races--) {
        const {ticket, last, opening, events} = log;
        if (!opening) return log;
        const different = await wrong(log);
        const offer = JSON.stringify([events.length, different]);
        if (different.length === 0) refused.delete(ticket);
        else if (offer === offered) {
          // It answers 200 also to what it would not do, and its history says that it did not.
          refused.set(ticket, offer);
          for (const {field, wanted, found} of different)
            onTrouble({reference: opening.reference, ticket, what: {field, wanted, found}});
        }
        if (different.length === 0 || refused.get(ticket) === offer) break;
        if (races === 0) throw new RestError('service/busy', `Ticket ${ticket} does not come to rest`);
        const answer = await api.update(ticket, asChanges(different), last);
        if (answer === 'done') offered = offer;
        log = await tickets.log(ticket);
      }
      log = await explain(log, entries);
      if (log.unexplained.size === 0) done.add(log);
      return log;
    },
  };
}

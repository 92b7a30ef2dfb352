import type {KeeperParts, ShowKeeper} from './keep-shown.ts';
import type {Found} from './rt-api.ts';
import type {Ticket} from './rt-records.ts';
import type {Settle} from './settle-rivals.ts';
import {field, quoted, ticketsOf, time} from './ticket-query.ts';

/** Brings tickets up to date that may not be so. */
export interface Mender {
  /** This one, as a search has found it. */
  mend(ticket: Ticket, found: Found): Promise<void>;
  /**
   * All that have changed since it was last called. The first call also begins, and does not wait for, a look at what may have
   * been left behind before it: what changed in the last day, what somebody else changed last, and what is undecided.
   */
  mendAll(): Promise<void>;
}

const day = 24 * 60 * 60 * 1_000;
/** Milliseconds. Until then, what a write has not shown yet is in its own hands. */
const inHand = 10_000;
/** Milliseconds by which two looks overlap, so that what was in somebody's hands is looked at again. */
export const lookAgain = inHand + 2_000;

export function mender(
  {api, seal, tickets, by, onTrouble}: KeeperParts,
  {show, inOrder, settle, us}: ShowKeeper & {readonly settle: Settle; readonly us: string},
): Mender {
  let since: number | undefined;
  const ours = ticketsOf(by.organisation);

  const mend: Mender['mend'] = async (ticket, found) => {
    const {id, lastUpdated, lastUpdatedBy} = ticket;
    const age = found.now - Date.parse(lastUpdated);
    if (lastUpdatedBy === us && age < inHand) return;
    try {
      const log = await tickets.asFound(ticket, found);
      if (inOrder(log)) return;
      // Whoever wrote an entry that came too late says so, while they live.
      if (log.fate !== 'undecided') await show(log, age < inHand ? [] : log.unexplained);
      else if (log.opening && age >= inHand)
        await settle(await seal.fileName(log.opening.attempt), log.opening.reference);
    } catch (error) {
      // It is found again, and meanwhile the others can be.
      onTrouble({ticket: id, what: {error}});
    }
  };

  const sweep = async (before: number) => {
    const left = `LastUpdated >= ${time(before - day)} OR LastUpdatedBy != ${quoted(us)} OR ${field('order')} IS NULL`;
    const found = await api.tickets(`${ours} AND LastUpdated <= ${time(before)} AND (${left})`);
    tickets.met(found.tickets);
    for (const one of found.tickets) await mend(one, found);
  };

  return {
    mend,
    async mendAll() {
      if (since === undefined) {
        const begun = await api.now();
        since = begun - lookAgain;
        sweep(begun).catch((error: unknown) => onTrouble({what: {error}}));
      }
      const found = await api.tickets(`${ours} AND LastUpdated >= ${time(since)}`);
      tickets.met(found.tickets);
      for (const one of found.tickets) await mend(one, found);
      since = found.now - lookAgain;
    },
  };
}

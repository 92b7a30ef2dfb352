import type {CaseSummary, StaffMember} from '@redress/policy';
import {type Reference, RestError} from '@redress/rest';
import type {OrganisationParts} from '../organisation-parts.ts';
import {isHeld} from './is-held.ts';
import {listAfterAll} from './list-after-all.ts';
import type {Suspicion} from './suspicion.ts';

/** A complaint that waits for a person to look at it. */
export interface HeldComplaint {
  readonly reference: string;
  readonly reasons: readonly Suspicion[];
  readonly at: string;
  /** Nothing for a case that this colleague may not open. */
  readonly line?: CaseSummary;
}

/**
 * Complaints that may not be genuine. Each is a case like any other: it is kept, its clocks run, whoever sent it can follow
 * it. Only the worklist leaves it out until a person has looked, and for good where they find that it is spam.
 */
export interface Held {
  /** A page of what waits, the longest first, after this place. */
  list(after?: HeldPlace): Promise<{readonly items: readonly Omit<HeldComplaint, 'line'>[]; readonly next?: HeldPlace}>;
  /** Throws `RestError` `case/not-found` for what is not held. A verdict may be changed. */
  settle(reference: Reference, verdict: 'genuine' | 'spam', by: StaffMember): Promise<void>;
}

/** Where a page ends: when the last of it came, and its reference. */
export interface HeldPlace {
  readonly at: string;
  readonly reference: string;
}

/** As many as somebody looks at in one go: each is read whole to say whose it is. */
const pageSize = 50;

export function held({organisation: {id}, store, shell}: OrganisationParts): Held {
  const db = store.of(id);
  return {
    async list(after) {
      let wanted = db
        .selectFrom('held')
        .select(['held.reference', 'reasons', 'held.at'])
        .where('held.organisation', '=', id)
        .where('verdict', '=', 'waiting')
        .where((is) => isHeld(is, id))
        .orderBy('held.at')
        .orderBy('held.reference')
        .limit(pageSize + 1);
      if (after) {
        const {at, reference} = after;
        wanted = wanted.where((is) =>
          is.or([is('held.at', '>', at), is.and([is('held.at', '=', at), is('held.reference', '>', reference)])]),
        );
      }
      const rows = await wanted.execute();
      const shown = rows.slice(0, pageSize);
      const last = shown.at(-1);
      return {
        items: shown.map(({reference, reasons, at}) => ({reference, at, reasons: JSON.parse(reasons) as Suspicion[]})),
        ...(rows.length > pageSize && last && {next: {at: last.at, reference: last.reference}}),
      };
    },
    async settle(reference, verdict, by) {
      await db
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (on) => {
          const {numUpdatedRows} = await on
            .updateTable('held')
            .set({verdict, settled_by: by.id, settled_at: shell.now()})
            .where('organisation', '=', id)
            .where('reference', '=', reference)
            .executeTakeFirst();
          if (numUpdatedRows === 0n) throw new RestError('case/not-found', 'There is no such complaint that is held');
          await listAfterAll(on, store, id, reference);
        });
      store.wakeUp(id).wake(reference);
    },
  };
}

import type {Instant} from '@redress/policy';
import type {Reference} from '@redress/rest';
import type {Job} from '../room.ts';
import type {Store} from '../store/store.ts';
import {erasureList} from './erasure-list.ts';
import {forgetCase} from './forget-case.ts';
import {sweepStore} from './sweep-store.ts';

export interface ErasureParts {
  readonly organisation: {readonly id: string};
  readonly store: Store;
  readonly folder: string;
  readonly now: () => Instant;
}

/** How much of the past is looked at again, in milliseconds: what another instance has settled is listed here too. */
const dayBefore = 86_400_000;

/**
 * Finishes erasures: takes what was deleted off the disk, deletes what is not in the store, and writes each down beside it.
 * Whatever breaks off is done again at the next run, and doing it twice comes to the same.
 */
export function erasuresJob(
  {organisation: {id: organisation}, store, folder, now}: ErasureParts,
  forgetFiles: (reference: Reference) => Promise<void>,
): Job {
  const db = store.of(organisation);
  const list = erasureList(folder);
  const listed = new Set<string>();
  const swept = new Set<string>();
  let since = '';

  /** The event is the truth: whose key is there again, because somebody has put back a table, is forgotten again. */
  const forgetAgain = async () => {
    const back = await db
      .selectFrom('erasures')
      .innerJoin('case_keys', (join) =>
        join
          .onRef('case_keys.organisation', '=', 'erasures.organisation')
          .onRef('case_keys.reference', '=', 'erasures.reference'),
      )
      .select(['erasures.reference', 'at'])
      .where('erasures.organisation', '=', organisation)
      .execute();
    for (const {reference, at} of back) {
      await db.transaction().execute(async (on) => {
        await forgetCase(on, organisation, reference as Reference, at);
        await on
          .updateTable('erasures')
          .set({settled_at: null})
          .where('organisation', '=', organisation)
          .where('reference', '=', reference)
          .execute();
      });
    }
  };

  const settle = async (reference: string) => {
    await forgetFiles(reference as Reference);
    await db
      .updateTable('erasures')
      .set({settled_at: now()})
      .where('organisation', '=', organisation)
      .where('reference', '=', reference)
      .execute();
  };

  return {
    name: 'erasures',
    every: 5_000,
    async run() {
      if (since === '') await forgetAgain();
      const from = new Date(Date.parse(now()) - dayBefore).toISOString();
      const rows = await db
        .selectFrom('erasures')
        .select(['reference', 'at', 'settled_at'])
        .where('organisation', '=', organisation)
        .where((where) => where.or([where('settled_at', 'is', null), where('settled_at', '>=', since)]))
        .execute();
      const unsettled = rows.filter(({settled_at}) => settled_at === null).map(({reference}) => reference);
      if (unsettled.some((reference) => !swept.has(reference))) await sweepStore(store);
      for (const reference of unsettled) swept.add(reference);

      const unlisted = rows.filter(({reference}) => !listed.has(reference));
      await list.add(unlisted.map(({reference, at}) => ({organisation, reference: reference as Reference, at})));
      for (const {reference} of unlisted) listed.add(reference);

      const settled = await Promise.allSettled(unsettled.map(settle));
      const failed = settled.find(({status}) => status === 'rejected');
      if (failed?.status === 'rejected') throw failed.reason;
      since = from;
    },
  };
}

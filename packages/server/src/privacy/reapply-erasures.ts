import {createHash} from 'node:crypto';
import type {EventOf, Instant} from '@redress/policy';
import type {CaseLog} from '@redress/rest';
import {writeDown} from '../audit/journal.ts';
import type {CaseKeys} from '../keys/case-keys.ts';
import type {Store} from '../store/store.ts';
import type {ErasedCase} from './erasure-list.ts';
import {forgetCase} from './forget-case.ts';

export interface ReapplyParts {
  readonly store: Store;
  readonly organisation: string;
  readonly log: CaseLog;
  readonly caseKeys: CaseKeys;
  readonly now: Instant;
}

/**
 * Erases again whoever was erased after a backup was made, before anybody uses what was put back from it. Gives the references
 * of the cases in which somebody stood once more. Doing it twice comes to the same.
 */
export async function reapplyErasures(
  {store, organisation, log, caseKeys, now}: ReapplyParts,
  listed: readonly ErasedCase[],
): Promise<readonly string[]> {
  const db = store.of(organisation);
  const again: string[] = [];
  for (const {reference, at, organisation: of} of listed) {
    if (of !== organisation || !(await caseKeys.of(db, reference))) continue;
    again.push(reference);
    const held = db.deleteFrom('legal_holds').where('organisation', '=', organisation);
    // Whatever held it then had been lifted before it was erased.
    await held.where('reference', '=', reference).execute();
    const events = await log.read(reference);
    if (events.some(({type}) => type === 'erased')) {
      await db.transaction().execute((on) => forgetCase(on, organisation, reference, at));
      continue;
    }
    const key = createHash('sha256').update(`erased again ${reference} ${at}`).digest('hex');
    await log.append(reference, events.length, [erasedAgain(at as Instant)], {key, fingerprint: key});
  }
  if (again.length > 0) {
    const by = {id: 'restore', name: 'Putting back a backup'};
    await writeDown(store, organisation, {at: now, by, act: 'erasures-reapplied', facts: {cases: again.length}});
  }
  return again;
}

/** As it was, at the time at which it was: the figures of the case stay what they had become. */
function erasedAgain(at: Instant): EventOf<'erased'> {
  const by = {kind: 'staff', id: 'restore', name: 'Putting back a backup', roles: []} as const;
  return {type: 'erased', schema: 2, at, by, visibility: 'staff', reason: ''};
}

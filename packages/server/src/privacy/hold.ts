import {type Instant, mayOpen, type Policy, replay, type StaffMember} from '@redress/policy';
import {type CaseLog, type Reference, RestError} from '@redress/rest';
import {policyOfCase} from '@redress/rest/service';
import {type JournalAct, writeDown} from '../audit/journal.ts';
import type {CaseKeys} from '../keys/case-keys.ts';
import type {Store} from '../store/store.ts';

/** A case that is kept longer than its time, since somebody may have to prove what is in it. */
export interface Hold {
  readonly reference: Reference;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface HoldParts {
  readonly store: Store;
  readonly organisation: string;
  readonly policies: readonly Policy[];
  readonly log: CaseLog;
  readonly caseKeys: CaseKeys;
  readonly now: () => Instant;
}

/** Legal holds of an organisation, and what may be done with them. Every change is written down. */
export interface Holds {
  /** Nothing while the case is under none. */
  of(reference: Reference, by: StaffMember): Promise<Hold | undefined>;
  /** All that this person may see, by reference. That they looked is written down. */
  list(by: StaffMember): Promise<readonly Hold[]>;
  /** Puts a case under a hold, or gives the one that it is under another reason. */
  add(reference: Reference, reason: string, by: StaffMember): Promise<Hold>;
  /** Whether there was one. */
  lift(reference: Reference, by: StaffMember): Promise<boolean>;
}

export function holds(parts: HoldParts): Holds {
  const {store, organisation, policies, log, caseKeys, now} = parts;
  const db = store.of(organisation);

  /** Unknown and forbidden look the same. */
  const enter = async (reference: Reference, by: StaffMember) => {
    const events = await log.read(reference);
    const may = events.length > 0 && mayOpen(policyOfCase(policies, events), replay(events), by);
    if (!may) throw new RestError('case/not-found', 'There is no such case, or it is not for you');
  };
  const note = (act: JournalAct, by: StaffMember, facts: Readonly<Record<string, string | number>>) =>
    writeDown(store, organisation, {at: now(), by: {id: by.id, name: by.name}, act, facts});
  const rows = () =>
    db
      .selectFrom('legal_holds')
      .select(['reference', 'reason', 'by', 'at'])
      .where('organisation', '=', organisation)
      .orderBy('reference');
  const opened = async ({
    reference: name,
    reason,
    ...hold
  }: {
    reference: string;
    reason: Uint8Array;
    by: string;
    at: string;
  }) => {
    const reference = name as Reference;
    const key = await caseKeys.of(db, reference);
    return {reference, ...hold, reason: key ? key.open(reason, `hold of ${reference}`).toString() : ''};
  };

  return {
    async of(reference, by) {
      await enter(reference, by);
      const row = await rows().where('reference', '=', reference).executeTakeFirst();
      return row && opened(row);
    },
    async list(by) {
      const all = await rows().execute();
      await note('holds-read', by, {cases: all.length});
      const seen: Hold[] = [];
      for (const row of all) {
        const may = await enter(row.reference as Reference, by).then(
          () => true,
          () => false,
        );
        if (may) seen.push(await opened(row));
      }
      return seen;
    },
    async add(reference, reason, by) {
      await enter(reference, by);
      const at = now();
      await db.transaction().execute(async (on) => {
        // In turn with whoever writes: an erasure is either done, or finds the hold.
        const head = on.selectFrom('heads').select('position').where('organisation', '=', organisation);
        await (store.engine === 'postgres' ? head.forUpdate() : head).execute();
        const key = await caseKeys.of(on, reference);
        if (!key) {
          throw new RestError('case/refused', `${reference} was erased: there is nothing left to hold`, {
            details: {refusal: {code: 'erased', reason: 'The person was erased: there is nothing left to hold'}},
          });
        }
        const sealed = key.seal(reason, `hold of ${reference}`);
        await on
          .insertInto('legal_holds')
          .values({organisation, reference, reason: sealed, by: by.name, at})
          .onConflict((conflict) =>
            conflict.columns(['organisation', 'reference']).doUpdateSet({reason: sealed, by: by.name, at}),
          )
          .execute();
      });
      await note('hold-added', by, {reference});
      return {reference, reason, by: by.name, at};
    },
    async lift(reference, by) {
      await enter(reference, by);
      const {numDeletedRows} = await db
        .deleteFrom('legal_holds')
        .where('organisation', '=', organisation)
        .where('reference', '=', reference)
        .executeTakeFirstOrThrow();
      const lifted = numDeletedRows > 0n;
      if (lifted) await note('hold-lifted', by, {reference});
      return lifted;
    },
  };
}

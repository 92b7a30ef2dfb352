import {addHours} from '@redress/policy/calendar';
import type {Insertable} from 'kysely';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {StaffKind} from '../outbox/staff/staff-kind.ts';
import type {BreachDetail} from '../outbox/staff/staff-mail-target.ts';
import type {Job} from '../room.ts';
import type {Tables} from '../store/tables.ts';
import {breachRegister, isBreach} from './breach-register.ts';

/** Hours before its end at which the team hears of a breach once more. */
const lastCall = 24;

/**
 * Tells the team of every breach that the Commissioner has to be told of: as soon as it is recorded, and again a day before the
 * time is over, at any hour of any day. A message says by its id what it is for, so any number of instances may put it in.
 */
export function breachReminders({organisation, store, log, shell}: OrganisationParts): Job | undefined {
  const {id, policies, messages} = organisation;
  if (!messages?.mail || messages.staff?.team === undefined) return undefined;
  const db = store.of(id);
  let seen = 0;
  return {
    name: 'breaches',
    every: 5_000,
    async run() {
      const at = shell.now();
      const {breaches} = await db
        .selectFrom('events')
        .select(({fn}) => fn.countAll<number>().as('breaches'))
        .where('organisation', '=', id)
        .where(isBreach)
        .executeTakeFirstOrThrow();
      // Nothing was recorded since everything was put in.
      if (Number(breaches) === seen) return;
      const rows: Insertable<Tables['outbox']>[] = [];
      for (const {reference, breach, commissioner} of await breachRegister(
        {store, organisation: id, policies, log},
        {at},
      )) {
        const {dueAt, toldAt} = commissioner;
        if (!dueAt || toldAt) continue;
        const again = addHours(dueAt, -lastCall);
        const detail = JSON.stringify({breach, dueAt} satisfies BreachDetail);
        const base = {
          organisation: id,
          reference,
          sequence: null,
          channel: 'staff',
          kind: 'breach' satisfies StaffKind,
          detail,
        };
        const state = {state: 'waiting' as const, tries: 0};
        rows.push({...base, ...state, id: [reference, breach, 'recorded'].join('.'), due_at: at, since: at});
        if (again > at)
          rows.push({...base, ...state, id: [reference, breach, 'again'].join('.'), due_at: again, since: again});
      }
      if (rows.length > 0) {
        await db
          .insertInto('outbox')
          .values(rows)
          .onConflict((conflict) => conflict.columns(['organisation', 'id']).doNothing())
          .execute();
        for (const {reference} of rows) store.wakeUp(id).wake(reference as never);
      }
      seen = Number(breaches);
    },
  };
}

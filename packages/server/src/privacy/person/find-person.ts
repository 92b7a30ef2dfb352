import type {Intake, Recorded} from '@redress/policy';
import type {Reference} from '@redress/rest';
import type {CaseKeys} from '../../keys/case-keys.ts';
import {openEvent} from '../../store/open-event.ts';
import type {Store} from '../../store/store.ts';

/** What somebody is looked for by. One of them is enough. */
export interface PersonSought {
  readonly email?: string;
  readonly phone?: string;
}

/** What somebody is in a case: it is theirs, they speak for whose it is, or they help with it. */
export type PersonRole = 'complainant' | 'representative' | 'helper';

export interface PersonFound {
  readonly reference: Reference;
  readonly role: PersonRole;
}

export interface FindPersonParts {
  readonly store: Pick<Store, 'of'>;
  readonly organisation: string;
  readonly caseKeys: CaseKeys;
}

/** Most cases that are read at once. */
const stride = 200;

/**
 * Every case in which somebody stands, by reference. There is no list of people to look in, and there shall be none: each case
 * is opened and read, which takes its time and is done once in a while.
 */
export async function* findPerson(
  {store, organisation, caseKeys}: FindPersonParts,
  sought: PersonSought,
): AsyncGenerator<PersonFound> {
  const db = store.of(organisation);
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('events')
      .innerJoin('case_keys', (join) =>
        join
          .onRef('case_keys.organisation', '=', 'events.organisation')
          .onRef('case_keys.reference', '=', 'events.reference'),
      )
      .select(['events.reference', 'sequence', 'facts', 'secret', 'key'])
      .where('events.organisation', '=', organisation)
      .where('sequence', '=', 1)
      .where('events.reference', '>', after)
      .orderBy('events.reference')
      .limit(stride)
      .execute();
    for (const row of rows) {
      const reference = row.reference as Reference;
      const role = roleIn(openEvent(row, caseKeys.unwrap(reference, row.key)), sought);
      if (role) yield {reference, role};
    }
    const last = rows.at(-1);
    if (rows.length < stride || !last) return;
    after = last.reference;
  }
}

function roleIn(first: Recorded, sought: PersonSought): PersonRole | undefined {
  if (first.type !== 'submitted') return undefined;
  const {complainant, helper} = first.intake;
  if (complainant && isSought(complainant, sought)) return 'complainant';
  if (helper && isSought(helper, sought)) return helper.role === 'speaks-for' ? 'representative' : 'helper';
  return undefined;
}

type Reachable = Pick<NonNullable<Intake['helper']>, 'email' | 'phone'>;

/** Case and blanks tell nobody apart, nor do the ways to write a number. */
function isSought({email, phone}: Reachable, sought: PersonSought): boolean {
  return (
    (sought.email !== undefined && email !== undefined && plainEmail(email) === plainEmail(sought.email)) ||
    (sought.phone !== undefined && phone !== undefined && plainPhone(phone) === plainPhone(sought.phone))
  );
}

function plainEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Digits only, and the code of this country as the nought that it stands for. */
function plainPhone(phone: string): string {
  const digits = phone.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  return digits.replace(/^(\+|00)44/, '0').replace(/\D/g, '');
}

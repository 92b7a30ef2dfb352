import {type Expression, type ExpressionBuilder, type SqlBool, sql} from 'kysely';
import type {Tables} from '../store/tables.ts';

/** The reasons of a complaint that waits for nothing but that its address is confirmed. */
export const unconfirmedAlone = JSON.stringify(['unconfirmed']);

/** That a held complaint waits, or was found to be spam. An address that was confirmed since may be all that it waited for. */
export function isHeld(
  {and, or, not, exists, eb, selectFrom}: ExpressionBuilder<Tables, 'held'>,
  organisation: string,
): Expression<SqlBool> {
  const confirmed = selectFrom('confirmed_addresses')
    .select(sql<number>`1`.as('one'))
    .where('confirmed_addresses.organisation', '=', organisation)
    .whereRef('confirmed_addresses.reference', '=', 'held.reference');
  return or([
    eb('held.verdict', '=', 'spam'),
    and([eb('held.verdict', '=', 'waiting'), or([eb('held.reasons', '<>', unconfirmedAlone), not(exists(confirmed))])]),
  ]);
}

/** That a case of the worklist is kept out of it. */
export function isCaseHeld({exists, selectFrom}: ExpressionBuilder<Tables, 'cases'>, organisation: string) {
  return exists(
    selectFrom('held')
      .select('held.reference')
      .where('held.organisation', '=', organisation)
      .whereRef('held.reference', '=', 'cases.reference')
      .where((is) => isHeld(is, organisation)),
  );
}

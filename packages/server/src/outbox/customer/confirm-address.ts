import {timingSafeEqual} from 'node:crypto';
import {policyOfCase as inForce, replay} from '@redress/policy';
import {addressee} from '@redress/policy/letters';
import {type Reference, RestError} from '@redress/rest';
import {type Caller, policyOfCase} from '@redress/rest/service';
import type {OrganisationParts} from '../../organisation-parts.ts';
import type {AddressBook} from './address-book.ts';

/** Throws `RestError`: `case/not-found` where the caller may not open the case, `request/invalid` for another code. */
export type ConfirmAddress = (
  caller: Caller,
  given: {readonly reference: Reference; readonly code: string},
) => Promise<void>;

/**
 * Confirms that an address is read by somebody who may open the case. It takes both: the code, which is told to the address
 * alone, and the key, which is told to whoever sent the complaint. So neither somebody who gave another person's address nor
 * that person can bring about that what the case says is mailed there.
 */
export function confirmAddress(
  {log, serviceFor, organisation: {policies}}: OrganisationParts,
  book: AddressBook,
): ConfirmAddress {
  return async (caller, {reference, code}) => {
    // Refused as every other question about the case is.
    await serviceFor(caller).view(reference);
    const events = await log.read(reference);
    const state = replay(events);
    const email = addressee(inForce(policyOfCase(policies, events), state), state)?.email;
    if (email === undefined || !same(tidy(code), tidy(book.codeFor(reference, email)))) {
      throw new RestError(
        'request/invalid',
        'This is not the code that was mailed: open the newest mail about the case',
        {
          details: {problems: [{field: 'code', code: 'unknown'}]},
        },
      );
    }
    await book.confirm(reference, email);
  };
}

/** As people type it, without regard to spaces, dashes and letters that look alike. */
function tidy(code: string): string {
  return code
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

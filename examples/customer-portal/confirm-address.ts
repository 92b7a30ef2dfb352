import type {Reference} from '@redress/rest';
import type {Credentials} from '@redress/rest/client';
import {confirmAddress} from '@redress/rest/client/beside-cases';

/** Confirms an address, and gives the id of the notice that says what came of it. Fetched when somebody comes from a mail. */
export function confirm(credentials: Credentials, reference: Reference, code: string): Promise<string> {
  return confirmAddress({service: '/', credentials}, reference, code).then(
    () => 'confirmed',
    () => 'not-confirmed',
  );
}

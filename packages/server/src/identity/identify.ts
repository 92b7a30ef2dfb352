import type {Instant} from '@redress/policy';
import {parseFollowUpKey, RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import {type StaffTokens, verifyStaffToken} from './staff-tokens.ts';

/** Who is calling, and until when we may believe it, in milliseconds since 1970. */
export interface Identity {
  readonly caller: Caller;
  readonly until?: number;
}

/** Reads an Authorization header: none, `Redress-Key <follow-up key>` or `Bearer <staff token>`. */
export async function identify(
  authorization: string | undefined,
  staffTokens: StaffTokens | undefined,
  now: Instant,
): Promise<Identity> {
  if (authorization === undefined) return {caller: {kind: 'anonymous'}};
  const [, scheme = '', proof = ''] = /^(\S+)\s*(.*)$/.exec(authorization) ?? [];
  if (scheme.toLowerCase() === 'redress-key') {
    // A key that cannot be one opens nothing, and is answered as any other key that opens nothing.
    return {caller: {kind: 'key-holder', followUpKey: parseFollowUpKey(proof) ?? ''}};
  }
  if (scheme.toLowerCase() === 'bearer' && staffTokens) {
    const {staff, until} = await verifyStaffToken(proof, staffTokens, now);
    return {caller: staff, until};
  }
  throw new RestError('request/unauthorised', 'This kind of authorisation is not accepted here');
}

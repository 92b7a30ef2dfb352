import {createHmac} from 'node:crypto';
import type {Instant} from '@redress/policy';
import {isRestError, parseFollowUpKey, RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import {decodeJwt} from 'jose';
import type {ServiceKeys} from '../keys/service-keys.ts';
import type {Organisation} from '../organisation.ts';
import {invalidToken} from './invalid-token.ts';
import {customer} from './portal-tokens.ts';
import type {Revocations, Session} from './revocations.ts';
import {staffMember} from './staff-tokens.ts';
import type {TokenIssuer} from './token-issuer.ts';
import {tokenVerifier, type Verified} from './verify-token.ts';

/** Who is calling. */
export interface Identity {
  readonly caller: Caller;
  /** Until when we may believe it, in milliseconds since 1970. */
  readonly until?: number;
  /** What it can be revoked by, where a token says it. */
  readonly session?: Session;
}

/** Reads an Authorization header: none, `Redress-Key <follow-up key>`, or `Bearer <token of staff or of a customer>`. */
export type Identify = (authorization: string | undefined) => Promise<Identity>;

export interface IdentifyParts {
  readonly organisation: Organisation;
  readonly keys: ServiceKeys;
  readonly now: () => Instant;
  readonly revocations: Revocations;
}

/** Somebody's tokens: whom they are made for, how they are checked, and who they are about. */
interface Door {
  readonly issuer: string;
  readonly audience: string;
  readonly open: (token: string) => Promise<Identity>;
}

export function identifier({organisation, keys, now, revocations}: IdentifyParts): Identify {
  const {staffTokens, portalTokens} = organisation;
  const hash = customerHash(keys);
  const door = <T extends TokenIssuer>(
    trusted: T | undefined,
    callerOf: (trusted: T, verified: Verified) => Caller,
  ): Door[] => {
    if (!trusted) return [];
    const verify = tokenVerifier(trusted);
    const open = async (token: string) => {
      const verified = await verify(token, now());
      const {payload, until} = verified;
      const session = revocations.sessionOf(trusted, {...verified, subject: payload.sub as string});
      await revocations.check(session);
      return {caller: callerOf(trusted, verified), until, session};
    };
    return [{issuer: trusted.issuer, audience: trusted.audience, open}];
  };
  const doors = [
    ...door(staffTokens, (trusted, {payload}) => staffMember(trusted, payload)),
    ...door(portalTokens, (trusted, {payload}) => customer(trusted, payload, hash)),
  ];

  return async (authorization) => {
    if (authorization === undefined) return {caller: {kind: 'anonymous'}};
    const [, scheme = '', proof = ''] = /^(\S+)\s*(.*)$/.exec(authorization) ?? [];
    if (scheme.toLowerCase() === 'redress-key') {
      // A key that cannot be one opens nothing, and is answered as any other key that opens nothing.
      return {caller: {kind: 'key-holder', followUpKey: parseFollowUpKey(proof) ?? ''}};
    }
    if (scheme.toLowerCase() === 'bearer' && doors.length > 0) return throughOne(doors, proof);
    throw new RestError('request/unauthorised', 'This kind of authorisation is not accepted here');
  };
}

/** A token opens the one door that it is made for. What is made for two at once says too little about who somebody is. */
async function throughOne(doors: readonly Door[], token: string): Promise<Identity> {
  try {
    const {iss, aud} = decodeJwt(token);
    const audiences = [aud].flat();
    const [door, another] = doors.filter(({issuer, audience}) => iss === issuer && audiences.includes(audience));
    if (door && !another) return await door.open(token);
  } catch (cause) {
    if (isRestError(cause)) throw cause;
    throw invalidToken(cause);
  }
  throw invalidToken();
}

/** What is kept of who somebody is in a portal. Nobody can tell from it who that is without the service's secret. */
function customerHash(keys: ServiceKeys): (issuer: string, subject: string) => string {
  const key = keys.derive('customers');
  return (issuer, subject) =>
    createHmac('sha256', key)
      .update(JSON.stringify([issuer, subject]))
      .digest('hex');
}

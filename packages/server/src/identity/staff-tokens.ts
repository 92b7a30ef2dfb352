import type {Instant, StaffMember} from '@redress/policy';
import {isRestError, RestError} from '@redress/rest';
import {
  type CryptoKey,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
  type KeyObject,
} from 'jose';

/** Whose staff tokens are believed: JSON Web Tokens with `sub`, `name` and `roles`, made by the organisation's identity provider. */
export interface StaffTokens {
  readonly issuer: string;
  readonly audience: string;
  /** A shared secret, a public key, or what `createRemoteJWKSet` of jose returns. */
  readonly key: Uint8Array | KeyObject | CryptoKey | JWTVerifyGetKey;
}

/** A colleague, and until when the token vouches for them, in milliseconds since 1970. */
export interface Vouched {
  readonly staff: StaffMember;
  readonly until: number;
}

/** How far two clocks may be apart, in seconds. */
const clockTolerance = 60;

/**
 * Reads a staff token, or throws `RestError`: `request/unauthorised` whatever is wrong with it, `service/unreachable` when
 * the identity provider does not give its keys.
 */
export async function verifyStaffToken(
  token: string,
  {issuer, audience, key}: StaffTokens,
  now: Instant,
): Promise<Vouched> {
  const shared = key instanceof Uint8Array || ('type' in key && key.type === 'secret');
  const options: JWTVerifyOptions = {
    issuer,
    audience,
    // Named, so that a public key can never be passed off as a shared secret, nor no signature as one.
    algorithms: shared ? ['HS256'] : ['RS256', 'PS256', 'ES256', 'EdDSA'],
    requiredClaims: ['sub', 'exp'],
    clockTolerance,
    currentDate: new Date(now),
  };
  try {
    const {payload} = await (typeof key === 'function'
      ? jwtVerify(token, reachable(key), options)
      : jwtVerify(token, key, options));
    return {staff: staffMember(payload), until: ((payload.exp as number) + clockTolerance) * 1000};
  } catch (cause) {
    if (isRestError(cause)) throw cause;
    throw new RestError('request/unauthorised', 'This staff token is not valid, or no longer: sign in again', {cause});
  }
}

/** Finds a key, or says why it cannot: the token names none that there is, or the identity provider does not answer. */
function reachable(key: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await key(header, token);
    } catch (cause) {
      if (cause instanceof errors.JWKSNoMatchingKey || cause instanceof errors.JWKSMultipleMatchingKeys) throw cause;
      throw new RestError('service/unreachable', 'Staff tokens cannot be checked just now; try again shortly', {cause});
    }
  };
}

function staffMember({sub, name, roles}: JWTPayload): StaffMember {
  if (isFilled(sub) && isFilled(name) && Array.isArray(roles) && roles.length > 0 && roles.every(isFilled)) {
    return {kind: 'staff', id: sub, name, roles};
  }
  throw new errors.JWTInvalid('A staff token has "sub", "name" and at least one of "roles"');
}

function isFilled(claim: unknown): claim is string {
  return typeof claim === 'string' && claim !== '';
}

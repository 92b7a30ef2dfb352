import {createHash} from 'node:crypto';
import type {Instant} from '@redress/policy';
import {type CryptoKey, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify, type KeyObject} from 'jose';
import {issuerKeys} from './issuer-keys.ts';
import {clockTolerance, defaultLongestLife, type TokenIssuer} from './token-issuer.ts';

/** What a token says that is right in every way. */
export interface Verified {
  readonly payload: JWTPayload;
  /** When it ends, with what clocks may be apart, and when it was made, in milliseconds since 1970. */
  readonly until: number;
  readonly issuedAt: number;
  /** What one token is told from all others by. */
  readonly id: string;
}

/** Checks tokens of one issuer. Throws what jose throws, or `RestError` `service/unreachable`. */
export type VerifyToken = (token: string, now: Instant) => Promise<Verified>;

export function tokenVerifier(trusted: TokenIssuer): VerifyToken {
  const {issuer, audience, longestLife = defaultLongestLife} = trusted;
  const keys = issuerKeys(trusted);
  // Named, so that a public key can never be passed off as a shared secret, nor no signature as one.
  const algorithms = isShared(keys) ? ['HS256'] : ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519'];
  return async (token, now) => {
    const options = {
      issuer,
      audience,
      algorithms,
      requiredClaims: ['sub', 'exp'],
      clockTolerance,
      currentDate: new Date(now),
    };
    const {payload} = await (typeof keys === 'function'
      ? jwtVerify(token, keys, options)
      : jwtVerify(token, keys, options));
    const ends = payload.exp as number;
    // One that does not say when it was made may be as old as any.
    const made = payload.iat ?? ends - longestLife;
    if (ends - made > longestLife || ends - Date.parse(now) / 1000 > longestLife + clockTolerance) {
      throw new errors.JWTInvalid(`A token is good for ${longestLife} seconds at most`);
    }
    return {
      payload,
      until: (ends + clockTolerance) * 1000,
      issuedAt: made * 1000,
      id: payload.jti ?? createHash('sha256').update(token).digest('base64url'),
    };
  };
}

function isShared(keys: Uint8Array | KeyObject | CryptoKey | JWTVerifyGetKey): boolean {
  return keys instanceof Uint8Array || ('type' in keys && keys.type === 'secret');
}

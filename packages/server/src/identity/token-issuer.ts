import type {CryptoKey, JWTVerifyGetKey, KeyObject} from 'jose';

/** Whose JSON Web Tokens are believed, when they are made for us, and how they are checked. */
export interface TokenIssuer {
  /** To the letter as it stands in `iss`. */
  readonly issuer: string;
  /** What must be among `aud`. Staff and customers need audiences of their own where one issuer speaks for both. */
  readonly audience: string;
  /**
   * A shared secret, a public key, or what `createRemoteJWKSet` of jose returns. Without it, and without `jwks`, the issuer
   * is asked where its keys are (OpenID Connect Discovery).
   */
  readonly key?: Uint8Array | KeyObject | CryptoKey | JWTVerifyGetKey;
  /** Address at which the issuer publishes its keys (a JSON Web Key Set). */
  readonly jwks?: string;
  /** Longest life of a token, in seconds: 86,400 by default. What is revoked has to be remembered for as long. */
  readonly longestLife?: number;
}

/** How far two clocks may be apart, in seconds. */
export const clockTolerance = 60;

/** See `longestLife`. */
export const defaultLongestLife = 86_400;

import type {CryptoKey, JWTVerifyGetKey, KeyObject} from 'jose';

/** Whose staff tokens are believed: JSON Web Tokens with `sub`, `name` and `roles`, made by the organisation's identity provider. */
export interface StaffTokens {
  readonly issuer: string;
  readonly audience: string;
  /** A shared secret, a public key, or what `createRemoteJWKSet` of jose returns. */
  readonly key: Uint8Array | KeyObject | CryptoKey | JWTVerifyGetKey;
}

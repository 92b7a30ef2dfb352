import {createPublicKey} from 'node:crypto';
import {createRemoteJWKSet} from 'jose';
import * as z from 'zod/mini';
import {webAddress} from '../operations/web-address.ts';
import type {StaffTokens} from './staff-tokens.ts';

const filled = z.string().check(z.minLength(1));

const given = z
  .strictObject({
    issuer: filled,
    audience: filled,
    /** Where the identity provider publishes its keys. */
    keys: z.optional(webAddress),
    /** Its one public key, as PEM. */
    publicKey: z.optional(z.string().check(z.refine(isPublicKey, 'expected a public key as PEM'))),
    /** What it and the service share. */
    secret: z.optional(
      z.string().check(z.refine((text) => Buffer.byteLength(text) >= 32, 'expected a secret of at least 32 bytes')),
    ),
  })
  .check(
    z.refine(
      ({keys, publicKey, secret}) => [keys, publicKey, secret].filter((one) => one !== undefined).length === 1,
      'expected one of "keys", "publicKey" and "secret" to check tokens by',
    ),
  );

/** Whose tokens are believed, as a configuration says it. */
export const tokenRules = z.pipe(
  given,
  z.transform(
    ({issuer, audience, keys, publicKey, secret}): StaffTokens => ({
      issuer,
      audience,
      key: keys
        ? createRemoteJWKSet(new URL(keys))
        : publicKey
          ? createPublicKey(publicKey)
          : new TextEncoder().encode(secret),
    }),
  ),
);

function isPublicKey(text: string): boolean {
  try {
    createPublicKey(text);
    return true;
  } catch {
    return false;
  }
}

import {createPublicKey} from 'node:crypto';
import * as z from 'zod/mini';
import {webAddress} from '../operations/web-address.ts';
import type {PortalTokens} from './portal-tokens.ts';
import type {StaffTokens} from './staff-tokens.ts';
import type {TokenIssuer} from './token-issuer.ts';

const filled = z.string().check(z.minLength(1));

const issuerShape = {
  issuer: filled,
  audience: filled,
  /** Where the issuer publishes its keys. Without it, and without the next two, the issuer is asked (OpenID Connect Discovery). */
  keys: z.optional(webAddress),
  /** Its one public key, as PEM. */
  publicKey: z.optional(z.string().check(z.refine(isPublicKey, 'expected a public key as PEM'))),
  /** What it and the service share. */
  secret: z.optional(
    z.string().check(z.refine((text) => Buffer.byteLength(text) >= 32, 'expected a secret of at least 32 bytes')),
  ),
  /** Longest life of a token, in seconds. */
  longestLife: z.optional(z.int().check(z.gte(60), z.lte(31 * 86_400))),
};

interface Given {
  readonly issuer: string;
  readonly audience: string;
  readonly keys?: string | undefined;
  readonly publicKey?: string | undefined;
  readonly secret?: string | undefined;
  readonly longestLife?: number | undefined;
}

const oneWayToCheck = z.refine<Given>(
  ({keys, publicKey, secret}) => [keys, publicKey, secret].filter((one) => one !== undefined).length <= 1,
  'expected one of "keys", "publicKey" and "secret" to check tokens by, or none of them for the keys that the issuer publishes',
);
const canBeAsked = z.refine<Given>(
  ({issuer, keys, publicKey, secret}) =>
    (keys ?? publicKey ?? secret) !== undefined || (URL.canParse(issuer) && /^https?:$/.test(new URL(issuer).protocol)),
  'expected one of "keys", "publicKey" and "secret", since this issuer is no address at which it could be asked for its keys',
);

/** Whose staff tokens are believed, as a configuration says it. */
export const staffTokenRules = z.pipe(
  z
    .strictObject({
      ...issuerShape,
      claims: z.optional(z.strictObject({name: z.optional(filled), roles: z.optional(filled)})),
      roles: z.optional(z.record(filled, z.union([filled, z.array(filled)]))),
    })
    .check(oneWayToCheck, canBeAsked),
  z.transform(
    ({claims, roles, ...given}): StaffTokens => ({
      ...issuerOf(given),
      ...(claims && {claims: without(claims)}),
      ...(roles && {roles}),
    }),
  ),
);

/** Whose customer tokens are believed, as a configuration says it. */
export const portalTokenRules = z.pipe(
  z
    .strictObject({
      ...issuerShape,
      claims: z.optional(z.strictObject({name: z.optional(filled), cases: z.optional(filled)})),
    })
    .check(oneWayToCheck, canBeAsked),
  z.transform(({claims, ...given}): PortalTokens => ({...issuerOf(given), ...(claims && {claims: without(claims)})})),
);

function issuerOf({issuer, audience, keys, publicKey, secret, longestLife}: Given): TokenIssuer {
  return {
    issuer,
    audience,
    ...(keys !== undefined && {jwks: keys}),
    ...(publicKey !== undefined && {key: createPublicKey(publicKey)}),
    ...(secret !== undefined && {key: new TextEncoder().encode(secret)}),
    ...(longestLife !== undefined && {longestLife}),
  };
}

/** Without what was not said. */
function without<T extends object>(given: T): {[K in keyof T]: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

function isPublicKey(text: string): boolean {
  try {
    createPublicKey(text);
    return true;
  } catch {
    return false;
  }
}

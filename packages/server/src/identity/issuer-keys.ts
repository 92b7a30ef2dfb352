import {RestError} from '@redress/rest';
import {
  type CryptoKey,
  createRemoteJWKSet,
  errors,
  type JWTVerifyGetKey,
  type KeyObject,
  type RemoteJWKSetOptions,
} from 'jose';
import * as z from 'zod/mini';
import type {TokenIssuer} from './token-issuer.ts';

/** How long an identity provider may take to answer, and is left alone after it did not, in milliseconds. */
const longestAnswer = 5_000;
const restAfterFailure = 1_000;

/** An unknown key is asked for at once, but not more often than this: anybody can name one that does not exist. */
const cooldown: RemoteJWKSetOptions = {cooldownDuration: 15_000, timeoutDuration: longestAnswer};

/** What the tokens of an issuer are checked by: the key itself, or where it is found when a token names it. */
export function issuerKeys({issuer, key, jwks}: TokenIssuer): Uint8Array | KeyObject | CryptoKey | JWTVerifyGetKey {
  if (key) return typeof key === 'function' ? reachable(key) : key;
  return reachable(jwks === undefined ? discovered(issuer) : createRemoteJWKSet(new URL(jwks), cooldown));
}

/** Asks the issuer once where its keys are, and again only when the answer does not hold any more. */
function discovered(issuer: string): JWTVerifyGetKey {
  let found: Promise<JWTVerifyGetKey> | undefined;
  let askAgainAt = 0;
  return async (header, token) => {
    found ??= findKeys(issuer);
    const known = found;
    try {
      return await (await known)(header, token);
    } catch (error) {
      if (!isUnknownKey(error) && found === known && performance.now() >= askAgainAt) {
        askAgainAt = performance.now() + restAfterFailure;
        found = undefined;
      }
      throw error;
    }
  };
}

const configuration = z.looseObject({issuer: z.string(), jwks_uri: z.string()});

/** https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfig */
async function findKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    redirect: 'error',
    signal: AbortSignal.timeout(longestAnswer),
  });
  if (!answer.ok) throw new TypeError(`${issuer} answered ${answer.status} when it was asked for its configuration`);
  const {issuer: named, jwks_uri} = configuration.parse(await answer.json());
  // Whoever answers in the issuer's place must not bring keys of their own.
  if (named !== issuer) throw new TypeError(`${issuer} says that it is ${named}; write its name exactly as it does`);
  return createRemoteJWKSet(new URL(jwks_uri), cooldown);
}

/** Finds a key, or says why it cannot: the token names none that there is, or the identity provider does not answer. */
function reachable(key: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await key(header, token);
    } catch (cause) {
      if (isUnknownKey(cause)) throw cause;
      throw new RestError('service/unreachable', 'Your sign-in cannot be checked just now; try again shortly', {cause});
    }
  };
}

function isUnknownKey(error: unknown): boolean {
  return error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys;
}

import {parseReference} from '@redress/rest';
import type {Customer} from '@redress/rest/service';
import {errors, type JWTPayload} from 'jose';
import {claimAt, isFilled} from './claim-at.ts';
import type {TokenIssuer} from './token-issuer.ts';

/** Whose customer tokens are believed: those that a customer portal makes for whoever is signed in there. */
export interface PortalTokens extends TokenIssuer {
  /** Where a token has them; see `claimAt`. By default `name` and `cases`, and neither has to be there. */
  readonly claims?: {readonly name?: string; readonly cases?: string};
}

/** Most cases that a token may name. */
const mostCases = 100;

/**
 * The customer whom a token is about. Who they are is the issuer and `sub` together, and nothing else: an e-mail address can
 * be somebody else's tomorrow, or never have been theirs. `hash` is keyed, and what is kept of the two.
 */
export function customer(
  {issuer, claims = {}}: PortalTokens,
  payload: JWTPayload,
  hash: (issuer: string, subject: string) => string,
): Customer {
  const {sub} = payload;
  const name = claimAt(payload, claims.name ?? 'name');
  const cases = claimAt(payload, claims.cases ?? 'cases');
  const read =
    cases === undefined ? [] : Array.isArray(cases) && cases.length <= mostCases ? cases.map(reference) : [undefined];
  if (!isFilled(sub) || (name !== undefined && !isFilled(name)) || !read.every((one) => one !== undefined)) {
    throw new errors.JWTInvalid(
      'A portal token says who somebody is and, if it likes, their name and a list of references',
    );
  }
  return {
    kind: 'customer',
    id: hash(issuer, sub),
    ...(name !== undefined && {name}),
    ...(read.length > 0 && {cases: read}),
  };
}

function reference(claim: unknown) {
  return typeof claim === 'string' ? parseReference(claim) : undefined;
}

import type {StaffMember} from '@redress/policy';
import {errors, type JWTPayload} from 'jose';
import {claimAt, isFilled} from './claim-at.ts';
import type {TokenIssuer} from './token-issuer.ts';

/** Whose staff tokens are believed: those of the organisation's identity provider, with `sub`, a name and roles. */
export interface StaffTokens extends TokenIssuer {
  /** Where a token has them; see `claimAt`. By default `name` and `roles`. */
  readonly claims?: {readonly name?: string; readonly roles?: string};
  /**
   * What the provider's roles are called in the policy. Roles without a name here then count for nothing. Without it, the
   * provider calls them as the policy does.
   */
  readonly roles?: Readonly<Record<string, string | readonly string[]>>;
}

/** The colleague whom a token is about. Who they are is `sub` alone: names and addresses change and are used again. */
export function staffMember({claims = {}, roles: names}: StaffTokens, payload: JWTPayload): StaffMember {
  const {sub} = payload;
  const name = claimAt(payload, claims.name ?? 'name');
  const given = claimAt(payload, claims.roles ?? 'roles');
  if (isFilled(sub) && isFilled(name) && Array.isArray(given) && given.every(isFilled)) {
    const roles = names
      ? [...new Set(given.flatMap((role) => (Object.hasOwn(names, role) ? (names[role] ?? []) : [])))]
      : given;
    if (roles.length > 0) return {kind: 'staff', id: sub, name, roles};
  }
  throw new errors.JWTInvalid('A staff token says who somebody is, their name, and at least one of their roles');
}

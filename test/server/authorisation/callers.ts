import {randomUUID} from 'node:crypto';
import type {Receipt} from '@redress/rest';
import {SignJWT} from 'jose';
import type {CallerName} from './row.ts';

/** The identity provider that both organisations trust. What tells their tokens apart is whom they are made for. */
export const issuer = 'https://identity.example.org';
export const sharedKey = new TextEncoder().encode('a shared secret of thirty-two bytes or more');
export const administratorRole = 'service-administrator';

/** Everybody who may call, by the roles that the policy knows. One with a role that it does not know is staff all the same. */
export function callerNames(roles: readonly string[]): readonly CallerName[] {
  return [
    'anonymous',
    'holderOfA',
    'holderOfB',
    'customerOfA',
    ...[...roles, 'apprentice'].map((role) => `staff as ${role}` as const),
    'staffElsewhere',
    'administrator',
  ];
}

/** How a caller proves who they are: the Authorization header. Nothing for somebody who does not. */
export async function authorisation(caller: CallerName, {a, b}: {a: Receipt; b: Receipt}): Promise<string | undefined> {
  switch (caller) {
    case 'anonymous':
      return undefined;
    case 'holderOfA':
      return `Redress-Key ${a.followUpKey}`;
    case 'holderOfB':
      return `Redress-Key ${b.followUpKey}`;
    case 'customerOfA':
      return `Bearer ${await customerToken()}`;
    case 'staffElsewhere':
      return `Bearer ${await staffToken('elsewhere', administratorRole)}`;
    case 'administrator':
      return `Bearer ${await staffToken('here', administratorRole)}`;
    default:
      return `Bearer ${await staffToken('here', caller.slice('staff as '.length))}`;
  }
}

/** The customer who opened A, as the portal of the organisation vouches for them. */
export function customerToken(): Promise<string> {
  return (
    new SignJWT({name: 'Ada Example'})
      .setProtectedHeader({alg: 'HS256'})
      .setIssuer(issuer)
      .setAudience('portal of here')
      .setSubject('ada')
      // So that ending one ends no other of the same second.
      .setJti(randomUUID())
      .setExpirationTime('1h')
      .sign(sharedKey)
  );
}

function staffToken(audience: string, role: string): Promise<string> {
  return (
    new SignJWT({name: 'Sam Okafor', roles: [role]})
      .setProtectedHeader({alg: 'HS256'})
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject('sam')
      // So that ending one ends no other of the same second.
      .setJti(randomUUID())
      .setExpirationTime('1h')
      .sign(sharedKey)
  );
}

import {RestError} from '@redress/rest';
import {Hono} from 'hono';
import * as z from 'zod/mini';
import {writeDown} from '../audit/journal.ts';
import {described} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import {acceptJson, readJson} from '../http/json-body.ts';
import {idempotencyKey, reference} from '../http/parameters.ts';
import {referenceOf} from '../http/reference-of.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {Room} from '../room.ts';
import type {Revocations} from './revocations.ts';

const filled = z.string().check(z.minLength(1), z.maxLength(200));
const whose = z.enum(['staff', 'customers']);
/** What is to be revoked: all that one person has, or one token. */
const revocation = z.union([z.strictObject({of: whose, person: filled}), z.strictObject({of: whose, token: filled})]);

/** Ends sessions before their time, and gives another key to a customer whose key is lost or known to somebody else. */
export function identityRoom(
  {organisation, store, shell, serviceFor}: OrganisationParts,
  {identityOf, administrator, limited}: Guards,
  revocations: Revocations,
): Room {
  const {id, staffTokens, portalTokens} = organisation;
  const routes = new Hono()
    .post(
      '/sessions/end',
      described({
        summary: 'Sign out',
        says: 'The token that this is sent with is not believed any more, and its live lines end within seconds, on every instance. The identity provider is told by whoever signed the person in.',
        about: 'Identity',
        callers: ['customer', 'staff'],
        answers: {204: {says: 'It is done.'}},
      }),
      limited(),
      async (context) => {
        const {session} = await identityOf(context);
        if (!session) throw new RestError('request/unauthorised', 'There is no token here that could be ended');
        await revocations.revoke(session);
        return context.body(null, 204);
      },
    )
    .post(
      '/sessions/revoke',
      described({
        summary: 'Revoke tokens',
        says: 'Either person, as sub names them: every token made until now, and for a minute more, since clocks differ; or token: one, as jti names it. Live lines end within seconds, on every instance. That it was done is written down.',
        about: 'Identity',
        callers: ['administrator'],
        body: revocation,
        answers: {204: {says: 'They are not believed any more.'}},
      }),
      acceptJson,
      async (context) => {
        const {id: who, name} = await administrator(context);
        const asked = revocation.safeParse(readJson(context.req.raw));
        const issuer = asked.success && (asked.data.of === 'staff' ? staffTokens : portalTokens);
        if (!asked.success || !issuer) {
          throw new RestError('request/invalid', 'Say "of": "staff" or "customers", and either "person" or "token"');
        }
        const {of} = asked.data;
        const what = 'person' in asked.data ? 'person' : 'token';
        await writeDown(store, id, {at: shell.now(), by: {id: who, name}, act: 'sessions-revoked', facts: {of, what}});
        if ('person' in asked.data) await revocations.revokePerson(issuer, asked.data.person);
        else await revocations.revokeToken(issuer, asked.data.token);
        return context.body(null, 204);
      },
    )
    .post(
      '/cases/:reference/follow-up-key',
      described({
        summary: 'Give another follow-up key',
        says: 'For a customer whose key is lost, or known to somebody else: the one before opens nothing any more, and its live lines end. The key is told only here.',
        about: 'Identity',
        callers: ['staff'],
        parameters: [reference, idempotencyKey],
        answers: {
          200: {says: 'The key, to be given to the customer.', schema: z.strictObject({followUpKey: z.string()})},
        },
        errors: ['request/key-missing', 'key/reused', 'case/not-found', 'case/refused'],
      }),
      limited(),
      async (context) => {
        const {caller} = await identityOf(context);
        const key = context.req.header('Idempotency-Key') ?? '';
        return context.json(await serviceFor(caller).replaceKey(referenceOf(context), {key}));
      },
    );
  return {
    routes,
    jobs: [
      {name: 'revocations', every: 1_000, run: () => revocations.look()},
      {name: 'revocations that have run out', every: 3_600_000, run: () => revocations.tidy()},
    ],
  };
}

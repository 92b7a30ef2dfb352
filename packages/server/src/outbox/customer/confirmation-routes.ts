import {timingSafeEqual} from 'node:crypto';
import {policyOfCase as inForce, replay} from '@redress/policy';
import {addressee} from '@redress/policy/letters';
import {parseReference, type Reference, RestError} from '@redress/rest';
import {policyOfCase} from '@redress/rest/service';
import {Hono} from 'hono';
import * as z from 'zod/mini';
import {described} from '../../http/described.ts';
import type {Guards} from '../../http/guards.ts';
import {acceptJson, readJson} from '../../http/json-body.ts';
import type {OrganisationParts} from '../../organisation-parts.ts';
import type {AddressBook} from './address-book.ts';

const confirmation = z.strictObject({
  reference: z.string(),
  /** As it stood in the mail. */
  code: z.string().check(z.maxLength(40)),
});

const confirmed = z.strictObject({reference: z.string(), confirmed: z.literal(true)});

/**
 * Confirms that an address is read by somebody who may open the case. It takes both: the code, which is told to the address
 * alone, and the key, which is told to whoever sent the complaint. So neither somebody who gave another person's address nor
 * that person can bring about that what the case says is mailed there.
 */
export function confirmationRoutes(
  {log, serviceFor, organisation: {policies}}: OrganisationParts,
  {identityOf, limited}: Guards,
  book: AddressBook,
): Hono {
  return new Hono().post(
    '/mail-confirmations',
    described({
      summary: 'Confirm a mail address',
      says: 'With the code that was mailed to it. From then on letters about the case come to this address whole.',
      about: 'Messages',
      callers: ['holder', 'customer', 'staff'],
      body: confirmation,
      answers: {200: {says: 'It is confirmed. Doing so again changes nothing.', schema: confirmed}},
      errors: ['case/not-found'],
    }),
    limited(),
    acceptJson,
    async (context) => {
      const {reference, code} = read(readJson(context.req.raw));
      const {caller} = await identityOf(context);
      // Refused as every other question about the case is.
      await serviceFor(caller).view(reference);
      const events = await log.read(reference);
      const state = replay(events);
      const email = addressee(inForce(policyOfCase(policies, events), state), state)?.email;
      if (email === undefined || !same(tidy(code), tidy(book.codeFor(reference, email)))) {
        throw new RestError(
          'request/invalid',
          'This is not the code that was mailed: open the newest mail about the case',
          {
            details: {problems: [{field: 'code', code: 'unknown'}]},
          },
        );
      }
      await book.confirm(reference, email);
      return context.json({reference, confirmed: true});
    },
  );
}

function read(body: unknown): {readonly reference: Reference; readonly code: string} {
  const parsed = confirmation.safeParse(body);
  if (!parsed.success) {
    throw new RestError('request/invalid', 'A confirmation has the reference of the case and the code', {
      details: {problems: [{field: 'code', code: 'required'}]},
    });
  }
  const {reference, code} = parsed.data;
  return {reference: parseReference(reference) ?? (reference as Reference), code};
}

/** As people type it, without regard to spaces, dashes and letters that look alike. */
function tidy(code: string): string {
  return code
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function same(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

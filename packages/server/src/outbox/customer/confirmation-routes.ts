import {parseReference, type Reference, RestError} from '@redress/rest';
import {Hono} from 'hono';
import * as z from 'zod/mini';
import {described} from '../../http/described.ts';
import type {Guards} from '../../http/guards.ts';
import {acceptJson, readJson} from '../../http/json-body.ts';
import type {ConfirmAddress} from './confirm-address.ts';

const confirmation = z.strictObject({
  reference: z.string(),
  /** As it stood in the mail. */
  code: z.string().check(z.maxLength(40)),
});

const confirmed = z.strictObject({reference: z.string(), confirmed: z.literal(true)});

/** By which whoever has received a code confirms their address. */
export function confirmationRoutes({identityOf, limited}: Guards, confirm: ConfirmAddress): Hono {
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
      await confirm(caller, {reference, code});
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

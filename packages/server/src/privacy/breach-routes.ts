import {RestError} from '@redress/rest';
import {Hono} from 'hono';
import * as z from 'zod/mini';
import {writeDown} from '../audit/journal.ts';
import {described} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import {acceptJson, readJson} from '../http/json-body.ts';
import {idempotencyKey} from '../http/parameters.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import {breachRegister} from './breach-register.ts';
import {incidentSchema, recordIncident} from './record-incident.ts';

const risk = z.enum(['unlikely', 'likely', 'high']);
const line = z.strictObject({
  reference: z.string(),
  breach: z.string(),
  awareAt: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  risk,
  facts: z.optional(
    z.strictObject({
      what: z.string(),
      effects: z.optional(z.string()),
      measures: z.optional(z.string()),
      people: z.optional(z.int()),
    }),
  ),
  commissioner: z.strictObject({
    state: z.enum(['not-needed', 'running', 'met', 'missed']),
    dueAt: z.optional(z.string()),
    hoursLeft: z.optional(z.int()),
    toldAt: z.optional(z.string()),
    reason: z.optional(z.string()),
    clause: z.optional(
      z.strictObject({rule: z.string(), section: z.optional(z.string()), heading: z.optional(z.string())}),
    ),
  }),
  individuals: z.strictObject({state: z.enum(['not-needed', 'waiting', 'told']), toldAt: z.optional(z.string())}),
});

/** The register of breaches of personal data over all cases (UK GDPR, article 33(5)). */
export function breachRoutes(parts: OrganisationParts, {administrator, reading, limited}: Guards): Hono {
  const {organisation, store, log, shell, serviceFor} = parts;
  const {id, policies} = organisation;
  return new Hono()
    .get(
      '/breaches',
      described({
        summary: 'The register of breaches',
        says: 'Every breach of personal data that was recorded in any case, the newest first, with the hours that are left to tell the Commissioner. What happened is left out where this person may not open the case. That they looked is written down.',
        about: 'Privacy',
        callers: ['administrator'],
        answers: {200: {says: 'The register.', schema: z.array(line)}},
      }),
      reading,
      async (context) => {
        const by = await administrator(context);
        const at = shell.now();
        const register = await breachRegister({store, organisation: id, policies, log}, {at, by});
        await writeDown(store, id, {
          at,
          by: {id: by.id, name: by.name},
          act: 'breaches-read',
          facts: {breaches: register.length},
        });
        return context.json(register);
      },
    )
    .post(
      '/breaches',
      described({
        summary: 'Record a breach that is about no single case',
        says: 'It is kept as a case of its own, in which it is told, acted upon and closed as every other. A breach that is about one case is recorded there, by the command recordBreach.',
        about: 'Privacy',
        callers: ['administrator'],
        parameters: [idempotencyKey],
        body: incidentSchema,
        answers: {201: {says: 'The case that it is kept as.', schema: z.strictObject({reference: z.string()})}},
        errors: ['request/key-missing', 'key/reused', 'case/not-found', 'case/refused'],
      }),
      limited(),
      acceptJson,
      async (context) => {
        const by = await administrator(context);
        const key = context.req.header('Idempotency-Key') ?? '';
        if (!/^[\x21-\x7e]{16,200}$/.test(key)) {
          throw new RestError('request/key-missing', 'Send an idempotency key of 16 to 200 characters');
        }
        const reference = await recordIncident(
          serviceFor(by),
          {policies, now: shell.now(), key},
          readJson(context.req.raw),
        );
        return context.json({reference}, 201);
      },
    );
}

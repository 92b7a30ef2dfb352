import {mayOpen, replay, summarise} from '@redress/policy';
import {type Reference, RestError} from '@redress/rest';
import {policyOfCase} from '@redress/rest/service';
import {caseSummarySchema} from '@redress/rest/wire';
import {Hono} from 'hono';
import * as z from 'zod/mini';
import {cursors} from '../http/cursors.ts';
import {described} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import {acceptJson, readJson} from '../http/json-body.ts';
import {reference} from '../http/parameters.ts';
import {referenceOf} from '../http/reference-of.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import type {Room} from '../room.ts';
import type {IntakeWatch} from './intake-watch.ts';

const challengeSchema = z.object({
  parameters: z.looseObject({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.number(),
    keyLength: z.number(),
    keyPrefix: z.string(),
  }),
  signature: z.string(),
});
const heldSchema = z.object({
  items: z.array(
    z.object({
      reference: z.string(),
      reasons: z.array(z.enum(['links', 'trap', 'hasty', 'repeated', 'unconfirmed'])),
      at: z.string(),
      line: z.optional(caseSummarySchema),
    }),
  ),
  next: z.optional(z.string()),
});
const verdictSchema = z.strictObject({verdict: z.enum(['genuine', 'spam'])});
const settledSchema = z.object({reference: z.string(), verdict: verdictSchema.shape.verdict});

/** Proofs of work, and what a person is to look at. */
export function spamRoom(
  {organisation, log, keys, serviceFor}: OrganisationParts,
  {staff, limited, reading}: Guards,
  {proofs, held}: IntakeWatch,
): Room {
  const places = cursors(keys.derive('held cursors'));
  const routes = new Hono();
  routes.get(
    '/challenge',
    described({
      summary: 'Fetch a proof of work',
      says: 'To be solved (ALTCHA, version 2) and sent in the header Redress-Proof with a complaint: {challenge, solution} as JSON in base64. It is good for ten minutes and one complaint.',
      about: 'Cases',
      callers: ['anybody'],
      answers: {200: {says: 'The challenge. It is harder the more is sent.', schema: challengeSchema}},
    }),
    reading,
    async (context) => context.json(await proofs.challenge()),
  );

  routes.get(
    '/held',
    described({
      summary: 'List complaints that are held',
      says: 'They may not be genuine. Each is a case like any other, whose clocks run; the worklist leaves it out until somebody has looked.',
      about: 'Cases',
      callers: ['staff'],
      parameters: [{in: 'query', name: 'cursor', says: 'next of the page before.'}],
      answers: {
        200: {says: 'A page of those that wait, the longest first, and the cursor of the next.', schema: heldSchema},
      },
      errors: ['request/invalid'],
    }),
    reading,
    async (context) => {
      const colleague = await staff(context);
      const cursor = context.req.query('cursor');
      const [at = '', reference = ''] = cursor === undefined ? [] : places.open(cursor).split(' ');
      const page = await held.list(cursor === undefined ? undefined : {at, reference});
      const items = await Promise.all(
        page.items.map(async (one) => {
          const known = one.reference as Reference;
          const events = await log.read(known);
          const document = policyOfCase(organisation.policies, events);
          // Whoever may not open a case reads nothing of it here either.
          if (!mayOpen(document, replay(events), colleague)) return one;
          return {...one, line: summarise(document, known, events)};
        }),
      );
      return context.json({
        items,
        ...(page.next && {next: places.seal(`${page.next.at} ${page.next.reference}`)}),
      });
    },
  );

  routes.post(
    '/held/:reference',
    described({
      summary: 'Say whether a held complaint is genuine',
      says: 'A genuine one joins the worklist. Spam stays out of it; it is kept, and the verdict can be changed.',
      about: 'Cases',
      callers: ['staff'],
      parameters: [reference],
      body: verdictSchema,
      answers: {200: {says: 'It is settled.', schema: settledSchema}},
      errors: ['case/not-found'],
    }),
    limited(),
    acceptJson,
    async (context) => {
      const colleague = await staff(context);
      const parsed = verdictSchema.safeParse(readJson(context.req.raw));
      if (!parsed.success) {
        throw new RestError('request/invalid', 'A verdict is "genuine" or "spam"', {
          details: {problems: [{field: 'verdict', code: 'unknown'}]},
        });
      }
      const known = referenceOf(context);
      // Refused as every other question about the case is.
      await serviceFor(colleague).view(known);
      await held.settle(known, parsed.data.verdict, colleague);
      return context.json({reference: known, verdict: parsed.data.verdict});
    },
  );

  return {
    routes,
    jobs: [{name: 'used proofs of work', every: 600_000, run: () => proofs.tidy()}],
  };
}

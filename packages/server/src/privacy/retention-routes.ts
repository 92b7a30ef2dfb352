import {Hono} from 'hono';
import * as z from 'zod/mini';
import {described} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import type {OrganisationParts} from '../organisation-parts.ts';
import {applyRetention} from './apply-retention.ts';
import {type RetentionLine, type RetentionParts, retentionPlan} from './retention-plan.ts';

const clause = z.strictObject({rule: z.string(), section: z.optional(z.string()), heading: z.optional(z.string())});
const line = z.strictObject({
  reference: z.string(),
  version: z.int(),
  policy: z.strictObject({id: z.string(), version: z.string()}),
  rule: z.optional(z.strictObject({months: z.int(), clause: z.optional(clause)})),
  endedOn: z.optional(z.string()),
  until: z.optional(z.string()),
  kept: z.array(
    z.looseObject({
      why: z.enum(['not-ended', 'no-rule', 'not-yet', 'legal-hold', 'open-clock', 'open-actions']),
    }),
  ),
});

/** How long cases are kept, for whoever looks after the service. */
export function retentionRoutes(
  {organisation, store, log, shell}: OrganisationParts,
  {administrator, reading, limited}: Guards,
): Hono {
  const {id, policies, retention: rules = {}} = organisation;
  const parts: RetentionParts & {readonly log: typeof log} = {
    store,
    organisation: id,
    policies,
    rules,
    now: shell.now,
    log,
  };
  return new Hono()
    .get(
      '/retention',
      described({
        summary: 'What retention would do',
        says: 'Each case that has ended, under which rule it is kept, until when, and what else keeps it. Where kept is empty it would be erased now. Nobody’s complaint is read for it.',
        about: 'Privacy',
        callers: ['administrator'],
        answers: {200: {says: 'By reference.', schema: z.array(line)}},
      }),
      reading,
      async (context) => {
        await administrator(context);
        const lines: RetentionLine[] = [];
        for await (const one of retentionPlan(parts)) if (one.endedOn) lines.push(one);
        return context.json(lines);
      },
    )
    .post(
      '/retention',
      described({
        summary: 'Erase what is past its time',
        says: 'What GET /retention lists without anything that keeps it. It cannot be undone. Doing it twice comes to the same.',
        about: 'Privacy',
        callers: ['administrator'],
        answers: {200: {says: 'What was erased.', schema: z.array(line)}},
      }),
      limited(),
      async (context) => {
        const {id: who, name} = await administrator(context);
        return context.json(await applyRetention(parts, {id: who, name}));
      },
    );
}

import {RestError} from '@redress/rest';
import {Hono} from 'hono';
import * as z from 'zod/mini';
import {described} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import {acceptJson, readJson} from '../http/json-body.ts';
import {reference} from '../http/parameters.ts';
import {referenceOf} from '../http/reference-of.ts';
import type {Holds} from './hold.ts';

const hold = z.strictObject({reference: z.string(), reason: z.string(), by: z.string(), at: z.string()});
const asked = z.strictObject({
  reason: z.string('required').check(z.trim(), z.minLength(1, 'required'), z.maxLength(2_000, 'too-long')),
});

/** Legal holds, for whoever looks after the service. */
export function holdRoutes({of, list, add, lift}: Holds, {administrator, reading, limited}: Guards): Hono {
  return new Hono()
    .get(
      '/holds',
      described({
        summary: 'List legal holds',
        says: 'Without those of cases that this person may not open. That they looked is written down.',
        about: 'Privacy',
        callers: ['administrator'],
        answers: {200: {says: 'All of them.', schema: z.array(hold)}},
      }),
      reading,
      async (context) => context.json(await list(await administrator(context))),
    )
    .get(
      '/cases/:reference/hold',
      described({
        summary: 'Look at the legal hold of a case',
        about: 'Privacy',
        callers: ['administrator'],
        parameters: [reference],
        answers: {200: {says: 'The hold, or null where the case is under none.', schema: z.nullable(hold)}},
        errors: ['case/not-found'],
      }),
      reading,
      async (context) => {
        const by = await administrator(context);
        return context.json((await of(referenceOf(context), by)) ?? null);
      },
    )
    .put(
      '/cases/:reference/hold',
      described({
        summary: 'Put a case under a legal hold',
        says: 'Nothing of it is erased until the hold is lifted, whatever a policy says. A second hold takes the place of the first.',
        about: 'Privacy',
        callers: ['administrator'],
        parameters: [reference],
        body: asked,
        answers: {200: {says: 'The hold.', schema: hold}},
        errors: ['case/not-found', 'case/refused'],
      }),
      limited(),
      acceptJson,
      async (context) => {
        const by = await administrator(context);
        const parsed = asked.safeParse(readJson(context.req.raw));
        if (parsed.success) return context.json(await add(referenceOf(context), parsed.data.reason, by));
        throw new RestError('request/invalid', 'Say why the case is held, in up to 2,000 characters', {
          details: {problems: [{field: 'reason', code: 'required'}]},
        });
      },
    )
    .delete(
      '/cases/:reference/hold',
      described({
        summary: 'Lift the legal hold of a case',
        about: 'Privacy',
        callers: ['administrator'],
        parameters: [reference],
        answers: {204: {says: 'It is under none.'}},
        errors: ['case/not-found'],
      }),
      limited(),
      async (context) => {
        await lift(referenceOf(context), await administrator(context));
        return context.body(null, 204);
      },
    );
}

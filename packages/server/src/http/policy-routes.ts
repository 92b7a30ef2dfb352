import type {CaseService} from '@redress/rest';
import {publishedPolicySchema} from '@redress/rest/wire';
import {type Context, Hono} from 'hono';
import {type Answer, described} from './described.ts';
import type {Guards} from './guards.ts';
import {ifNoneMatch} from './parameters.ts';
import {tagged, tagOf} from './tagged.ts';

const answers: Readonly<Record<number, Answer>> = {
  200: {
    says: 'The policy, without what is for staff alone. It may be kept for a minute.',
    schema: publishedPolicySchema,
    headers: {ETag: 'To be sent back in If-None-Match.'},
  },
  304: {says: 'Nothing has changed.'},
};

/** What an organisation promises, for everybody. */
export function policyRoutes(serviceOf: (context: Context) => Promise<CaseService>, {reading}: Guards): Hono {
  const policies = new Hono();
  policies.get(
    '/policy',
    described({
      summary: 'Read the policy',
      says: 'The one that is meant where a complaint names none.',
      about: 'Policies',
      callers: ['anybody', 'holder', 'customer', 'staff'],
      parameters: [ifNoneMatch],
      answers,
    }),
    reading,
    async (context) => shared(context, await (await serviceOf(context)).policy()),
  );
  policies.get(
    '/policies/:id',
    described({
      summary: 'Read one policy of several',
      about: 'Policies',
      callers: ['anybody', 'holder', 'customer', 'staff'],
      parameters: [{in: 'path', name: 'id', says: 'The name of the policy, such as plus-dane.'}, ifNoneMatch],
      answers,
      errors: ['policy/not-found'],
    }),
    reading,
    async (context) => shared(context, await (await serviceOf(context)).policy(context.req.param('id'))),
  );
  return policies;
}

function shared(context: Context, policy: object): Response {
  const body = JSON.stringify(policy);
  return tagged(context, body, `"${tagOf(body)}"`, {'Cache-Control': 'public, max-age=60'});
}

import {type CaseView, commandSchema} from '@redress/policy';
import {intakeSchema} from '@redress/policy/json-schema';
import {type CaseService, RestError, type Version} from '@redress/rest';
import {casePageSchema, type caseQuerySchema, caseViewSchema, receiptSchema} from '@redress/rest/wire';
import {type Context, Hono} from 'hono';
import type {IntakeWatch} from '../spam/intake-watch.ts';
import type {Cursors} from './cursors.ts';
import {described, type Parameter} from './described.ts';
import type {Guards} from './guards.ts';
import {acceptJson, readJson} from './json-body.ts';
import {keysInFlight} from './keys-in-flight.ts';
import {idempotencyKey, ifMatch, ifNoneMatch, proofOfWork, reference} from './parameters.ts';
import {readCaseQuery} from './read-case-query.ts';
import {referenceOf} from './reference-of.ts';
import {tagged, tagOf} from './tagged.ts';

export interface CaseRouteParts {
  readonly serviceOf: (context: Context) => Promise<CaseService>;
  readonly guards: Guards;
  readonly cursors: Cursors;
  readonly watch: IntakeWatch;
}

/** Taking a case in, looking at it, and doing something with it. */
export function caseRoutes({serviceOf, guards, cursors, watch}: CaseRouteParts): Hono {
  const cases = new Hono();
  const {limited, reading} = guards;
  const onceAtATime = keysInFlight();

  cases.post(
    '/cases',
    described({
      summary: 'Send feedback',
      says: 'A complaint unless it says otherwise. It is kept, on the disk, when the answer comes. Only staff say how and when it came.',
      about: 'Cases',
      callers: ['anybody', 'customer', 'staff'],
      parameters: [
        {in: 'query', name: 'policy', says: 'Under which policy, where the organisation has several.'},
        idempotencyKey,
        proofOfWork,
        {
          in: 'header',
          name: 'Redress-Draft',
          says: "Of the files that were sent for it: they are the case's from then on.",
        },
      ],
      body: intakeSchema,
      answers: {201: {says: 'It is kept. The follow-up key is told only here.', schema: receiptSchema}},
      errors: [
        'request/key-missing',
        'request/proof-needed',
        'key/reused',
        'key/in-flight',
        'case/refused',
        'policy/not-found',
      ],
    }),
    limited(),
    onceAtATime,
    watch.proven,
    acceptJson,
    async (context) => {
      const service = watch.serviceFor((await guards.identityOf(context)).caller);
      const policy = context.req.query('policy');
      const draft = context.req.header('Redress-Draft');
      // The service reads the body itself: whatever was sent, it finds the problems in it.
      const intake = readJson(context.req.raw) as Parameters<CaseService['submit']>[0];
      const receipt = await service.submit(intake, {
        key: keyOf(context),
        ...(policy !== undefined && {policy}),
        ...(draft !== undefined && {draft}),
      });
      return context.json(receipt, 201);
    },
  );

  cases.get(
    '/cases',
    described({
      summary: 'List cases',
      says: 'For staff the worklist, the next duty first, without cases that this person may not open; for a customer what they have sent.',
      about: 'Cases',
      callers: ['customer', 'staff'],
      parameters: queryOfCases,
      answers: {200: {says: 'A page of them, and the cursor of the next.', schema: casePageSchema}},
      errors: ['request/invalid'],
    }),
    reading,
    async (context) => {
      const service = await serviceOf(context);
      const {cursor, ...query} = readCaseQuery(context.req.query());
      const place = cursor === undefined ? undefined : cursors.open(cursor);
      const {next, ...page} = await service.list({...query, ...(place !== undefined && {cursor: place})});
      return context.json({...page, ...(next !== undefined && {next: cursors.seal(next)})});
    },
  );

  cases.get(
    '/cases/:reference',
    described({
      summary: 'Look at a case',
      says: 'What this caller may see of it and do with it, and by when. Every other channel shows the same.',
      about: 'Cases',
      callers: ['holder', 'customer', 'staff'],
      parameters: [reference, ifNoneMatch],
      answers: {
        200: {
          says: 'The case.',
          schema: caseViewSchema,
          headers: {ETag: 'Begins with the version: to be sent back in If-Match with a command, or in If-None-Match.'},
        },
        304: {says: 'Nothing has changed, but the time.'},
      },
      errors: ['case/not-found'],
    }),
    reading,
    async (context) => {
      const service = await serviceOf(context);
      return caseView(context, await service.view(referenceOf(context)));
    },
  );

  cases.post(
    '/cases/:reference/commands',
    described({
      summary: 'Do something with a case',
      says: 'What can be done, and by whom, stands in offers of the case; to erase is for administrators. It is kept, on the disk, when the answer comes.',
      about: 'Cases',
      callers: ['holder', 'customer', 'staff'],
      parameters: [reference, idempotencyKey, ifMatch],
      body: commandSchema,
      answers: {
        200: {
          says: 'The case after it; for whoever has thereby lost sight of it, the case as they last saw it.',
          schema: caseViewSchema,
          headers: {ETag: 'As when looking at the case.'},
        },
      },
      errors: [
        'request/key-missing',
        'key/reused',
        'key/in-flight',
        'case/not-found',
        'case/stale',
        'case/refused',
        'case/held',
      ],
    }),
    limited(),
    onceAtATime,
    acceptJson,
    async (context) => {
      const service = await serviceOf(context);
      const command = readJson(context.req.raw) as Parameters<CaseService['perform']>[1];
      // Nobody can undo it, so it is for those who look after the service.
      if ((command as {type?: unknown} | null)?.type === 'erase') await guards.administrator(context);
      const seen = seenOf(context);
      const options = {key: keyOf(context), ...(seen !== undefined && {seen})};
      return caseView(context, await service.perform(referenceOf(context), command, options));
    },
  );
  return cases;
}

const saysOfQuery: Readonly<Record<keyof typeof caseQuerySchema.shape, string>> = {
  search: 'Words in the reference, the name or the first line.',
  holder: 'Only cases held by this person, by their id.',
  closed: 'Closed cases too. They are left out unless asked for.',
  limit: 'Most lines of a page: 50 unless asked for, 100 at most.',
  cursor: 'next of the page before.',
};

const queryOfCases: readonly Parameter[] = Object.entries(saysOfQuery).map(([name, says]) => ({
  in: 'query',
  name,
  says,
}));

/** The tag leaves out the time at which somebody looked, and begins with the version. */
function caseView(context: Context, {at, ...view}: CaseView): Response {
  const rest = JSON.stringify(view);
  return tagged(context, `{"at":${JSON.stringify(at)},${rest.slice(1)}`, `"${view.version}.${tagOf(rest)}"`);
}

function keyOf(context: Context): string {
  return context.req.header('Idempotency-Key') ?? '';
}

/** The version in If-Match: of an ETag, or bare. Nothing when the caller does not mind which. */
function seenOf(context: Context): Version | undefined {
  const condition = context.req.header('If-Match');
  if (condition === undefined || condition === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})(?:\.[\w-]{1,60})?"$/.exec(condition)?.[1];
  if (version !== undefined) return Number(version);
  throw new RestError('request/malformed', 'If-Match holds a version in quotes, as ETag gave it');
}

import type {CaseView, Instant} from '@redress/policy';
import {type CaseService, type Position, parseReference, type Reference, RestError, type Version} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import {type Context, Hono} from 'hono';
import type {Identity} from '../identity/identify.ts';
import type {Room} from '../room.ts';
import type {Guards} from './guards.ts';
import {isOurFault} from './is-our-fault.ts';
import {acceptJson, readJson} from './json-body.ts';
import {liveBody} from './live-body.ts';
import {newestLines} from './newest-lines.ts';
import {readCaseQuery} from './read-case-query.ts';

export interface RouteParts {
  readonly serviceFor: (caller: Caller) => CaseService;
  readonly now: () => Instant;
  readonly guards: Guards;
  /** What else stands below `/v1`. */
  readonly rooms: readonly Room[];
  /** Aborts when the service closes: ends every live line. */
  readonly closing: AbortSignal;
  /** Told of every fault of ours, of which callers learn only that it happened. */
  readonly onFault: (error: unknown) => void;
}

/** Every route of version 1. */
export function routes({serviceFor, now, guards, rooms, closing, onFault}: RouteParts): Hono {
  const v1 = new Hono();
  const {identityOf, limited} = guards;
  const serviceOf = async (context: Context) => serviceFor((await identityOf(context)).caller);

  const newest = newestLines();

  v1.get('/policy', async (context) => shared(context, await (await serviceOf(context)).policy()));
  v1.get('/policies/:id', async (context) =>
    shared(context, await (await serviceOf(context)).policy(context.req.param('id'))),
  );

  v1.post('/cases', limited(), acceptJson, async (context) => {
    const service = await serviceOf(context);
    const policy = context.req.query('policy');
    // The service reads the body itself: whatever was sent, it finds the problems in it.
    const intake = (await readJson(context.req.raw)) as Parameters<CaseService['submit']>[0];
    const receipt = await service.submit(intake, {key: keyOf(context), ...(policy !== undefined && {policy})});
    return context.json(receipt, 201);
  });
  v1.get('/cases', async (context) => {
    const service = await serviceOf(context);
    return context.json(await service.list(readCaseQuery(context.req.query())));
  });
  v1.get('/cases/live', async (context) => {
    const identity = await identityOf(context);
    const service = serviceFor(identity.caller);
    const after = positionOf(context);
    return live(context, identity, (signal) => service.watchAll({signal, ...(after !== undefined && {after})}));
  });

  v1.get('/cases/:reference', async (context) => {
    const service = await serviceOf(context);
    return caseView(context, await service.view(referenceOf(context)));
  });
  v1.post('/cases/:reference/commands', limited(), acceptJson, async (context) => {
    const service = await serviceOf(context);
    const command = (await readJson(context.req.raw)) as Parameters<CaseService['perform']>[1];
    const seen = seenOf(context);
    const options = {key: keyOf(context), ...(seen !== undefined && {seen})};
    return caseView(context, await service.perform(referenceOf(context), command, options));
  });
  v1.get('/cases/:reference/live', async (context) => {
    const identity = await identityOf(context);
    const service = serviceFor(identity.caller);
    const reference = referenceOf(context);
    // Refused as every other question about the case is, before a line is opened.
    await service.view(reference);
    return live(context, identity, (signal) =>
      service.watch(reference, {signal: identity.caller.kind === 'staff' ? signal : newest(reference, signal)}),
    );
  });

  for (const {routes} of rooms) if (routes) v1.route('/', routes);

  v1.all('*', () => {
    throw new RestError('request/not-found', 'There is nothing at this address');
  });

  function live<T extends {readonly version: number}>(
    context: Context,
    {until}: Identity,
    watch: (signal: AbortSignal) => AsyncIterable<T>,
  ): Response {
    const ends = until === undefined ? closing : AbortSignal.any([closing, timeout(until - Date.parse(now()))]);
    const onError = (error: unknown) => {
      if (isOurFault(error)) onFault(error);
    };
    const body = liveBody({watch, ends, onError});
    // Buffering proxies would hold changes back.
    return context.body(body, 200, {'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no'});
  }

  return v1;
}

function shared(context: Context, policy: object): Response {
  return context.json(policy, 200, {'Cache-Control': 'public, max-age=60'});
}

function caseView(context: Context, view: CaseView): Response {
  return context.json(view, 200, {ETag: `"${view.version}"`});
}

/** What cannot be a reference goes the same way as what is not one, and is answered the same. */
function referenceOf(context: Context): Reference {
  const typed = context.req.param('reference') ?? '';
  return parseReference(typed) ?? (typed as Reference);
}

function keyOf(context: Context): string {
  return context.req.header('Idempotency-Key') ?? '';
}

/** The version in If-Match. Nothing when the caller does not mind which. */
function seenOf(context: Context): Version | undefined {
  const condition = context.req.header('If-Match');
  if (condition === undefined || condition === '*') return undefined;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(condition)?.[1];
  if (version !== undefined) return Number(version);
  throw new RestError('request/malformed', 'If-Match holds a version in quotes, as ETag gave it');
}

/** Where a follower of every case wants to begin. */
function positionOf(context: Context): Position | undefined {
  const after = context.req.query('after');
  if (after === undefined || /^\d{1,15}$/.test(after)) return after === undefined ? undefined : Number(after);
  throw new RestError('request/malformed', '"after" is a position, as the worklist gave it');
}

/** The longest that a timer can wait. */
const longestTimer = 2 ** 31 - 1;

function timeout(milliseconds: number): AbortSignal {
  return AbortSignal.timeout(Math.max(0, Math.min(milliseconds, longestTimer)));
}

import type {Instant} from '@redress/policy';
import {type CaseService, type Position, RestError} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import {caseSummarySchema, caseViewSchema} from '@redress/rest/wire';
import {type Context, Hono} from 'hono';
import {described} from '../http/described.ts';
import type {Guards} from '../http/guards.ts';
import {isOurFault} from '../http/is-our-fault.ts';
import {reference} from '../http/parameters.ts';
import {referenceOf} from '../http/reference-of.ts';
import type {Identity} from '../identity/identify.ts';
import type {Revocations} from '../identity/revocations.ts';
import {liveBody} from './live-body.ts';
import {newestLines} from './newest-lines.ts';

export interface LiveRouteParts {
  readonly serviceFor: (caller: Caller) => CaseService;
  readonly guards: Guards;
  readonly revocations: Revocations;
  readonly now: () => Instant;
  /** Aborts when the service closes: ends every live line. */
  readonly closing: AbortSignal;
  /** Told of every fault of ours, of which callers learn only that it happened. */
  readonly onFault: (error: unknown) => void;
}

const mediaType = 'text/event-stream';
const says =
  'Server-sent events of the type change, each with what has changed as JSON; a comment every 25 seconds says that the line is alive. It ends when the token runs out. Read it by fetch, since only a header carries the proof of who you are.';

/** What changes, as it changes. */
export function liveRoutes({serviceFor, guards, revocations, now, closing, onFault}: LiveRouteParts): Hono {
  const lines = new Hono();
  const {identityOf, reading, oneLineMore} = guards;
  const newest = newestLines();

  lines.get(
    '/cases/live',
    described({
      summary: 'Follow every case',
      says,
      about: 'Live changes',
      callers: ['staff'],
      parameters: [
        {
          in: 'query',
          name: 'after',
          says: 'position of the worklist: then nothing that came since is left out.',
          schema: {type: 'integer', minimum: 0},
        },
      ],
      answers: {
        200: {says: 'A line of the worklist for every case that changes.', mediaType, schema: caseSummarySchema},
      },
      errors: ['request/malformed'],
    }),
    reading,
    async (context) => {
      const identity = await identityOf(context);
      const service = serviceFor(identity.caller);
      const after = positionOf(context);
      return live(context, identity, (signal) => service.watchAll({signal, ...(after !== undefined && {after})}));
    },
  );

  lines.get(
    '/cases/:reference/live',
    described({
      summary: 'Follow one case',
      says,
      about: 'Live changes',
      callers: ['holder', 'customer', 'staff'],
      parameters: [reference],
      answers: {200: {says: 'The case now, and again after every change.', mediaType, schema: caseViewSchema}},
      errors: ['case/not-found'],
    }),
    reading,
    async (context) => {
      const identity = await identityOf(context);
      const service = serviceFor(identity.caller);
      const reference = referenceOf(context);
      // Refused as every other question about the case is, before a line is opened.
      await service.view(reference);
      return live(context, identity, (signal) =>
        service.watch(reference, {signal: identity.caller.kind === 'staff' ? signal : newest(reference, signal)}),
      );
    },
  );
  return lines;

  async function live<T extends {readonly version: number}>(
    context: Context,
    {until, session}: Identity,
    watch: (signal: AbortSignal) => AsyncIterable<T>,
  ): Promise<Response> {
    // Buffering proxies would hold changes back.
    const headers = {'Content-Type': mediaType, 'X-Accel-Buffering': 'no'};
    if (context.req.method === 'HEAD') return context.body(null, 200, headers);
    const free = await oneLineMore(context);
    const revoked = new AbortController();
    const stopWatching = session && revocations.watch(session, () => revoked.abort());
    const signals = [closing, revoked.signal];
    if (until !== undefined) signals.push(timeout(until - Date.parse(now())));
    const ends = AbortSignal.any(signals);
    const onError = (error: unknown) => {
      if (isOurFault(error)) onFault(error);
    };
    const counted = (signal: AbortSignal) => {
      const over = () => {
        free();
        stopWatching?.();
      };
      signal.addEventListener('abort', over, {once: true});
      return watch(signal);
    };
    return context.body(liveBody({watch: counted, ends, onError}), 200, headers);
  }
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

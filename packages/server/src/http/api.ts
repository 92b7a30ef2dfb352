import {isRestError, RestError, toProblem} from '@redress/rest';
import {type Context, Hono, type NotFoundHandler} from 'hono';
import {secureHeaders} from 'hono/secure-headers';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {inEvenTime, timed} from './even-time.ts';
import {type Gate, gated} from './gate.ts';
import {isOurFault} from './is-our-fault.ts';
import {refusePages} from './refuse-pages.ts';
import {type RouteParts, routes} from './routes.ts';
import {sharing} from './sharing.ts';

export interface ApiParts extends RouteParts {
  /** Pages that may call from a browser. */
  readonly origins: readonly string[];
  /** Rejects when the store does not answer. */
  readonly ready: () => Promise<unknown>;
  /** Does the work of a request, or refuses it because the service is closing. */
  readonly admit: (work: () => Promise<void>) => Promise<void>;
  /** Bounds what is under way at once. */
  readonly gate: Gate;
}

/** What guards every answer, unless a page that is meant to be looked at says otherwise. */
const headers = secureHeaders({
  contentSecurityPolicy: {defaultSrc: ["'none'"], frameAncestors: ["'none'"]},
  xFrameOptions: 'DENY',
  // For whoever speaks TLS for the whole host to decide.
  strictTransportSecurity: false,
  overwrite: false,
});

/**
 * The service over HTTP: the wire contract that `restClient` speaks. It answers only below `/v1`, and at `/livez` and
 * `/readyz`, so that it can be mounted beside anything else.
 */
export function api({origins, ready, admit, gate, ...parts}: ApiParts): Hono {
  const app = new Hono();

  app.onError(async (error, context) => {
    const known = isRestError(error)
      ? error
      : new RestError('service/failed', 'Something went wrong here', {cause: error});
    if (isOurFault(known)) parts.onFault(known);
    await inEvenTime(context, known.code);
    return answerProblem(context, known);
  });

  for (const path of ['/v1/*', '/livez', '/readyz']) app.use(path, headers);
  app.use('/v1/*', timed, ...sharing(origins), refusePages, async (context, next) => {
    await admit(next);
    // On the answer itself: by way of the context, it would be made again, and its body read as a stream.
    const {headers} = context.res;
    if (headers.get('Cache-Control')?.startsWith('public')) return;
    headers.set('Cache-Control', 'no-store');
    headers.append('Vary', 'Authorization');
  });
  app.use('/v1/*', gated(gate));

  app.get('/livez', (context) => context.text('alive'));
  app.get('/readyz', async (context) => {
    await ready().catch((cause: unknown) => {
      throw new RestError('service/unreachable', 'The service is not ready', {cause});
    });
    return context.text('ready');
  });
  app.route('/v1', routes(parts));
  return app;
}

/** The answer at an address where neither the service nor a page beside it has anything. */
export const nothingHere: NotFoundHandler = async (context) => {
  await headers(context, async () => {
    context.res = answerProblem(context, new RestError('request/not-found', 'There is nothing at this address'));
  });
  return context.res;
};

function answerProblem(context: Context, error: RestError): Response {
  const problem = toProblem(error);
  if (error.code === 'request/unauthorised') context.header('WWW-Authenticate', 'Bearer realm="redress"');
  // The rest of the body is left unread, so nothing more can be said on this connection.
  if (error.code === 'request/too-large') context.header('Connection', 'close');
  // Those who are turned away at once do not come back at once.
  if (problem.status === 503 && !context.res.headers.has('Retry-After')) context.header('Retry-After', '1');
  return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    'Cache-Control': 'no-store',
    'Content-Type': 'application/problem+json',
  });
}

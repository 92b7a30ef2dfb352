import {isRestError, RestError, toProblem} from '@redress/rest';
import {Hono} from 'hono';
import {cors} from 'hono/cors';
import {secureHeaders} from 'hono/secure-headers';
import type {ContentfulStatusCode} from 'hono/utils/http-status';
import {isOurFault} from './is-our-fault.ts';
import {type RouteParts, routes} from './routes.ts';

export interface ApiParts extends RouteParts {
  /** Pages that may call from a browser. */
  readonly origins: readonly string[];
  /** Rejects when the store does not answer. */
  readonly ready: () => Promise<unknown>;
  /** Does the work of a request, or refuses it because the service is closing. */
  readonly admit: (work: () => Promise<void>) => Promise<void>;
}

/**
 * The service over HTTP: the wire contract that `restClient` speaks. It answers only below `/v1`, and at `/livez` and
 * `/readyz`, so that it can be mounted beside anything else.
 */
export function api({origins, ready, admit, ...parts}: ApiParts): Hono {
  const app = new Hono();

  app.onError((error, context) => {
    const known = isRestError(error)
      ? error
      : new RestError('service/failed', 'Something went wrong here', {cause: error});
    if (isOurFault(known)) parts.onFault(known);
    if (known.code === 'request/unauthorised') context.header('WWW-Authenticate', 'Bearer realm="redress"');
    // The rest of the body is left unread, so nothing more can be said on this connection.
    if (known.code === 'request/too-large') context.header('Connection', 'close');
    const problem = toProblem(known);
    return context.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
      'Content-Type': 'application/problem+json',
    });
  });

  const headers = secureHeaders({
    contentSecurityPolicy: {defaultSrc: ["'none'"], frameAncestors: ["'none'"]},
    xFrameOptions: 'DENY',
    // For whoever speaks TLS for the whole host to decide.
    strictTransportSecurity: false,
  });
  const sharing = cors({
    origin: [...origins],
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match'],
    exposeHeaders: ['ETag', 'Retry-After'],
    maxAge: 600,
  });
  for (const path of ['/v1/*', '/livez', '/readyz']) app.use(path, headers);
  app.use('/v1/*', sharing, async (context, next) => {
    await admit(next);
    if (!context.res.headers.has('Cache-Control')) context.header('Cache-Control', 'no-store');
  });

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

import {AsyncLocalStorage} from 'node:async_hooks';
import {randomUUID} from 'node:crypto';
import type {HttpBindings} from '@hono/node-server';
import type {Context, MiddlewareHandler} from 'hono';
import {routePath} from 'hono/route';
import type {Observer} from '../observer.ts';

/** What is being answered, for what is logged meanwhile. */
export const requestUnderWay = new AsyncLocalStorage<{readonly id: string; readonly organisation: string}>();

/**
 * Tells the observer of every request, by the pattern of its route. An address outside all of them is of `organisation`,
 * whose pages stand at `/`.
 */
export function observeRequests(observer: Observer, organisation: string): MiddlewareHandler {
  return async (context, next) => {
    const id = randomUUID();
    const begun = performance.now();
    const of = /^\/organisations\/([^/]+)\//.exec(context.req.path)?.[1] ?? organisation;
    await requestUnderWay.run({id, organisation: of}, next);
    // By the context it would be made anew, with its body as a stream.
    context.res.headers.set('X-Request-Id', id);
    const {status} = context.res;
    // The handler that answered is the last that was reached. Nobody's organisation makes no label of its own.
    const pattern = routePath(context);
    const known = pattern.startsWith('/organisations/') ? of : organisation;
    observer.requestEnded({
      id,
      organisation: known,
      method: methods.has(context.req.method) ? context.req.method : 'OTHER',
      route: pattern.replace(/^\/organisations\/[^/]+/, ''),
      status,
      milliseconds: performance.now() - begun,
    });
    if (context.res.headers.get('Content-Type') === 'text/event-stream') watchLine(context, observer, known);
  };
}

/** What a caller may write as a method is without end. */
const methods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

function watchLine(context: Context, observer: Observer, organisation: string): void {
  const {outgoing} = (context.env ?? {}) as Partial<HttpBindings>;
  if (!outgoing) return;
  observer.lineOpened(organisation);
  outgoing.once('close', () => observer.lineClosed(organisation));
}

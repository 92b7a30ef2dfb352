import {RestError} from '@redress/rest';
import type {MiddlewareHandler} from 'hono';
import {cors} from 'hono/cors';

/** Lets the pages of these origins call, letter by letter, and refuses all others before they have sent anything. */
export function sharing(origins: readonly string[]): readonly MiddlewareHandler[] {
  const known: ReadonlySet<string> = new Set(origins);
  const refuseStrangers: MiddlewareHandler = (context, next) => {
    const origin = context.req.header('Origin');
    const asksFirst = context.req.method === 'OPTIONS' && context.req.header('Access-Control-Request-Method');
    if (asksFirst && (origin === undefined || !known.has(origin))) {
      context.header('Vary', 'Origin');
      throw new RestError('request/forbidden', 'Pages of this origin may not call this service');
    }
    return next();
  };
  return [
    refuseStrangers,
    cors({
      origin: [...origins],
      allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
      allowHeaders: [
        'Authorization',
        'Content-Type',
        'Idempotency-Key',
        'If-Match',
        'If-None-Match',
        'Last-Event-ID',
        'Redress-Proof',
        'Redress-Draft',
        // Uploads that can be taken up again, by the protocol tus.
        'Tus-Resumable',
        'Upload-Length',
        'Upload-Metadata',
        'Upload-Offset',
      ],
      exposeHeaders: [
        'Content-Disposition',
        'ETag',
        'Location',
        'Redress-File-State',
        'Retry-After',
        'Tus-Resumable',
        'Upload-Expires',
        'Upload-Length',
        'Upload-Offset',
        'X-Request-Id',
      ],
      maxAge: 600,
    }),
  ];
}

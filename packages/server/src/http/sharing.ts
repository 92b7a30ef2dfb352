import {RestError} from '@redress/rest';
import type {MiddlewareHandler} from 'hono';
import {cors} from 'hono/cors';

/** Lets the pages of these origins call, letter by letter, and refuses all others before they have sent anything. */
export function sharing(origins: readonly string[]): readonly MiddlewareHandler[] {
  const known: ReadonlySet<string> = new Set(origins);
  const answerFirst = cors({
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
    maxAge: 600,
  });
  const refuseStrangers: MiddlewareHandler = (context, next) => {
    const origin = context.req.header('Origin');
    const asksFirst = context.req.method === 'OPTIONS' && context.req.header('Access-Control-Request-Method');
    if (asksFirst && (origin === undefined || !known.has(origin))) {
      context.header('Vary', 'Origin');
      throw new RestError('request/forbidden', 'Pages of this origin may not call this service');
    }
    return next();
  };
  const share: MiddlewareHandler = async (context, next) => {
    if (context.req.method === 'OPTIONS') return answerFirst(context, next);
    await next();
    // What Hono does before an answer is there has it made twice, and its body read as a stream.
    const {headers} = context.res;
    const origin = context.req.header('Origin');
    headers.append('Vary', 'Origin');
    if (origin === undefined || !known.has(origin)) return;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Expose-Headers', exposed);
  };
  return [refuseStrangers, share];
}

const exposed = [
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
].join(',');

import {RestError} from '@redress/rest';
import type {MiddlewareHandler} from 'hono';

/** Keys whose first request was answered well, as many as are remembered. */
const mostAnswered = 10_000;

/**
 * Tells a request to wait while the first with its key is under way, so that a storm of retries costs next to nothing. Once
 * that was answered, whatever comes with the key is answered alike, also at once. Only this instance knows: on another a request
 * waits for the first to be written.
 */
export function keysInFlight(): MiddlewareHandler {
  const underWay = new Set<string>();
  const answered = new Set<string>();
  return async (context, next) => {
    const key = context.req.header('Idempotency-Key');
    if (key === undefined || answered.has(key)) return next();
    if (underWay.has(key)) {
      context.header('Retry-After', '1');
      throw new RestError('key/in-flight', 'The first request with this key is under way; try again in a second');
    }
    underWay.add(key);
    try {
      await next();
      if (!context.res.ok) return;
      answered.add(key);
      const [oldest] = answered;
      if (answered.size > mostAnswered && oldest !== undefined) answered.delete(oldest);
    } finally {
      underWay.delete(key);
    }
  };
}

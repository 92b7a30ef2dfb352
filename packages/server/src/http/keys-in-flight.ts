import {RestError} from '@redress/rest';
import type {MiddlewareHandler} from 'hono';

/**
 * Tells a request to wait while the first with its key is under way, so that a storm of retries costs next to nothing. Only
 * this instance knows: on another it waits for the first to be written, and is then answered as the first was.
 */
export function keysInFlight(): MiddlewareHandler {
  const underWay = new Set<string>();
  return async (context, next) => {
    const key = context.req.header('Idempotency-Key');
    if (key === undefined) return next();
    if (underWay.has(key)) {
      context.header('Retry-After', '1');
      throw new RestError('key/in-flight', 'The first request with this key is under way; try again in a second');
    }
    underWay.add(key);
    try {
      await next();
    } finally {
      underWay.delete(key);
    }
  };
}

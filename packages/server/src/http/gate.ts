import {RestError} from '@redress/rest';
import type {MiddlewareHandler} from 'hono';

/** Lets in so much work at once, and turns away the rest at once: whoever waits long tries again, and makes it worse. */
export type Gate = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Work is under way until the turn of the event loop in which it was done has ended. With the embedded store a request may be
 * done before the next one is even looked at: then it is those that have come meanwhile who wait, and they are what is counted.
 */
export function gate(most: number): Gate {
  let underWay = 0;
  return async (work) => {
    if (underWay >= most) throw new RestError('service/busy', 'Too much is under way just now; try again in a second');
    underWay++;
    try {
      return await work();
    } finally {
      setImmediate(() => underWay--);
    }
  };
}

const key = 'redress gate';
const bringsBody: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/**
 * Work passes through the gate. A request with a body has to bring all of it first, since a body may take its time, and slow
 * ones would keep everybody out: whoever reads one passes it by {@link throughGate}.
 */
export function gated(gate: Gate): MiddlewareHandler {
  return (context, next) => {
    context.set(key, gate);
    return bringsBody.has(context.req.method) ? next() : gate(next);
  };
}

/** Goes on through the gate, once the body has come. */
export const throughGate: MiddlewareHandler = (context, next) => {
  const gate = context.get(key) as Gate | undefined;
  return gate ? gate(next) : next();
};

import {setTimeout as pause} from 'node:timers/promises';
import type {RestErrorCode} from '@redress/rest';
import type {Context, MiddlewareHandler} from 'hono';

/** Longer than it takes to read a case with a long history, in milliseconds, and too short for anybody to notice. */
const step = 20;

/** What is said of something that there is not, and of something that is not the caller's. */
const mustNotTell: ReadonlySet<RestErrorCode> = new Set(['case/not-found', 'file/not-found']);

const began = new WeakMap<Context, number>();

/** Notes when a request began, for {@link inEvenTime}. */
export const timed: MiddlewareHandler = (context, next) => {
  began.set(context, performance.now());
  return next();
};

/**
 * Waits with an answer that must not tell whether there is something until the next step of time, counted from when the request
 * began: reading a case takes longer than finding none, and an answer that came as soon as it could would say so.
 */
export async function inEvenTime(context: Context, code: RestErrorCode): Promise<void> {
  if (!mustNotTell.has(code)) return;
  const spent = performance.now() - (began.get(context) ?? 0);
  await pause(step - (spent % step));
}

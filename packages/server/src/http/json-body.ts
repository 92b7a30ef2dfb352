import {isRestError, RestError} from '@redress/rest';
import type {MiddlewareHandler} from 'hono';
import {bodyLimit} from 'hono/body-limit';
import {throughGate} from './gate.ts';

/** Room for the longest honest answer (ten texts of 20,000 characters and fifty actions, at three bytes each), in bytes. */
const largestBody = 11 * 64 * 1024;

/** Deeper than anything that is asked for; what nests a thousand deep is made to break whoever walks through it. */
const deepest = 20;

const bodies = new WeakMap<Request, unknown>();

/**
 * Lets through only bodies that say they are JSON, so that no page can post without a CORS preflight, and only so large. Reads
 * all of it, for {@link readJson}.
 */
export const acceptJson: MiddlewareHandler = (context, next) => {
  const type = context.req.header('Content-Type') ?? '';
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(type.trim())) {
    throw new RestError('request/wrong-type', 'Send the body as application/json');
  }
  const read = async () => {
    bodies.set(context.req.raw, parsed(await context.req.raw.arrayBuffer()));
    await throughGate(context, next);
  };
  // What comes out of `next` has been answered there: only the body itself can fail here.
  return limited(context, read).catch(refuseBody);
};

const limited = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new RestError('request/too-large', `The body is larger than ${largestBody} bytes; shorten the longest text`);
  },
});

/** The body of a request that {@link acceptJson} has let through. */
export function readJson(request: Request): unknown {
  return bodies.get(request);
}

function parsed(bytes: ArrayBuffer): unknown {
  const value: unknown = JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));
  if (!isDeeper(value, deepest)) return value;
  throw new RestError('request/malformed', `The body nests deeper than ${deepest} levels`);
}

function refuseBody(cause: unknown): never {
  if (isRestError(cause)) throw cause;
  throw new RestError('request/malformed', 'The body is not JSON in UTF-8, or broke off before its end', {cause});
}

function isDeeper(value: unknown, than: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return than === 0 || Object.values(value).some((part) => isDeeper(part, than - 1));
}

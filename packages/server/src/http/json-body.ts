import {isRestError, RestError} from '@redress/rest';
import type {MiddlewareHandler} from 'hono';
import {bodyLimit} from 'hono/body-limit';

/** Room for the longest honest answer (ten texts of 20,000 characters and fifty actions, at three bytes each), in bytes. */
const largestBody = 11 * 64 * 1024;

/** Lets through only bodies that say they are JSON, so that no page can post without a CORS preflight, and only so large. */
export const acceptJson: MiddlewareHandler = (context, next) => {
  const type = context.req.header('Content-Type') ?? '';
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?$/i.test(type.trim())) {
    throw new RestError('request/wrong-type', 'Send the body as application/json');
  }
  // What comes out of `next` has been answered there: only the body itself can fail here.
  return limited(context, next).catch(refuseBody);
};

const limited = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new RestError('request/too-large', `The body is larger than ${largestBody} bytes; shorten the longest text`);
  },
});

/** Reads a body as JSON in UTF-8. */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(await request.arrayBuffer()));
  } catch (cause) {
    return refuseBody(cause);
  }
}

function refuseBody(cause: unknown): never {
  if (isRestError(cause)) throw cause;
  throw new RestError('request/malformed', 'The body is not JSON in UTF-8, or broke off before its end', {cause});
}

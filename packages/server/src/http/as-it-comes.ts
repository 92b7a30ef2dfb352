import type {HttpBindings} from '@hono/node-server';
import type {Context} from 'hono';

/**
 * The request, with a body that is read from the line as it comes. What Node makes of it by itself copies every piece once more
 * (`Readable.toWeb`), which of a file is as much again as the file. Where another server than Node's listens, the request as it is.
 */
export function asItComes(context: Context): Request {
  const {raw} = context.req;
  const {incoming} = (context.env ?? {}) as Partial<HttpBindings>;
  if (!incoming || (raw.method !== 'POST' && raw.method !== 'PATCH')) return raw;
  const {url, method, headers, signal} = raw;
  return new Request(url, {method, headers, signal, body: ReadableStream.from(incoming), duplex: 'half'});
}

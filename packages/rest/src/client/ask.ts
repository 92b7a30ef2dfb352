import ky, {isHTTPError, type Options, type ResponsePromise} from 'ky';
import type {ClientOptions} from './client-options.ts';
import {proof} from './credentials.ts';
import {toRestError} from './to-rest-error.ts';

/**
 * Asks for something below `/v1` with the proof of who calls, and reads the answer. Throws `RestError`, or the reason with
 * which the caller's own signal aborted.
 */
export type Ask = <T>(path: string, options: Options, read: (answer: ResponsePromise) => Promise<T>) => Promise<T>;

/** Whoever waits longer than this, in seconds, should be told, and decides when to try again. */
const longestWait = 5;

/**
 * Asks one service as one caller. What could not be answered is asked again by itself, as soon as the service says: what is
 * sent must come to the same when it arrives twice.
 */
export function asking({service, credentials}: ClientOptions): Ask {
  const base = new URL('v1/', `${new URL(service, globalThis.location?.href).href.replace(/\/?$/, '/')}`);
  const http = ky.create({
    prefix: base.href,
    timeout: 15_000,
    credentials: 'omit',
    retry: {
      limit: 2,
      methods: ['get', 'post'],
      statusCodes: [408, 409, 429, 502, 503, 504],
      afterStatusCodes: [409, 429, 503],
      jitter: true,
      shouldRetry: ({error}) => (isHTTPError(error) && isFinal(error) ? false : undefined),
    },
  });
  const proven = proof(credentials);
  return async (path, options, read) => {
    try {
      return await proven((authorization) =>
        read(http(path, {...options, headers: {...options.headers, ...authorization}})),
      );
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      throw toRestError(error);
    }
  };
}

/** Whether trying again would not help: it would be too soon, or there is a conflict of another kind than haste. */
function isFinal({response, data}: {response: Response; data: unknown}): boolean {
  if (Number(response.headers.get('Retry-After')) > longestWait) return true;
  return response.status === 409 && (data as {code?: unknown} | undefined)?.code !== 'key/in-flight';
}

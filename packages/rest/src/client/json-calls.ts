import ky, {type Options} from 'ky';
import {proof} from './credentials.ts';
import type {ClientOptions} from './rest-client.ts';
import {toRestError} from './to-rest-error.ts';

/**
 * Asks a service for JSON as one caller, for what is beside the cases. Tried again by itself where it could not be answered:
 * only for what comes to the same when it arrives twice. Throws `RestError`.
 */
export function jsonCalls({service, credentials}: ClientOptions): <T>(path: string, options?: Options) => Promise<T> {
  const base = new URL('v1/', `${new URL(service, globalThis.location?.href).href.replace(/\/?$/, '/')}`);
  const http = ky.create({
    prefix: base.href,
    timeout: 15_000,
    credentials: 'omit',
    retry: {limit: 2, methods: ['get', 'post'], statusCodes: [408, 502, 503, 504], jitter: true},
  });
  const proven = proof(credentials);
  return async <T>(path: string, options: Options = {}) => {
    try {
      return await proven((headers) => http(path, {...options, headers}).json<T>());
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      throw toRestError(error);
    }
  };
}

import type {CaseView, PublishedPolicy} from '@redress/policy';
import type {Challenge} from 'altcha-lib';
import ky, {isHTTPError, type Options} from 'ky';
import type {CaseService, ChangedCase, Receipt, Reference} from '../case-service.ts';
import {isRestError} from '../rest-error.ts';
import {type Credentials, proof} from './credentials.ts';
import {liveChanges} from './live-changes.ts';
import {toRestError} from './to-rest-error.ts';

export interface ClientOptions {
  /** Address of the service, up to but without `/v1`. */
  readonly service: string;
  readonly credentials?: Credentials;
}

/**
 * The CaseService of a Redress server over HTTP. Reads are tried again by themselves; writes too, because each carries an
 * idempotency key. Every error is a `RestError`, or the reason with which the caller's own signal aborted;
 * `service/unreachable` means that nothing is known to have arrived.
 */
export function restClient({service, credentials}: ClientOptions): CaseService {
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

  /** Sends with the proof of who calls, once more where that has been renewed meanwhile. */
  const ask = async <T>(path: string, options: Options, read: (answer: ReturnType<typeof http>) => Promise<T>) => {
    try {
      return await proven((authorization) =>
        read(http(path, {...options, headers: {...options.headers, ...authorization}})),
      );
    } catch (error) {
      if (options.signal?.aborted) throw options.signal.reason;
      throw toRestError(error);
    }
  };
  const json = <T>(path: string, options: Options): Promise<T> => ask(path, options, (answer) => answer.json<T>());

  return {
    policy: (id, {signal} = {}) =>
      json<PublishedPolicy>(id === undefined ? 'policy' : `policies/${encodeURIComponent(id)}`, {signal}),
    submit(intake, {key, policy, draft, signal}) {
      const send = (headers: Record<string, string>) =>
        json<Receipt>('cases', {
          method: 'post',
          json: intake,
          headers: {'Idempotency-Key': key, ...(draft !== undefined && {'Redress-Draft': draft}), ...headers},
          searchParams: {policy},
          signal,
        });
      return send({}).catch(async (error: unknown) => {
        if (!isRestError(error, 'request/proof-needed')) throw error;
        const challenge = await json<Challenge>('challenge', {signal});
        // Fetched only where a service asks for it.
        const {solveProof} = await import('./solve-proof.ts');
        return send({'Redress-Proof': await solveProof(challenge, signal)});
      });
    },
    view: (reference, {signal} = {}) => json<CaseView>(pathOf(reference), {signal}),
    perform: (reference, command, {key, seen, signal}) =>
      json<CaseView>(`${pathOf(reference)}/commands`, {
        method: 'post',
        json: command,
        headers: {'Idempotency-Key': key, ...(seen !== undefined && {'If-Match': `"${seen}"`})},
        signal,
      }),
    replaceKey: (reference, {key, signal}) =>
      json(`${pathOf(reference)}/follow-up-key`, {method: 'post', headers: {'Idempotency-Key': key}, signal}),
    attach: async (to, file, options) => {
      // A page pays for it when somebody has a file to send.
      const {attach} = await import('./attach.ts');
      return attach(ask, to, file, options);
    },
    list: ({search, holder, closed, limit, cursor}, {signal} = {}) =>
      json('cases', {
        searchParams: {search: search || undefined, holder, closed: closed || undefined, limit, cursor},
        signal,
      }),
    watch: (reference, {signal}) => liveChanges<CaseView>(ask, `${pathOf(reference)}/live`, signal),
    watchAll: ({signal, after}) =>
      liveChanges<ChangedCase>(ask, after === undefined ? 'cases/live' : `cases/live?after=${after}`, signal),
  };
}

/** Whoever waits longer than this, in seconds, should be told, and decides when to try again. */
const longestWait = 5;

/** Whether trying again would not help: it would be too soon, or there is a conflict of another kind than haste. */
function isFinal({response, data}: {response: Response; data: unknown}): boolean {
  if (Number(response.headers.get('Retry-After')) > longestWait) return true;
  return response.status === 409 && (data as {code?: unknown} | undefined)?.code !== 'key/in-flight';
}

function pathOf(reference: Reference): string {
  return `cases/${encodeURIComponent(reference)}`;
}

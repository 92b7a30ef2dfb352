import type {CaseSummary, CaseView, PublishedPolicy} from '@redress/policy';
import {EventSourceParserStream} from 'eventsource-parser/stream';
import ky, {HTTPError, type KyInstance, TimeoutError} from 'ky';
import type {CaseService, Receipt, Reference} from '../case-service.ts';
import {fromProblem} from '../problem.ts';
import {isRestError, RestError} from '../rest-error.ts';

/** How a caller proves who they are. Nothing for somebody who only makes a complaint. */
export type Credentials = {readonly followUpKey: string} | {readonly token: () => string | Promise<string>};

export interface ClientOptions {
  /** Address of the service, up to but without `/v1`. */
  readonly service: string;
  readonly credentials?: Credentials;
}

/**
 * The CaseService of a Redress server over HTTP. Reads are tried again by themselves; writes too, because each carries an
 * idempotency key. Every error is a `RestError`; `service/unreachable` means that nothing is known to have arrived.
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
      statusCodes: [408, 429, 502, 503, 504],
      jitter: true,
      // Whoever waits longer than this should be told, and the caller decides when to try again.
      maxRetryAfter: 5_000,
    },
    hooks: {
      beforeRequest: [
        async ({request}) => {
          if (credentials) request.headers.set('Authorization', await authorization(credentials));
        },
      ],
    },
  });

  return {
    policy: (id) => json<PublishedPolicy>(http, id === undefined ? 'policy' : `policies/${encodeURIComponent(id)}`),
    submit: (intake, {key, policy}) =>
      json<Receipt>(http, 'cases', {
        method: 'post',
        json: intake,
        headers: {'Idempotency-Key': key},
        ...(policy !== undefined && {searchParams: {policy}}),
      }),
    view: (reference) => json<CaseView>(http, pathOf(reference)),
    perform: (reference, command, {key, seen}) =>
      json<CaseView>(http, `${pathOf(reference)}/commands`, {
        method: 'post',
        json: command,
        headers: {'Idempotency-Key': key, ...(seen !== undefined && {'If-Match': `"${seen}"`})},
      }),
    replaceKey: (reference, {key}) =>
      json(http, `${pathOf(reference)}/follow-up-key`, {method: 'post', headers: {'Idempotency-Key': key}}),
    list: ({search, holder, closed, limit, cursor}) =>
      json(http, 'cases', {
        searchParams: {
          ...(search && {search}),
          ...(holder !== undefined && {holder}),
          ...(closed && {closed: 'true'}),
          ...(limit !== undefined && {limit}),
          ...(cursor !== undefined && {cursor}),
        },
      }),
    watch: (reference, {signal}) => live<CaseView>(http, `${pathOf(reference)}/live`, signal),
    watchAll: ({signal, after}) =>
      live<CaseSummary>(http, after === undefined ? 'cases/live' : `cases/live?after=${after}`, signal),
  };
}

async function authorization(credentials: Credentials): Promise<string> {
  return 'followUpKey' in credentials
    ? `Redress-Key ${credentials.followUpKey}`
    : `Bearer ${await credentials.token()}`;
}

function pathOf(reference: Reference): string {
  return `cases/${encodeURIComponent(reference)}`;
}

async function json<T>(http: KyInstance, path: string, options: Parameters<KyInstance>[1] = {}): Promise<T> {
  try {
    return await http(path, options).json<T>();
  } catch (error) {
    throw toRestError(error);
  }
}

/** The service says something at least every 25 seconds; after this long without a sound the line is dead. */
const longestSilence = 60_000;

/** Server-sent events over fetch, because only a header can carry the token. Ends when the server ends it. */
async function* live<T>(http: KyInstance, path: string, signal: AbortSignal): AsyncGenerator<T> {
  const line = new AbortController();
  let silence: ReturnType<typeof setTimeout> | undefined;
  const listen = () => {
    clearTimeout(silence);
    silence = setTimeout(() => line.abort(), longestSilence);
  };
  const stopListening = () => {
    clearTimeout(silence);
    silence = undefined;
  };
  try {
    listen();
    const {body, headers} = await http(path, {
      signal: AbortSignal.any([signal, line.signal]),
      timeout: false,
      retry: 0,
      headers: {Accept: 'text/event-stream'},
    });
    if (!body || !headers.get('Content-Type')?.startsWith('text/event-stream')) {
      throw new RestError('service/unreachable', 'Something else answered in the place of the service');
    }
    const onComment = () => silence && listen();
    const events = body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream({onComment}));
    const reader = events.getReader();
    for (;;) {
      listen();
      const {value, done} = await reader.read();
      stopListening();
      if (done) return;
      if (value.event === 'change') yield JSON.parse(value.data) as T;
    }
  } catch (error) {
    if (signal.aborted) return;
    throw toRestError(error);
  } finally {
    stopListening();
    // Hangs up also when the caller stops listening without aborting.
    line.abort();
  }
}

function toRestError(error: unknown): RestError {
  if (isRestError(error)) return error;
  if (error instanceof HTTPError) return fromProblem(error.data, error.response.status);
  const waited = error instanceof TimeoutError;
  return new RestError(
    'service/unreachable',
    waited ? 'The service did not answer in time' : 'The service cannot be reached',
    {cause: error},
  );
}

import type {CaseView, PublishedPolicy} from '@redress/policy';
import type {CaseService, ChangedCase, Receipt, Reference} from '../case-service.ts';
import {isRestError} from '../rest-error.ts';
import {asking} from './ask.ts';
import type {ClientOptions} from './client-options.ts';
import {jsonCalls} from './json-calls.ts';
import {liveChanges} from './live-changes.ts';

/**
 * The CaseService of a Redress server over HTTP. Reads are tried again by themselves; writes too, because each carries an
 * idempotency key. Every error is a `RestError`, or the reason with which the caller's own signal aborted;
 * `service/unreachable` means that nothing is known to have arrived.
 */
export function restClient(options: ClientOptions): CaseService {
  const ask = asking(options);
  const json = jsonCalls(ask);

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
        // Fetched only where a service asks for it.
        const {solveProof} = await import('./solve-proof.ts');
        return send(await solveProof(json, signal));
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
    detach: async (draft, id, call) => {
      const {detach} = await import('./attach.ts');
      return detach(ask, draft, id, call);
    },
    fetchFile: async (reference, id, options) => {
      const {fetchFile} = await import('./fetch-file.ts');
      return fetchFile(ask, `${pathOf(reference)}/files/${encodeURIComponent(id)}`, options);
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

function pathOf(reference: Reference): string {
  return `cases/${encodeURIComponent(reference)}`;
}

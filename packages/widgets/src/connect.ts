import {
  type CaseService,
  type CaseStore,
  type Connection,
  caseStore,
  pause,
  type Reference,
  RestError,
} from '@redress/rest';
import type {ClientOptions} from '@redress/rest/client';

/** A connection to a Redress server. The HTTP client is fetched when something is first asked, not before a person can type. */
export function connect(options: ClientOptions): Connection {
  const service = lazyService(async () => {
    const {restClient} = await import('@redress/rest/client');
    return restClient(options);
  });
  const stores = new Map<Reference, CaseStore>();
  return {
    service,
    case(reference) {
      let store = stores.get(reference);
      if (!store) {
        store = caseStore(service, reference, {pause});
        stores.set(reference, store);
      }
      return store;
    },
  };
}

function lazyService(load: () => Promise<CaseService>): CaseService {
  let loaded: Promise<CaseService> | undefined;
  const service = () => {
    // A failed download of the client is tried again at the next call.
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw new RestError('service/unreachable', 'The program that talks to the service could not be fetched', {
        cause: error,
      });
    });
    return loaded;
  };
  return {
    policy: async (id) => (await service()).policy(id),
    submit: async (intake, options) => (await service()).submit(intake, options),
    view: async (reference) => (await service()).view(reference),
    perform: async (reference, command, options) => (await service()).perform(reference, command, options),
    replaceKey: async (reference, options) => (await service()).replaceKey(reference, options),
    attach: async (to, file, options) => (await service()).attach(to, file, options),
    detach: async (draft, id, call) => (await service()).detach(draft, id, call),
    fetchFile: async (reference, id, options) => (await service()).fetchFile(reference, id, options),
    list: async (query) => (await service()).list(query),
    async *watch(reference, options) {
      yield* (await service()).watch(reference, options);
    },
    async *watchAll(options) {
      yield* (await service()).watchAll(options);
    },
  };
}

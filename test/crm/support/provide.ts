import type {CaseService, Connection, Reference} from '@redress/rest';
import {type CaseStore, caseStore, connectionContext, type RestError} from '@redress/rest';

type Request = Event & {context: unknown; callback: (connection: Connection | undefined, stop: () => void) => void};

/** An element that gives a connection to what is inside it, as the community context protocol says. */
export function provide(connection: Connection | undefined, ...inside: readonly Node[]): HTMLElement {
  const provider = document.createElement('div');
  provider.addEventListener('context-request', (event) => {
    const request = event as Request;
    if (request.context !== connectionContext) return;
    request.stopPropagation();
    request.callback(connection, () => undefined);
  });
  provider.append(...inside);
  return provider;
}

/** A service whose calls can be made to fail, after or before they arrived. */
export interface Faulty {
  readonly service: CaseService;
  /** The next calls of this name throw this; nothing arrives. */
  fail(method: 'perform' | 'list' | 'watch', problem: RestError, times?: number): void;
  /** The next `perform` arrives, but its answer is lost. */
  loseAnswer(problem: RestError): void;
  /** The idempotency keys that `perform` was called with. */
  readonly keys: readonly string[];
}

export function faulty(real: CaseService): Faulty {
  const failures: {method: string; problem: RestError}[] = [];
  let lost: RestError | undefined;
  const keys: string[] = [];
  const failing = (method: string) => {
    const at = failures.findIndex((one) => one.method === method);
    if (at >= 0) throw failures.splice(at, 1)[0]?.problem;
  };
  return {
    keys,
    fail: (method, problem, times = 1) => {
      for (let time = 0; time < times; time++) failures.push({method, problem});
    },
    loseAnswer: (problem) => {
      lost = problem;
    },
    service: {
      ...real,
      async perform(reference, command, options) {
        keys.push(options.key);
        failing('perform');
        const view = await real.perform(reference, command, options);
        if (!lost) return view;
        const problem = lost;
        lost = undefined;
        throw problem;
      },
      async list(query) {
        failing('list');
        return real.list(query);
      },
      async *watch(reference, options) {
        failing('watch');
        yield* real.watch(reference, options);
      },
    },
  };
}

/** A connection to this service. Pauses between attempts are short, so that a test need not wait. */
export function connectionTo(service: CaseService): Connection {
  const stores = new Map<Reference, CaseStore>();
  const pause = (_: number, signal: AbortSignal) =>
    new Promise<void>((go) => {
      const timer = setTimeout(go, 20);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        go();
      });
    });
  return {
    service,
    case(reference) {
      const store = stores.get(reference) ?? caseStore(service, reference, {pause});
      stores.set(reference, store);
      return store;
    },
  };
}

import {type Intake, type Policy, summarise} from '@redress/policy';
import {type Instant, instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {CaseService, CaseStore, Connection, Receipt, Reference} from '@redress/rest';
import {caseStore} from '@redress/rest';
import {type Caller, caseService, memoryCaseLog, memoryFileKeeper, type ServiceParts} from '@redress/rest/service';
import {leak} from './people.ts';

export {leak, staff} from './people.ts';

/** The real case service over the memory log, with a clock that a test moves by hand. Runs in Node and in a browser. */
export interface MemoryService {
  as(caller: Caller): CaseService;
  /** A connection as `<redress-provider>` would make it. */
  connection(caller: Caller): Connection;
  submit(intake?: Partial<Intake>): Promise<Receipt>;
  setTime(at: string): void;
  readonly now: Instant;
}

export function memoryService(start = '2026-11-20T10:00:00Z', policy: Policy = plusDane): MemoryService {
  let now = instant(start);
  const text = new TextEncoder();
  const digest = async (value: string) => new Uint8Array(await crypto.subtle.digest('SHA-256', text.encode(value)));
  const parts: ServiceParts = {
    log: memoryCaseLog((reference, events) => summarise(policy, reference, events)),
    policies: [policy],
    shell: {
      now: () => now,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      mac: (value) => digest(`secret of the test ${value}`),
      digest,
    },
  };
  const as = caseService({...parts, files: memoryFileKeeper(parts)});
  return {
    as,
    connection(caller) {
      const service = as(caller);
      const stores = new Map<Reference, CaseStore>();
      return {
        service,
        case(reference) {
          const store =
            stores.get(reference) ??
            caseStore(service, reference, {pause: (ms) => new Promise((go) => setTimeout(go, ms))});
          stores.set(reference, store);
          return store;
        },
      };
    },
    submit: (intake) => as({kind: 'anonymous'}).submit({...leak, ...intake}, {key: crypto.randomUUID()}),
    setTime(at) {
      now = instant(at);
    },
    get now() {
      return now;
    },
  };
}

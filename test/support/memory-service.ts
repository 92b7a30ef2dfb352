import {type Intake, type Policy, type StaffMember, summarise} from '@redress/policy';
import {type Instant, instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {CaseService, Connection, Receipt} from '@redress/rest';
import {caseStore} from '@redress/rest';
import {type Caller, caseService, memoryCaseLog} from '@redress/rest/service';

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
  const as = caseService({
    log: memoryCaseLog((reference, events) => summarise(policy, reference, events)),
    policies: [policy],
    shell: {
      now: () => now,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      mac: (value) => digest(`secret of the test ${value}`),
      digest,
    },
  });
  return {
    as,
    connection(caller) {
      const service = as(caller);
      return {
        service,
        case: (reference) => caseStore(service, reference, {pause: (ms) => new Promise((go) => setTimeout(go, ms))}),
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

/** A complaint as a customer might make it. */
export const leak: Intake = {
  what: 'The roof over our kitchen has leaked since October.\nThree visits were booked and nobody came.',
  when: {roughly: 'since early October', ongoing: true},
  service: 'repairs',
  wanted: 'Mend the roof and tell me when somebody will come.',
  complainant: {name: 'Ada Example', email: 'ada@example.org', prefers: 'email', language: 'en'},
};

/** Staff of the example organisation, with the roles of the Plus Dane policy. */
export const staff = {
  sam: {kind: 'staff', id: 'sam', name: 'Sam Okafor', roles: ['complaint-resolution-officer']},
  rhian: {kind: 'staff', id: 'rhian', name: 'Rhian Pugh', roles: ['complaint-resolution-officer', 'senior-manager']},
  noor: {kind: 'staff', id: 'noor', name: 'Noor Haddad', roles: ['senior-manager']},
  max: {kind: 'staff', id: 'max', name: 'Max Lind', roles: ['service-improvement-manager']},
} as const satisfies Record<string, StaffMember>;

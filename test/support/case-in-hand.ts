import type {Command, Policy} from '@redress/policy';
import {type CaseService, type Connection, caseStore, type Reference} from '@redress/rest';
import type {Caller} from '@redress/rest/service';
import {acknowledge, answer, close, contact, escalate, extendTo, take} from './commands.ts';
import {type MemoryService, memoryService, staff} from './memory-service.ts';

/** How a test breaks the line to the service: whatever these throw is what the element meets. */
export interface Faults {
  /** Before the service hears of a command. */
  before?: (() => void) | undefined;
  /** After the service has done it, before anybody hears so. */
  after?: (() => void) | undefined;
  /** When the line is opened. */
  watch?: (() => void) | undefined;
  /** Breaks the line that is open. */
  cut?: (error: Error) => void;
  /** Lets a line that was lost be tried again. */
  retry?: () => void;
  performed: number;
}

export type Stage = 'received' | 'acknowledged' | 'extended' | 'answered' | 'reviewed' | 'review-answered' | 'closed';
const stages: readonly Stage[] = [
  'received',
  'acknowledged',
  'extended',
  'answered',
  'reviewed',
  'review-answered',
  'closed',
];

/** A complaint in the memory service, made on Friday 20 November 2026 and brought as far as a test wants it. */
export class CaseInHand {
  readonly memory: MemoryService;
  readonly reference: Reference;
  readonly customer: Caller;

  private constructor(memory: MemoryService, reference: Reference, customer: Caller) {
    this.memory = memory;
    this.reference = reference;
    this.customer = customer;
  }

  static async at(
    stage: Stage,
    intake: Parameters<MemoryService['submit']>[0] = {},
    policy?: Policy,
  ): Promise<CaseInHand> {
    const memory = memoryService('2026-11-20T10:00:00Z', policy);
    const {reference, followUpKey} = await memory.submit(intake);
    const hand = new CaseInHand(memory, reference, {kind: 'key-holder', followUpKey});
    for (const next of stages.slice(1, stages.indexOf(stage) + 1)) await hand.reach(next);
    return hand;
  }

  /** Somebody does something, at a time or now. */
  async does(by: Caller, command: Command, at?: string) {
    if (at) this.memory.setTime(at);
    await this.memory.as(by).perform(this.reference, command, {key: crypto.randomUUID()});
  }

  connection(caller: Caller): Connection & {readonly faults: Faults} {
    const service = this.memory.as(caller);
    const faults: Faults = {performed: 0};
    const faulty: CaseService = {
      ...service,
      async perform(...given) {
        faults.before?.();
        const view = await service.perform(...given);
        faults.performed += 1;
        faults.after?.();
        return view;
      },
      async *watch(reference, {signal}) {
        faults.watch?.();
        const line = new AbortController();
        let error: Error | undefined;
        faults.cut = (why) => {
          error = why;
          line.abort();
        };
        yield* service.watch(reference, {signal: AbortSignal.any([signal, line.signal])});
        if (error) throw error;
      },
    };
    const pause = () => new Promise<void>((retry) => Object.assign(faults, {retry}));
    const store = caseStore(faulty, this.reference, {pause});
    return {service: faulty, case: () => store, faults};
  }

  private async reach(stage: Stage) {
    const {sam, noor} = staff;
    switch (stage) {
      case 'acknowledged':
        await this.does(sam, take, '2026-11-27T09:00:00Z');
        await this.does(sam, acknowledge);
        return this.memory.setTime('2026-11-30T10:32:00Z');
      case 'extended':
        return this.does(sam, extendTo('2026-12-18'));
      case 'answered':
        return this.does(sam, answer(['Mend the roof', '2027-01-15']), '2026-12-10T15:00:00Z');
      case 'reviewed':
        await this.does(this.customer, escalate, '2026-12-15T15:00:00Z');
        await this.does(noor, take);
        await this.does(noor, acknowledge);
        return this.does(noor, contact);
      case 'review-answered':
        return this.does(noor, answer(), '2026-12-22T15:00:00Z');
      case 'closed':
        await this.does(noor, {type: 'completeAction', action: 'action-1'});
        return this.does(sam, close);
    }
  }
}

import {type CaseEvent, type Command, decide, open, type Recorded, replay} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import type {Attempt, CaseLog, Reference} from '@redress/rest';
import {type RequestTrackerOptions, requestTrackerCaseLog, type Trouble} from '@redress/rest/request-tracker';
import {summariseForTest} from '../../contract/case-log.ts';
import type {FakeRequestTracker} from '../../support/fake-request-tracker.ts';
import {leak, staff} from '../../support/people.ts';

export const roof = 'RD-R00F-0001' as Reference;
export const damp = 'RD-DAMP-0002' as Reference;
const at = instant('2026-11-20T10:00:00Z');

export function submitted(name = 'Ada Example'): CaseEvent {
  const intake = {...leak, complainant: {...leak.complainant, name}};
  const decision = open(plusDane, intake, 'hash of a key', {at, by: {kind: 'complainant', name}});
  if ('refusal' in decision) throw new Error(decision.refusal.reason);
  return decision.events[0] as CaseEvent;
}

export function message(text: string): CaseEvent {
  return {type: 'messageSent', schema: 2, at, by: staff.sam, visibility: 'customer', text};
}

export function closed(): CaseEvent {
  return {type: 'closed', schema: 2, at, by: staff.sam, visibility: 'customer'};
}

/** Taken and acknowledged: another date is due, and the status is another. */
export function acknowledged(): readonly CaseEvent[] {
  const events: Recorded[] = [{...submitted(), sequence: 1}];
  const happened: CaseEvent[] = [];
  const commands: Command[] = [{type: 'take'}, {type: 'acknowledge', understanding: 'Your roof leaks.'}];
  for (const command of commands) {
    const decision = decide(plusDane, replay(events), command, {at, by: staff.sam});
    if ('refusal' in decision) throw new Error(decision.refusal.reason);
    for (const event of decision.events) events.push({...event, sequence: events.length + 1});
    happened.push(...decision.events);
  }
  return happened;
}

export function attempt(key: string): Attempt {
  return {key, fingerprint: `of ${key}`};
}

const secret = new Uint8Array(32).fill(7);

/** One of the instances of a service that share a Request Tracker. */
export function instance(fake: FakeRequestTracker, more: Partial<RequestTrackerOptions> = {}): CaseLog {
  return requestTrackerCaseLog({
    api: 'http://rt.example.org/REST/2.0',
    token: 'canary-token',
    user: 'redress',
    queue: 'Complaints',
    organisation: 'example',
    secret,
    summarise: summariseForTest,
    settle: 0,
    poll: 5,
    fetch: fake.fetchFor('redress'),
    ...more,
  });
}

/** A fetch that dies at its n-th request, before or after that has arrived, and is dead from then on. */
export function dying(whole: typeof fetch, at: number, when: 'before' | 'after'): typeof fetch {
  let requests = 0;
  return async (input, init) => {
    requests++;
    if (requests > at || (requests === at && when === 'before')) throw new TypeError('fetch failed');
    const answer = await whole(input, init);
    if (requests === at) throw new TypeError('fetch failed');
    return answer;
  };
}

export function collected(): {troubles: Trouble[]; onTrouble: (trouble: Trouble) => void} {
  const troubles: Trouble[] = [];
  return {troubles, onTrouble: (trouble) => troubles.push(trouble)};
}

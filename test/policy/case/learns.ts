import assert from 'node:assert/strict';
import {isDeepStrictEqual} from 'node:util';
import {type Actor, type Case, type CaseEvent, type EventOf, type EventType, evolve, replay} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {staff} from '../../support/people.ts';

type Envelope = 'type' | 'schema' | 'at' | 'by' | 'visibility';

/** An event as a log has it: at ten o'clock on that day, by Sam where nobody else is named. */
export function event<T extends EventType>(
  type: T,
  day: string,
  facts: Omit<EventOf<T>, Envelope>,
  by: Actor = staff.sam,
): CaseEvent {
  return {...facts, type, schema: 2, at: at(day), by, visibility: 'customer'} as unknown as CaseEvent;
}

export function at(day: string) {
  return instant(`${day}T10:00:00Z`);
}

/** What changed is what it became; what is known no more is `gone`. Of stages it says by their id what changed in each. */
export const gone = 'gone';

/**
 * What the last of these events changed in what was known. That it changed nothing of what was there before, and that a
 * replay ends at the same, is tried with it.
 */
export function learns(...events: readonly CaseEvent[]): Record<string, unknown> {
  const last = events.at(-1) as CaseEvent;
  const before = replay(events.slice(0, -1));
  const kept = structuredClone(before);
  const after = evolve(before, last);
  assert.deepEqual(before, kept, `"${last.type}" changed what was known before it`);
  assert.deepEqual(replay(events), after, `a replay to "${last.type}" ends elsewhere`);
  const {stages, ...changed} = difference(before, after);
  if (stages === undefined) return changed;
  return {...changed, stages: stageDifferences(before, after)};
}

function stageDifferences(before: Case, after: Case): Record<string, unknown> {
  const ids = new Set([...before.stages, ...after.stages].map(({id}) => id));
  const changes = [...ids].map((id): [string, unknown] => {
    const [was, is] = [before, after].map(({stages}) => stages.find((stage) => stage.id === id));
    return [id, was && is ? difference(was, is) : (is ?? gone)];
  });
  return Object.fromEntries(changes.filter(([, change]) => !isDeepStrictEqual(change, {})));
}

function difference(before: object, after: object): Record<string, unknown> {
  const was: Record<string, unknown> = {...before};
  const is: Record<string, unknown> = {...after};
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  const changed = keys.filter((key) => key in was !== key in is || !isDeepStrictEqual(was[key], is[key]));
  return Object.fromEntries(changed.map((key) => [key, key in is ? is[key] : gone]));
}

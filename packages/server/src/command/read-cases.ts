import {type CaseEvent, replay, upcast} from '@redress/policy';
import type {OpenCase} from '@redress/policy/diff';
import {readJson} from './read-policy.ts';
import type {Shell} from './shell.ts';
import {WrongCall} from './wrong-call.ts';

/** Open cases from a file, or `WrongCall` that names the first one that is none. Its events are those that a log keeps. */
export function readCases(path: string, shell: Shell): readonly OpenCase[] {
  const given = readJson(path, shell, 'expected the path of a list of cases');
  if (!Array.isArray(given)) throw new WrongCall(`"${path}" holds no list; expected [{"reference": …, "events": […]}]`);
  return given.map((one: Partial<OpenCase> | null, at) => {
    const {reference, events} = one ?? {};
    const place = `"${path}", item ${at + 1}${typeof reference === 'string' ? ` (${reference})` : ''}`;
    if (typeof reference !== 'string')
      throw new WrongCall(`${place}: expected a "reference"; found ${typeof reference}`);
    const [first] = Array.isArray(events) ? (events as readonly Partial<CaseEvent>[]) : [];
    if (!Array.isArray(events) || first?.type !== 'submitted') {
      throw new WrongCall(`${place}: expected "events" of which the first is "submitted"`);
    }
    try {
      const today = events.map((event) => upcast<CaseEvent>(event));
      replay(today);
      return {reference, events: today};
    } catch (error) {
      throw new WrongCall(`${place}: its events make no case: ${(error as Error).message}`);
    }
  });
}

import {count, share, split} from './counting.ts';
import type {Figure} from './figure.ts';
import {closedComplaints} from './outcomes.ts';
import {happenings, type Scope} from './scope.ts';
import {themesOf} from './volumes.ts';

/**
 * Lessons written down in the period, by theme, from every kind of case: an anonymous one is reviewed for nothing else. And
 * the complaints that ended without one. Where a lesson has no theme, that is said.
 */
export function learning(scope: Scope): readonly Figure[] {
  const known = themesOf(scope);
  const lessons = split({id: 'lessons', unit: 'lessons', day: 'learned'}, happenings(scope, 'learned'), [
    {
      name: 'theme',
      values: known,
      valueOf: ({event: {theme}}) =>
        theme === undefined ? 'not-recorded' : known.includes(theme) ? theme : 'not-listed',
    },
  ]);
  const ended = closedComplaints(scope);
  const without = count(
    {id: 'closed-without-lesson', day: 'closed'},
    ended.records.filter(({state}) => state.learning.length === 0),
  );
  return [...lessons, ended.figure, share(without, ended.figure)];
}

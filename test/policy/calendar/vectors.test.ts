import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  addDays,
  addHours,
  addMonths,
  type CalendarRules,
  endOfDay,
  instantOf,
  localTime,
  plain,
  workingCalendar,
} from '@redress/policy/calendar';
import {type Vector, vectors} from './vectors.ts';

const london = 'Europe/London';

/** When it is due, as the table writes it, and when that ends. */
function dueOf({kind, nation, start, count, closures}: Vector): readonly [due: string, ends: string] {
  if (kind === 'hours') {
    const [date = '', time = ''] = start.split('T');
    const ends = addHours(instantOf(plain(date), time, london), count);
    const shown = localTime(ends, london);
    return [`${shown.date}T${shown.time}`, ends];
  }
  const rules: CalendarRules = {nation, closures, week: [1, 2, 3, 4, 5]};
  const calendar = workingCalendar(rules);
  const from = plain(start);
  const due = {
    'working-days': () => calendar.add(from, count),
    'calendar-days': () => addDays(from, count),
    months: () => addMonths(from, count),
    'on-or-before': () => calendar.roll(from, 'back').date,
    'on-or-after': () => calendar.roll(from, 'forward').date,
  }[kind]();
  return [due, endOfDay(due, london)];
}

describe('what was worked out by hand', () => {
  it('is 109 dates, of every kind', () => {
    assert.equal(vectors.length, 109);
    assert.equal(new Set(vectors.map(({id}) => id)).size, 109);
    const of = (kind: Vector['kind']) => vectors.filter((vector) => vector.kind === kind).length;
    assert.deepEqual([of('working-days'), of('calendar-days'), of('months'), of('hours')], [82, 6, 9, 6]);
    assert.deepEqual([of('on-or-before'), of('on-or-after')], [1, 5]);
  });

  for (const vector of vectors) {
    const {id, kind, nation, start, count, due, ends} = vector;
    it(`${id}: ${count} ${kind} from ${start} in ${nation} is ${due}`, () => {
      const [found, end] = dueOf(vector);
      assert.equal(found, due);
      if (ends) assert.equal(end, ends);
    });
  }
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  addHours,
  addWorkingHours,
  type CalendarRules,
  type Instant,
  instant,
  instantOf,
  localTime,
  type OpeningHours,
  plain,
  workingCalendar,
} from '@redress/policy/calendar';
import fc from 'fast-check';
import {asked} from './asked.ts';
import {works} from './walk.ts';

const timeZone = 'Europe/London';
const office: OpeningHours = {timeZone, opens: '09:00', closes: '17:00'};
const england: CalendarRules = {nation: 'england-and-wales', week: [1, 2, 3, 4, 5], closures: []};

/** From one London time to another. */
function add(from: string, hours: number, opening = office): string {
  const [date = '', time = ''] = from.split(' ');
  const {at} = addWorkingHours(workingCalendar(england), opening, instantOf(plain(date), time, timeZone), hours);
  const shown = localTime(at, timeZone);
  return `${shown.date} ${shown.time}`;
}

describe('working hours', () => {
  it('run while the organisation is open', () => {
    assert.equal(add('2026-11-19 10:00', 4), '2026-11-19 14:00');
    assert.equal(add('2026-11-19 15:00', 4), '2026-11-20 11:00');
    assert.equal(add('2026-11-20 15:00', 4), '2026-11-23 11:00');
    assert.equal(add('2026-11-19 10:00', 0.25), '2026-11-19 10:15');
  });

  it('begin when it next opens', () => {
    assert.equal(add('2026-11-19 07:30', 1), '2026-11-19 10:00');
    assert.equal(add('2026-11-19 17:00', 1), '2026-11-20 10:00');
    assert.equal(add('2026-11-20 23:00', 1), '2026-11-23 10:00');
    assert.equal(add('2026-11-21 12:00', 1), '2026-11-23 10:00');
    assert.equal(add('2026-12-24 16:00', 2), '2026-12-29 10:00');
  });

  it('that run out with the day end when it closes', () => {
    assert.equal(add('2026-11-19 09:00', 8), '2026-11-19 17:00');
    assert.equal(add('2026-11-19 08:00', 16), '2026-11-20 17:00');
  });

  it('are none at all at the instant itself', () => {
    assert.equal(add('2026-11-21 12:00', 0), '2026-11-21 12:00');
    const at = instant('2035-01-01T10:00:00Z');
    assert.deepEqual(addWorkingHours(workingCalendar(england), office, at, 0), {at, provisional: false});
  });

  it('are real time where the clocks change while it is open', () => {
    const always = {timeZone, opens: '00:00', closes: '24:00'};
    const everyDay: CalendarRules = {...england, week: [1, 2, 3, 4, 5, 6, 7]};
    const at = instantOf(plain('2026-03-28'), '15:00', timeZone);
    assert.equal(addWorkingHours(workingCalendar(everyDay), always, at, 24).at, addHours(at, 24));
    assert.equal(add('2026-11-20 23:00', 2, always), '2026-11-23 01:00');
  });

  it('past the published bank holidays end provisionally', () => {
    const from = (at: string, hours: number) => addWorkingHours(workingCalendar(england), office, instant(at), hours);
    assert.deepEqual(from('2028-12-29T16:00:00Z', 1), {at: '2028-12-29T17:00:00.000Z', provisional: false});
    assert.deepEqual(from('2028-12-29T16:00:00Z', 2), {at: '2029-01-01T10:00:00.000Z', provisional: true});
    assert.deepEqual(from('2010-12-31T16:00:00Z', 1), {at: '2010-12-31T17:00:00.000Z', provisional: true});
  });

  it('are firm on the first and on the last day of the published bank holidays', () => {
    const everyDay = workingCalendar({...england, week: [1, 2, 3, 4, 5, 6, 7]});
    const one = (at: string) => addWorkingHours(everyDay, office, instant(at), 1);
    assert.deepEqual(one('2011-01-01T10:00:00Z'), {at: '2011-01-01T11:00:00.000Z', provisional: false});
    assert.deepEqual(one('2028-12-31T10:00:00Z'), {at: '2028-12-31T11:00:00.000Z', provisional: false});
  });

  it('need a length of time, and an organisation that opens before it closes', () => {
    for (const hours of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const message = `${hours} working hours: expected none or more`;
      assert.throws(() => add('2026-11-19 10:00', hours), {name: 'RangeError', message});
    }
    for (const closes of ['09:00', '08:00']) {
      assert.throws(() => add('2026-11-19 10:00', 1, {...office, closes}), {
        code: 'calendar/opening-hours',
        message: `Open from 09:00 to ${closes}: expected the earlier time first`,
      });
    }
  });

  it('are what a walk from quarter to quarter finds', () => {
    // Not within the hour that a London Sunday has twice: nobody can say then which of the two is meant.
    const quarter = fc.integer({min: 0, max: 96}).filter((quarters) => quarters <= 4 || quarters >= 8);
    const clock = (quarters: number) =>
      quarters === 96 ? '24:00' : new Date(quarters * 900_000).toISOString().slice(11, 16);
    fc.assert(
      fc.property(
        asked,
        fc.uniqueArray(quarter, {minLength: 2, maxLength: 2}),
        fc.integer({min: 0, max: 95}),
        fc.integer({min: 1, max: 60}),
        ([rules, date], between, start, quarters) => {
          const [opens, closes] = between.sort((a, b) => a - b).map(clock) as [string, string];
          const at = instantOf(date, clock(start), timeZone);
          const isOpen = (moment: Instant) => {
            const shown = localTime(moment, timeZone);
            return works(rules, shown.date) && shown.time >= opens && shown.time < closes;
          };
          let walked = at;
          for (let left = quarters; left > 0; walked = addHours(walked, 0.25)) if (isOpen(walked)) left--;
          const found = addWorkingHours(workingCalendar(rules), {timeZone, opens, closes}, at, quarters / 4);
          assert.deepEqual(found, {at: walked, provisional: false});
        },
      ),
    );
  });
});

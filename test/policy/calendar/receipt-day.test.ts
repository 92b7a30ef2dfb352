import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  addDays,
  addHours,
  type CalendarRules,
  instant,
  instantOf,
  type PlainDate,
  type ReceiptRules,
  receiptDay,
  workingCalendar,
} from '@redress/policy/calendar';
import fc from 'fast-check';
import {asked} from './asked.ts';
import {walk, works} from './walk.ts';

const timeZone = 'Europe/London';
const england: CalendarRules = {nation: 'england-and-wales', week: [1, 2, 3, 4, 5], closures: []};

const received = (at: string, rules: Partial<ReceiptRules> = {}) =>
  receiptDay(workingCalendar(england), {timeZone, ...rules}, instant(at)).date;

describe('the day of receipt', () => {
  it('is the date in the zone of the policy, also late at night and on a day off', () => {
    assert.equal(received('2026-11-20T23:59:59.999Z'), '2026-11-20');
    assert.equal(received('2026-06-30T23:15:00Z'), '2026-07-01');
    assert.equal(received('2026-11-21T10:00:00Z'), '2026-11-21');
  });

  it('is the next working day strictly after the cut-off', () => {
    const cutOffTime = '17:00';
    assert.equal(received('2026-11-19T16:59:00Z', {cutOffTime}), '2026-11-19');
    assert.equal(received('2026-11-19T17:00:00Z', {cutOffTime}), '2026-11-19');
    assert.equal(received('2026-11-19T17:00:00.001Z', {cutOffTime}), '2026-11-20');
    assert.equal(received('2026-11-20T17:01:00Z', {cutOffTime}), '2026-11-23');
  });

  it('goes by the clock on the wall, in summer too', () => {
    assert.equal(received('2026-07-01T16:00:00Z', {cutOffTime: '17:00'}), '2026-07-01');
    assert.equal(received('2026-07-01T16:00:01Z', {cutOffTime: '17:00'}), '2026-07-02');
  });

  it('rolls forward from a day off where the policy says so', () => {
    assert.equal(received('2026-04-03T10:00:00Z', {onDayOff: 'forward'}), '2026-04-07');
    assert.equal(received('2026-04-03T10:00:00Z', {onDayOff: 'keep'}), '2026-04-03');
    assert.equal(received('2026-04-02T10:00:00Z', {onDayOff: 'forward'}), '2026-04-02');
  });

  it('is provisional where it went past the published bank holidays', () => {
    const calendar = workingCalendar(england);
    const late = instant('2028-12-31T18:00:00Z');
    assert.deepEqual(receiptDay(calendar, {timeZone, cutOffTime: '17:00'}, late), {
      date: '2029-01-01',
      provisional: true,
    });
    assert.deepEqual(receiptDay(calendar, {timeZone}, late), {date: '2028-12-31', provisional: false});
  });

  it('is what the date, the cut-off and a walk from day to day give', () => {
    const minute = fc.integer({min: 0, max: 24 * 60 - 1});
    const clock = (minutes: number) => new Date(minutes * 60_000).toISOString().slice(11, 16);
    fc.assert(
      fc.property(asked, minute, minute, fc.constantFrom('keep', 'forward'), ([rules, date], at, cut, onDayOff) => {
        const next = (on: PlainDate) => walk(rules, on, 1);
        const rolled = onDayOff === 'forward' && !works(rules, date) ? next(date) : date;
        const moment = instantOf(date, clock(at), timeZone);
        // Twice a year an hour is missing or there twice; the clock then shows less than was asked for, or more.
        fc.pre(instantOf(date, '04:00', timeZone) === addHours(instantOf(date, '00:00', timeZone), 4));
        assert.equal(
          receiptDay(workingCalendar(rules), {timeZone, cutOffTime: clock(cut), onDayOff}, moment).date,
          at > cut ? next(date) : rolled,
        );
      }),
      {numRuns: 300},
    );
  });

  it('never comes earlier for what comes later, where days off roll forward', () => {
    const rules = {timeZone, cutOffTime: '16:30', onDayOff: 'forward'} as const;
    fc.assert(
      fc.property(
        asked,
        fc.integer({min: 0, max: 24 * 14}),
        fc.integer({min: 0, max: 100}),
        ([rule, date], h, more) => {
          const calendar = workingCalendar(rule);
          const first = addHours(instantOf(addDays(date, -7), '00:00', timeZone), h);
          assert.ok(receiptDay(calendar, rules, first).date <= receiptDay(calendar, rules, addHours(first, more)).date);
        },
      ),
    );
  });

  it('needs a cut-off that is a time of day', () => {
    assert.throws(() => received('2026-11-20T10:00:00Z', {cutOffTime: '5pm'}), {code: 'time/invalid'});
  });

  it('of what comes after the cut-off before Easter is the Tuesday after it', () => {
    assert.equal(received('2026-04-02T17:30:00+01:00', {cutOffTime: '17:00'}), '2026-04-07');
  });
});

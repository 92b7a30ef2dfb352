import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type CalendarPolicy, type Duration, dueDate, startDay} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';

const calendar: CalendarPolicy = {
  nation: 'england-and-wales',
  timeZone: 'Europe/London',
  week: [1, 2, 3, 4, 5],
  closures: [],
};
const office: CalendarPolicy = {...calendar, hours: {opens: '09:00', closes: '17:00'}};

describe('the day on which a clock starts', () => {
  const strict: CalendarPolicy = {...calendar, cutOffTime: '17:00', onDayOff: 'forward'};

  it('is, for a receipt, the one that the policy counts it on', () => {
    assert.equal(startDay(strict, 'opened', instant('2026-11-19T18:00:00Z')), '2026-11-20');
    assert.equal(startDay(strict, 'opened', instant('2026-11-21T10:00:00Z')), '2026-11-23');
    assert.equal(startDay(calendar, 'opened', instant('2026-11-21T18:00:00Z')), '2026-11-21');
  });

  it('is, for anything that the organisation does, the day on which it does it', () => {
    for (const moment of ['logged', 'assigned', 'acknowledged', 'contacted', 'responded'] as const) {
      assert.equal(startDay(strict, moment, instant('2026-11-19T18:00:00Z')), '2026-11-19');
      assert.equal(startDay(strict, moment, instant('2026-11-21T10:00:00Z')), '2026-11-21');
    }
  });

  it('is a day in the time zone of the policy', () => {
    assert.equal(startDay(calendar, 'acknowledged', instant('2026-07-01T23:30:00Z')), '2026-07-02');
    assert.equal(startDay(calendar, 'opened', instant('2026-07-01T23:30:00Z')), '2026-07-02');
  });
});

describe('a due date', () => {
  const due = (start: string, count: number, unit: Duration['unit'], roll?: 'back' | 'forward') =>
    dueDate(calendar, plain(start), {count, unit}, {...(roll && {roll})});
  const firm = (date: string) => ({date, provisional: false});
  const provisional = (date: string) => ({date, provisional: true});

  it('in working days passes weekends and bank holidays', () => {
    assert.deepEqual(due('2026-12-24', 2, 'working-days'), firm('2026-12-30'));
    assert.deepEqual(due('2028-12-28', 2, 'working-days'), provisional('2029-01-01'));
  });

  it('in calendar days, weeks or months falls where it falls', () => {
    assert.deepEqual(due('2026-11-20', 1, 'calendar-days'), firm('2026-11-21'));
    assert.deepEqual(due('2026-11-21', 2, 'weeks'), firm('2026-12-05'));
    assert.deepEqual(due('2026-11-30', 3, 'months'), firm('2027-02-28'));
    assert.deepEqual(due('2035-11-30', 3, 'months'), firm('2036-02-29'));
  });

  it('rolls to the working day before or after where the policy says so', () => {
    assert.deepEqual(due('2026-11-20', 1, 'calendar-days', 'back'), firm('2026-11-20'));
    assert.deepEqual(due('2026-11-20', 1, 'calendar-days', 'forward'), firm('2026-11-23'));
    assert.deepEqual(due('2026-11-21', 2, 'weeks', 'forward'), firm('2026-12-07'));
    assert.deepEqual(due('2026-11-30', 3, 'months', 'back'), firm('2027-02-26'));
    assert.deepEqual(due('2026-11-17', 1, 'calendar-days', 'forward'), firm('2026-11-18'));
  });

  it('is provisional where either the counting or the rolling left the published bank holidays', () => {
    assert.deepEqual(due('2028-12-31', 1, 'calendar-days', 'forward'), provisional('2029-01-01'));
    assert.deepEqual(due('2010-12-31', 2, 'working-days', 'forward'), provisional('2011-01-05'));
    assert.deepEqual(due('2026-11-20', 2, 'working-days', 'forward'), firm('2026-11-24'));
  });

  it('in hours is an instant, counted from that of its start', () => {
    const at = instant('2026-03-28T15:00:00Z');
    assert.deepEqual(dueDate(calendar, plain('2026-03-28'), {count: 24, unit: 'hours'}, {at}), {
      date: '2026-03-29',
      at: '2026-03-29T15:00:00.000Z',
      provisional: false,
    });
    assert.deepEqual(dueDate(calendar, plain('2026-07-01'), {count: 24, unit: 'hours'}), {
      date: '2026-07-03',
      at: '2026-07-02T23:00:00.000Z',
      provisional: false,
    });
  });

  it('in working hours runs only while the organisation is open', () => {
    const four = {count: 4, unit: 'working-hours'} as const;
    const at = instant('2026-11-20T15:00:00Z');
    assert.deepEqual(dueDate(office, plain('2026-11-20'), four, {at}), {
      date: '2026-11-23',
      at: '2026-11-23T11:00:00.000Z',
      provisional: false,
    });
    assert.deepEqual(dueDate(office, plain('2026-11-20'), four), {
      date: '2026-11-23',
      at: '2026-11-23T13:00:00.000Z',
      provisional: false,
    });
    assert.deepEqual(dueDate(office, plain('2028-12-29'), four, {at: instant('2028-12-29T15:00:00Z')}), {
      date: '2029-01-01',
      at: '2029-01-01T11:00:00.000Z',
      provisional: true,
    });
  });

  it('in working hours takes whole working days where no opening hours are set', () => {
    const thirty = {count: 30, unit: 'working-hours'} as const;
    assert.deepEqual(dueDate(calendar, plain('2026-11-20'), thirty, {at: instant('2026-11-20T15:00:00Z')}), {
      date: '2026-11-23',
      at: '2026-11-23T21:00:00.000Z',
      provisional: false,
    });
    assert.equal(
      dueDate(calendar, plain('2026-11-20'), {count: 9, unit: 'working-hours'}, {at: instant('2026-11-20T15:00:00Z')})
        .at,
      '2026-11-21T00:00:00.000Z',
    );
  });

  it('in a unit that nobody knows is refused', () => {
    const fortnight = {count: 1, unit: 'fortnights'} as unknown as Duration;
    assert.throws(() => dueDate(calendar, plain('2026-11-20'), fortnight), /No such unit of time: fortnights/);
  });
});

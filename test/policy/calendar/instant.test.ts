import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addDays, endOfDay, fromDayNumber, instant, localDay, plain, toDayNumber} from '@redress/policy/calendar';
import fc from 'fast-check';

const london = 'Europe/London';

test('an instant is kept in UTC, whatever offset it came with', () => {
  assert.equal(instant('2026-07-01T00:30:00+02:00'), '2026-06-30T22:30:00.000Z');
  assert.equal(instant('2026-11-20T09:30:00Z'), '2026-11-20T09:30:00.000Z');
});

test('what is no real moment, or has no offset, is no instant', () => {
  const wrong = [
    '',
    '2026-11-20',
    '2026-11-20T09:30:00',
    '2026-02-30T09:30:00Z',
    '2026-11-20T24:00:00Z',
    '2026-11-20T09:60:00Z',
    'Fri, 20 Nov 2026 09:30:00 GMT T Z',
    '+102026-11-20T09:30:00Z',
  ];
  for (const text of wrong) assert.throws(() => instant(text), {name: 'PolicyError', code: 'instant/invalid'}, text);
});

test('X-02: half past midnight in a London summer is the next day already, though not in UTC', () => {
  assert.equal(localDay(instant('2026-06-30T23:15:00Z'), london), '2026-07-01');
  assert.equal(localDay(instant('2026-06-30T22:59:59.999Z'), london), '2026-06-30');
});

test('X-04: a complaint sent after midnight in Madrid is of the day that it still is in London', () => {
  assert.equal(localDay(instant('2026-07-01T00:30:00+02:00'), london), '2026-06-30');
});

test('X-03: a day ends at local midnight, in summer time and in winter time', () => {
  assert.equal(endOfDay(plain('2026-04-17'), london), '2026-04-17T23:00:00.000Z');
  assert.equal(endOfDay(plain('2025-12-31'), london), '2026-01-01T00:00:00.000Z');
});

test('the days on which the clocks change are 23 and 25 hours long', () => {
  const length = (date: string) =>
    (Date.parse(endOfDay(plain(date), london)) - Date.parse(endOfDay(addDays(plain(date), -1), london))) / 3_600_000;
  assert.deepEqual(['2026-03-28', '2026-03-29', '2026-10-25', '2026-10-26'].map(length), [24, 23, 25, 24]);
});

test('the end of a day is the first instant of a later one, in every zone', () => {
  // Some of these change their clocks at midnight, one by half an hour, and one left a whole day out.
  const zones = [
    london,
    'America/Santiago',
    'Africa/Cairo',
    'Asia/Beirut',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Pacific/Kiritimati',
    'Etc/GMT+12',
  ];
  const days = fc.integer({min: toDayNumber(plain('2011-01-01')), max: toDayNumber(plain('2028-12-31'))});
  fc.assert(
    fc.property(days, fc.constantFrom(...zones), (number, zone) => {
      const date = fromDayNumber(number);
      const end = endOfDay(date, zone);
      const before = instant(new Date(Date.parse(end) - 1).toISOString());
      assert.ok(localDay(end, zone) > date, `${zone} ${date} ends at ${end}`);
      assert.ok(localDay(before, zone) <= date, `${zone} ${date} ends before ${end}`);
    }),
    {numRuns: 500, examples: [[toDayNumber(plain('2011-12-29')), 'Pacific/Apia']]},
  );
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {holidayCover, holidayList, listedCalendar, plain, workingCalendar} from '@redress/policy/calendar';

const rules = {nation: 'scotland', week: [1, 2, 3, 4, 5], closures: []} as const;
const calendar = workingCalendar(rules);
const gaps = (today: string, of = calendar) => holidayCover(of, plain(today)).gaps;

describe('the cover of bank holiday data', () => {
  it('says which data it is and how far it reaches', () => {
    assert.deepEqual(holidayCover(calendar, plain('2026-11-20')), {
      version: 'scotland/2026-11',
      from: '2011-01-01',
      to: '2028-12-31',
      gaps: [],
    });
  });

  it('says when the coming twelve months are not covered', () => {
    const fresh = listedCalendar({...rules, holidays: {...holidayList('scotland', 2027, 2028), version: '2027-12'}});
    assert.deepEqual(gaps('2027-12-31', fresh), []);
    assert.deepEqual(gaps('2028-01-01', fresh), ['ending']);
    assert.deepEqual(gaps('2028-12-31', fresh), ['ending', 'stale']);
  });

  it('says when today itself is not covered', () => {
    const listed = listedCalendar({...rules, holidays: holidayList('scotland', 2026, 2027)});
    assert.deepEqual(gaps('2025-12-31', listed), ['missing']);
    assert.deepEqual(gaps('2026-01-01', listed), []);
    assert.deepEqual(gaps('2027-12-31', listed), ['ending', 'stale']);
    assert.deepEqual(gaps('2028-01-01', listed), ['missing', 'stale']);
  });

  it('says when nobody looked at the official list for twelve months', () => {
    assert.deepEqual(gaps('2027-11-01'), []);
    assert.deepEqual(gaps('2027-11-02'), ['stale']);
  });
});

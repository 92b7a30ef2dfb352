import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type CalendarRules, daysBetween, plain} from '@redress/policy/calendar';

const rules: CalendarRules = {nation: 'england-and-wales', week: [1, 2, 3, 4, 5], closures: []};
const christmas = [plain('2026-12-24'), plain('2026-12-29')] as const;
const beyond = plain('2090-01-01');

describe('daysBetween', () => {
  it('counts in the unit of the duty', () => {
    assert.equal(daysBetween(rules, 'working-days', ...christmas), 1);
    assert.equal(daysBetween(rules, 'calendar-days', ...christmas), 5);
  });

  it('is negative backwards', () => {
    const [before, after] = christmas;
    assert.equal(daysBetween(rules, 'working-days', after, before), -1);
    assert.equal(daysBetween(rules, 'calendar-days', after, before), -5);
  });

  it('says nothing of working days where the bank holidays are not published', () => {
    assert.equal(daysBetween(rules, 'working-days', christmas[0], beyond), undefined);
    assert.equal(daysBetween(rules, 'calendar-days', plain('2089-12-31'), beyond), 1);
  });

  it('does not hide rules that are wrong', () => {
    assert.throws(() => daysBetween({...rules, week: []}, 'working-days', ...christmas), {
      code: 'calendar/no-working-days',
    });
  });
});

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {addDays, instant, type PlainDate, plain, toDayNumber} from '@redress/policy/calendar';
import {
  type Figure,
  figureIds,
  keyOf,
  measure,
  type Period,
  scope,
  timeliness,
  volumes,
} from '@redress/policy/measures';
import {plusDane} from '@redress/policy/presets';
import fc from 'fast-check';
import {figure, numbered} from './seen.ts';
import {cases, year} from './year.ts';

const contents = [
  'volumes',
  'performance',
  'outcomes',
  'satisfaction',
  'learning',
  'refusals',
  'compensation',
] as const;

function figuresOf(period: Period): readonly Figure[] {
  const blocks = measure(scope(plusDane, cases, period), [...contents, 'ombudsman-findings']);
  return blocks.flatMap(({figures}) => figures);
}

describe('the edges of a period', () => {
  test('a day ends at midnight where the organisation is, not in Greenwich', () => {
    const march = volumes(scope(plusDane, cases, {from: plain('2025-03-01'), to: plain('2025-03-31')}));
    assert.deepEqual(figure(march, 'complaints').cases, ['C34', 'C35']);
    const firstOfApril = {from: plain('2025-04-01'), to: plain('2025-04-01')};
    assert.deepEqual(figure(volumes(scope(plusDane, cases, firstOfApril)), 'complaints').cases, ['C36']);
    const next = {from: plain('2026-04-01'), to: plain('2026-04-01')};
    assert.deepEqual(figure(volumes(scope(plusDane, cases, next)), 'complaints').cases, ['C37']);
  });

  test('a case that spans two periods is counted in each by what happened there', () => {
    const key = 'shownTo=everybody force=must stage=stage-2 duty=respond';
    const before = timeliness(scope(plusDane, cases, year));
    assert.ok(figure(before, `duty-running ${key}`).cases.includes('C31'));
    const after = timeliness(scope(plusDane, cases, {from: plain('2026-04-01'), to: plain('2026-06-30')}));
    assert.deepEqual(figure(after, `duty-met ${key}`).cases, ['C31']);
    assert.deepEqual(figure(after, `duty-running ${key}`).cases, []);
  });

  test('what is due on the last day and not done by its end is missed in that period', () => {
    const ends = (to: string) => timeliness(scope(plusDane, cases, {from: plain('2025-11-01'), to: plain(to)}));
    const key = 'shownTo=everybody force=must stage=stage-1 duty=respond';
    assert.deepEqual(figure(ends('2025-11-18'), `duty-running ${key}`).cases, numbered([23, 25]));
    assert.deepEqual(figure(ends('2025-11-19'), `duty-missed ${key}`).cases, numbered([23, 25]));
    assert.deepEqual(figure(ends('2025-11-19'), `duty-running ${key}`).cases, []);
  });

  test('while a period still runs nothing that is not yet due is missed', () => {
    const at = instant('2025-06-10T12:00:00Z');
    const soFar = cases.flatMap(({reference, events}) => {
      const happened = events.filter((event) => event.at <= at);
      return happened.length > 0 ? [{reference, events: happened}] : [];
    });
    const key = 'shownTo=everybody force=must stage=stage-1 duty=respond';
    const now = timeliness(scope(plusDane, soFar, year, {at}));
    assert.deepEqual(figure(now, `duty-running ${key}`).cases, numbered([1, 10]));
    assert.deepEqual(figure(now, `duty-missed ${key}`).cases, []);
  });

  test('a period that ends before it begins is refused', () => {
    assert.throws(() => scope(plusDane, cases, {from: plain('2026-04-01'), to: plain('2026-03-31')}), {
      name: 'PolicyError',
      code: 'period/invalid',
    });
  });
});

/** At the end of a period, or the greatest within it: these do not add up. */
const standing = (one: Figure) => one.working.details.day === 'end' || one.working.code === 'most';

test('the figures of two adjoining periods add up to those of both', () => {
  const first = toDayNumber(year.from);
  const whole = figuresOf(year);
  let compared = 0;
  fc.assert(
    fc.property(fc.integer({min: 0, max: toDayNumber(year.to) - first - 1}), (days) => {
      const cut = addDays(year.from, days);
      const parts = [figuresOf({...year, to: cut}), figuresOf({...year, from: addDays(cut, 1) as PlainDate})];
      const sums = new Map<string, number>();
      for (const part of parts) {
        const once = new Map(part.map((one) => [keyOf(one), one.numerator]));
        for (const [key, numerator] of once) sums.set(key, (sums.get(key) ?? 0) + numerator);
      }
      for (const one of whole.filter((figure) => !standing(figure))) {
        assert.equal(sums.get(keyOf(one)) ?? 0, one.numerator, `${keyOf(one)}, cut after ${cut}`);
        compared++;
      }
    }),
    {numRuns: 25},
  );
  assert.ok(compared > 1000);
});

test('every kind of figure is made by some content of a report', () => {
  const made = measure(scope(plusDane, cases, year), [...contents, 'nature', 'themes', 'ombudsman-findings'], {
    codeMeasures: {homes: 13_000},
  }).flatMap(({figures}) => figures.map(({id}) => id));
  assert.deepEqual([...new Set(made)].sort(), [...figureIds].sort());
});

test('a figure names each case behind it once, and only cases that were handed over', () => {
  const known = new Set(cases.map(({reference}) => reference));
  for (const one of figuresOf(year)) {
    assert.equal(new Set(one.cases).size, one.cases.length, keyOf(one));
    for (const reference of one.cases) assert.ok(known.has(reference));
    for (const {reference} of one.excluded) assert.ok(known.has(reference));
  }
});

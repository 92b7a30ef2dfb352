import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Policy} from '@redress/policy';
import {diffPolicies} from '@redress/policy/diff';
import * as presets from '@redress/policy/presets';
import fc from 'fast-check';
import {changed} from './changed.ts';

const {plusDane} = presets;

/** What each change says, with its rules, between a preset and the same with changes. */
function says(change: (policy: Policy) => void): readonly string[] {
  return diffPolicies(plusDane, changed(plusDane, change)).map(({says, rules}) => [says, ...rules].join(' | '));
}

describe('the difference between two versions of a policy', () => {
  test('says the place, both values and the rule of a clock', () => {
    const later = changed(plusDane, ({stages}) => {
      Object.assign(stages[0]?.clocks[1] ?? {}, {duration: {count: 1, unit: 'months'}});
    });
    assert.deepEqual(diffPolicies(plusDane, later), [
      {
        part: 'stages',
        path: 'stages[stage-1].clocks[acknowledge].duration',
        how: 'changed',
        before: {count: 5, unit: 'working-days'},
        after: {count: 1, unit: 'months'},
        rules: ['PD-31'],
        says: 'Stage 1, clock to acknowledge, duration: was 5 working days, now 1 month',
      },
    ]);
  });

  test('says a shorter time limit and an exclusion that is gone', () => {
    const change = ({eligibility}: Policy) => {
      Object.assign(eligibility.windows[0] ?? {}, {months: 6});
      eligibility.exclusions.splice(1, 1);
    };
    assert.deepEqual(says(change), [
      'Eligibility, time limit from issue, months: was 12, now 6 | PD-16',
      'Eligibility, exclusion “The same issue has been through this policy”: taken out, was kind already-considered | PD-15',
    ]);
  });

  test('says what letters, remedies and working days gain and lose', () => {
    const change = ({letters, remedies, calendar}: Policy) => {
      letters[0]?.items.pop();
      const clause = {heading: 'Putting things right', rule: 'PD-99'};
      remedies.types.push({id: 'restore-position', name: {en: 'Put back as it was'}, clause});
      calendar.closures.push('2026-12-24');
    };
    assert.deepEqual(says(change), [
      'Calendar, closures 2026-12-24: added',
      'Letter acknowledgement stage-1, must hold timescales: taken out, was force must | PD-36',
      'Remedies, type “Put back as it was”: added | PD-99',
    ]);
  });

  test('says whole parts that come and go', () => {
    const change = (policy: Policy) => {
      policy.retention = {months: 24, from: 'closed'};
      policy.closing.resolved = undefined;
    };
    assert.deepEqual(says(change), [
      'Closing, resolved: taken out, was yes | PD-46',
      'Retention: added, months 24; from closed',
    ]);
  });

  test('says a rule that moved to another clause, with both', () => {
    const change = ({eligibility}: Policy) => {
      Object.assign(eligibility.windows[0] ?? {}, {clause: {section: '8', heading: 'Time limits', rule: 'PD-98'}});
    };
    assert.deepEqual(says(change), [
      'Eligibility, time limit from issue, clause: was PD-16, 7 Exclusions, now PD-98, 8 Time limits | PD-16 | PD-98',
    ]);
  });

  test('says which words changed in Welsh only', () => {
    const change = ({title}: Policy) => {
      title.cy = 'Polisi Cwynion';
    };
    assert.deepEqual(says(change), [
      'Title: in Welsh was “Polisi Cwynion ac Adborth Cwsmeriaid”, now “Polisi Cwynion”',
    ]);
  });

  test('says another order of stages and finds each again', () => {
    const change = ({stages}: Policy) => {
      stages.reverse();
    };
    assert.deepEqual(says(change), ['Stages: in another order, was stage-1, stage-2, now stage-2, stage-1']);
  });

  test('finds one changed statement among several of the same rule', () => {
    const same = plusDane.statements.filter(({clause}) => clause.rule === 'PD-03');
    assert.ok(same.length > 1);
    const change = ({statements}: Policy) => {
      const first = statements.find(({clause}) => clause.rule === 'PD-03');
      if (first) first.says = {en: 'Anybody can complain.'};
    };
    assert.equal(says(change).length, 1);
    assert.match(says(change)[0] ?? '', /^Statement PD-03 .*, now “Anybody can complain\.” \| PD-03$/);
  });

  test('is nothing where only a list of plain values stands in another order', () => {
    const change = ({calendar}: Policy) => {
      calendar.week.reverse();
    };
    assert.deepEqual(says(change), []);
  });
});

describe('laws of the difference', () => {
  const preset = fc.constantFrom(...Object.values(presets));

  test('a policy does not differ from itself', () => {
    fc.assert(fc.property(preset, (policy) => assert.deepEqual(diffPolicies(policy, structuredClone(policy)), [])));
  });

  test('seen from the other side, what was added is taken out, and before and after change places', () => {
    const mirror = {added: 'removed', removed: 'added', changed: 'changed', moved: 'moved'};
    const plainly = (before: Policy, after: Policy) =>
      diffPolicies(before, after).map((change) => JSON.stringify([change.how, change.before, change.after]));
    fc.assert(
      fc.property(preset, preset, (one, other) => {
        const there = diffPolicies(one, other).map(({how, before, after}) =>
          JSON.stringify([mirror[how], after, before]),
        );
        assert.deepEqual(plainly(other, one).sort(), there.sort());
      }),
      {numRuns: 30},
    );
  });

  test('one value spoilt anywhere is found, there and nowhere else', () => {
    fc.assert(
      fc.property(preset, fc.nat(), (policy, seed) => {
        const places = numbersIn(policy);
        const place = places[seed % places.length] as readonly string[];
        const later = structuredClone(policy);
        const holder = place.slice(0, -1).reduce<object>((at, key) => Reflect.get(at, key), later);
        const key = place.at(-1) as string;
        Reflect.set(holder, key, Reflect.get(holder, key) + 1);
        const [change, ...others] = diffPolicies(policy, later);
        assert.equal(change?.part, place[0]);
        assert.deepEqual(others, []);
      }),
    );
  });
});

/** The path of each number in a document that does not stand in a list of plain values. */
function numbersIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => {
    if (typeof part === 'number') return Array.isArray(value) ? [] : [[...path, key]];
    return numbersIn(part, [...path, key]);
  });
}

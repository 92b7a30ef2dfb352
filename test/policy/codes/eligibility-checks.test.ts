import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Policy} from '@redress/policy';
import type {Check} from '@redress/policy/codes';
import {barePolicy, clause, find, rules, statement} from './bare-policy.ts';

type Window = Policy['eligibility']['windows'][number];
type Exclusion = Policy['eligibility']['exclusions'][number];
type Behaviour = NonNullable<Policy['behaviour']>;

const {eligibility} = barePolicy();

function window(changes: Partial<Window> = {}): Window {
  return {
    clause: clause(1),
    months: 12,
    from: 'issue',
    firmness: 'normally',
    awareness: {clause: clause(2)},
    discretion: {clause: clause(3)},
    ...changes,
  };
}

function exclusion(kind: Exclusion['kind'], changes: Partial<Exclusion> = {}): Exclusion {
  return {id: kind, clause: clause(4), name: {en: `Ground ${kind}`}, kind, ...changes};
}

function limited(windows: Window[], more: Partial<Policy> = {}): Policy {
  return barePolicy({eligibility: {...eligibility, windows}, ...more});
}

function excluding(exclusions: Exclusion[], more: Partial<Policy> = {}): Policy {
  return barePolicy({eligibility: {...eligibility, exclusions}, ...more});
}

describe('a time limit of 12 months from the issue or from knowing of it, with discretion', () => {
  const check = {how: 'time-limit', months: 12} as const;

  test('is met', () => {
    const finding = find(limited([window()]), check);
    assert.equal(finding.verdict, 'meets');
    assert.equal(
      finding.reason,
      '12 months from the issue or from knowing of it, later at discretion; the code asks 12.',
    );
    assert.deepEqual(rules(finding), ['TEST-01', 'TEST-02', 'TEST-03']);
  });

  test('is exceeded by a longer one', () => {
    const finding = find(limited([window({months: 13})]), check);
    assert.equal(finding.verdict, 'exceeds');
    assert.match(finding.reason, /^13 months/);
  });

  test('is silent where there is none', () => {
    const finding = find(limited([]), check);
    assert.deepEqual(
      [finding.verdict, finding.reason],
      ['silent', 'Nothing is said of how long after it happened one can complain.'],
    );
  });

  test('falls short for each thing that is wrong, in words', () => {
    const reasons = (changes: Partial<Window>) => {
      const finding = find(limited([window(changes)]), check);
      assert.equal(finding.verdict, 'falls-short');
      return finding.reason;
    };
    assert.equal(reasons({months: 11}), '11 months; the code asks 12.');
    assert.equal(reasons({from: 'service'}), 'It is counted from the service, not from the issue.');
    assert.equal(reasons({from: 'last-service'}), 'It is counted from the service, not from the issue.');
    assert.equal(
      reasons({awareness: undefined}),
      'It is not also counted from when the person came to know of the issue.',
    );
    assert.equal(reasons({discretion: undefined}), 'Only "normally" hints at discretion for late complaints.');
    assert.equal(reasons({discretion: undefined, firmness: 'must'}), 'There is no discretion for late complaints.');
    assert.equal(
      reasons({months: 3, awareness: undefined}),
      '3 months; the code asks 12. It is not also counted from when the person came to know of the issue.',
    );
  });

  test('takes discretion from a statement as well', () => {
    const late = statement('discretion', {covers: ['late-complaints'], clause: clause(9)});
    const finding = find(limited([window({discretion: undefined})], {statements: [late]}), check);
    assert.deepEqual([finding.verdict, rules(finding)], ['meets', ['TEST-01', 'TEST-02', 'TEST-09']]);
    const other = statement('discretion', {covers: ['explained']});
    assert.equal(find(limited([window({discretion: undefined})], {statements: [other]}), check).verdict, 'falls-short');
  });

  test('is judged by the strictest of several, each fault told once', () => {
    const finding = find(limited([window({months: 24}), window({months: 3}), window({months: 3})]), check);
    assert.deepEqual([finding.verdict, finding.reason], ['falls-short', '3 months; the code asks 12.']);
    assert.equal(find(limited([window({months: 24}), window()]), check).verdict, 'meets');
  });
});

describe('grounds for turning a complaint away', () => {
  const check: Extract<Check, {how: 'exclusion-grounds'}> = {
    how: 'exclusion-grounds',
    accepted: ['out-of-time'],
    unfair: {
      insurance: 'an insurer settles no complaint',
      anonymous: 'how it comes is no ground',
      'no-recent-service': 'old',
    },
  };

  test('are met where each is one that the code accepts', () => {
    const finding = find(excluding([exclusion('out-of-time')]), check);
    assert.equal(finding.verdict, 'meets');
    assert.equal(finding.reason, 'Listed, and each a fair ground: Ground out-of-time.');
    assert.deepEqual(rules(finding), ['TEST-04']);
  });

  test('are met where the person is heard elsewhere or later', () => {
    const elsewhere = [
      'first-request',
      'not-our-service',
      'anti-social-behaviour',
      'allocations',
      'employment',
      'service-level-agreement',
      'with-ombudsman',
    ] as const;
    for (const kind of elsewhere) assert.equal(find(excluding([exclusion(kind)]), check).verdict, 'meets', kind);
  });

  test('fall short where one is unfair, and only that one is told', () => {
    const finding = find(excluding([exclusion('out-of-time'), exclusion('insurance')]), check);
    assert.equal(finding.verdict, 'falls-short');
    assert.equal(finding.reason, 'Ground insurance: an insurer settles no complaint.');
  });

  test('fall short where something brings an unfair one back in', () => {
    const unless = {en: 'We failed'};
    assert.equal(find(excluding([exclusion('insurance', {unless})]), check).verdict, 'falls-short');
  });

  test('are for a person to weigh where no list knows them', () => {
    const finding = find(excluding([exclusion('charges'), exclusion('out-of-time'), exclusion('behaviour')]), check);
    assert.equal(finding.verdict, 'needs-a-person');
    assert.equal(
      finding.reason,
      'Whether these grounds are fair is for a person to weigh: Ground charges; Ground behaviour.',
    );
    assert.equal('mend' in finding, false);
  });

  test('are met where something brings unknown ones back in', () => {
    assert.equal(find(excluding([exclusion('charges', {unless: {en: 'We failed'}})]), check).verdict, 'meets');
  });

  test('are silent where none are listed', () => {
    const finding = find(excluding([]), check);
    assert.deepEqual(
      [finding.verdict, finding.reason],
      ['silent', 'No grounds are listed on which a complaint is not taken.'],
    );
  });

  test('include anonymity wherever the policy says so, once', () => {
    const anonymous = {clause: clause(5), handling: 'review-only'} as const;
    const finding = find(excluding([], {anonymous}), check);
    assert.deepEqual(
      [finding.verdict, finding.reason, rules(finding)],
      ['falls-short', 'Anonymous complaints: how it comes is no ground.', ['TEST-05']],
    );
    assert.equal(
      find(excluding([exclusion('anonymous')], {anonymous}), check).reason,
      'Ground anonymous: how it comes is no ground.',
    );
  });

  test('do not include anonymity that is accepted, or is no word of the policy', () => {
    assert.equal(find(excluding([], {anonymous: {clause: clause(5), handling: 'accept'}}), check).verdict, 'silent');
    assert.equal(find(excluding([], {anonymous: {handling: 'exclude'}}), check).verdict, 'silent');
  });

  test('leave anonymity to a person where the code has no word on it', () => {
    const anonymous = {clause: clause(5), handling: 'exclude'} as const;
    assert.equal(find(excluding([], {anonymous}), {...check, unfair: {}}).verdict, 'needs-a-person');
  });

  describe('where a code looks at time limits too', () => {
    const withWindows = {...check, absoluteWindows: true};
    const absolute = window({from: 'last-service', firmness: 'must', discretion: undefined});

    test('include one that nobody may lift and that counts from a service', () => {
      const finding = find(limited([absolute]), withWindows);
      assert.deepEqual(
        [finding.verdict, finding.reason, rules(finding)],
        ['falls-short', 'No recent service: nobody may lift it.', ['TEST-01']],
      );
      assert.equal(find(limited([absolute]), check).verdict, 'silent');
    });

    test('do not include one from the issue, one that is only normal, or one with discretion', () => {
      for (const softer of [
        {...absolute, from: 'issue'},
        {...absolute, firmness: 'normally'},
        {...absolute, discretion: {clause: clause(3)}},
      ] as const) {
        assert.equal(find(limited([softer]), withWindows).verdict, 'silent');
      }
    });
  });
});

describe('exclusions without a look at the single case', () => {
  const check = {how: 'no-blanket-exclusion'} as const;
  const considered = statement('individual-circumstances', {covers: ['considered'], clause: clause(8)});
  const behaviour: Behaviour = {clause: clause(6), considers: []};

  test('are a flat list, which falls short', () => {
    const finding = find(excluding([exclusion('charges')]), check);
    assert.deepEqual(
      [finding.verdict, finding.reason, rules(finding)],
      ['falls-short', 'A flat list: nothing says that the single case is looked at.', ['TEST-04']],
    );
  });

  test('are no blanket where the policy looks at each case or names who decides', () => {
    for (const statements of [
      [considered],
      [statement('individual-circumstances', {covers: ['named-decider'], clause: clause(8)})],
    ]) {
      const finding = find(excluding([exclusion('charges')], {statements}), check);
      assert.deepEqual(
        [finding.verdict, finding.reason, rules(finding)],
        ['meets', 'Each case is looked at by itself.', ['TEST-08', 'TEST-04']],
      );
    }
    const decided = {...behaviour, decisionClause: clause(7)};
    const finding = find(excluding([exclusion('behaviour')], {behaviour: decided}), check);
    assert.deepEqual([finding.verdict, rules(finding)], ['meets', ['TEST-07', 'TEST-04']]);
    assert.equal(find(excluding([exclusion('behaviour')], {behaviour}), check).verdict, 'falls-short');
  });

  test('are silent where there are none and nothing is said', () => {
    const finding = find(excluding([]), check);
    assert.deepEqual([finding.verdict, finding.reason], ['silent', 'Nothing is said of individual circumstances.']);
  });

  test('meet it where there are none and each case is looked at', () => {
    assert.equal(find(excluding([], {statements: [considered]}), check).verdict, 'meets');
  });

  test('fall short where a class is turned away, even beside a look at each case', () => {
    const asAClass: Policy[] = [
      excluding([exclusion('charges', {absolute: true})], {statements: [considered]}),
      excluding([exclusion('anonymous')], {statements: [considered]}),
      barePolicy({anonymous: {clause: clause(4), handling: 'exclude'}, statements: [considered]}),
      limited([window({clause: clause(4), from: 'last-service', firmness: 'must', discretion: undefined})], {
        statements: [considered],
      }),
    ];
    for (const policy of asAClass) {
      const finding = find(policy, check);
      assert.deepEqual(
        [finding.verdict, finding.reason, rules(finding)],
        ['falls-short', 'A class of people or matters is turned away as such.', ['TEST-04', 'TEST-08']],
      );
    }
  });

  test('are not made of what leaves room', () => {
    const roomy: Policy[] = [
      barePolicy({anonymous: {clause: clause(4), handling: 'accept'}}),
      barePolicy({anonymous: {handling: 'exclude'}}),
      limited([window({from: 'issue', firmness: 'must', discretion: undefined})]),
      limited([window({from: 'service', firmness: 'normally', discretion: undefined})]),
      limited([window({from: 'service', firmness: 'must'})]),
    ];
    for (const policy of roomy) assert.equal(find(policy, check).verdict, 'silent');
  });
});

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Policy} from '@redress/policy';
import type {Check} from '@redress/policy/codes';
import {barePolicy, clause, type Evidence, find, rules, stage} from './bare-policy.ts';
import {factCases, report, stages} from './fact-cases.ts';

type Fact = Extract<Evidence, {fact: unknown}>['fact'];

const [one, two, three] = [clause(1), clause(2), clause(3)] as const;
const bare = barePolicy();

/** The rules by which a policy is such evidence. */
function found(policy: Policy, evidence: Evidence): string[] {
  const finding = find(policy, {how: 'says', needs: [{what: 'it', by: [evidence]}], permissive: true});
  assert.equal(finding.verdict, finding.clauses.length > 0 ? 'meets' : 'silent');
  return rules(finding);
}

for (const [fact, {is, isNot}] of Object.entries(factCases) as [Fact, (typeof factCases)[Fact]][]) {
  describe(`the fact "${fact}"`, () => {
    is.forEach((changes, at) => {
      test(`is found by its clause, ${at + 1} of ${is.length}`, () => {
        assert.deepEqual(found(barePolicy(changes), {fact}), ['TEST-01']);
      });
    });
    isNot.forEach((changes, at) => {
      test(`is not found where it is not so, ${at + 1} of ${isNot.length}`, () => {
        assert.deepEqual(found(barePolicy(changes), {fact}), []);
      });
    });
    test('is not found in a policy that says nothing', () => {
      assert.deepEqual(found(bare, {fact}), []);
    });
  });
}

describe('an item of a letter', () => {
  type Letter = Policy['letters'][number];
  const letter = (changes: Partial<Letter> = {}): Letter => ({
    type: 'stage-answer',
    items: [{item: 'reasons', clause: one, force: 'must'}],
    ...changes,
  });
  const has = (given: Letter, evidence: Evidence) => found(barePolicy({letters: [given]}), evidence);

  test('is found in a letter of that type', () => {
    assert.deepEqual(has(letter(), {letter: 'stage-answer', item: 'reasons'}), ['TEST-01']);
    assert.deepEqual(has(letter({type: 'refusal'}), {letter: 'stage-answer', item: 'reasons'}), []);
    assert.deepEqual(has(letter(), {letter: 'stage-answer', item: 'remedy'}), []);
  });

  test('holds for every stage in a letter without one', () => {
    for (const number of [1, 2] as const) {
      assert.deepEqual(has(letter(), {letter: 'stage-answer', stage: number, item: 'reasons'}), ['TEST-01']);
    }
  });

  test('holds for its own stage alone in a letter with one', () => {
    const second = letter({stage: 'stage-2'});
    assert.deepEqual(has(second, {letter: 'stage-answer', stage: 2, item: 'reasons'}), ['TEST-01']);
    assert.deepEqual(has(second, {letter: 'stage-answer', stage: 1, item: 'reasons'}), []);
    assert.deepEqual(has(second, {letter: 'stage-answer', item: 'reasons'}), ['TEST-01']);
  });

  test('holds for no stage that the policy does not have', () => {
    const policy = barePolicy({stages: [stage('stage-1')], letters: [letter()]});
    assert.deepEqual(found(policy, {letter: 'stage-answer', stage: 2, item: 'reasons'}), []);
  });

  test('that is only sometimes sent is left to discretion', () => {
    const optional = letter({items: [{item: 'reasons', clause: one, force: 'may'}]});
    const check: Check = {how: 'says', needs: [{what: 'reasons', by: [{letter: 'stage-answer', item: 'reasons'}]}]};
    assert.equal(find(barePolicy({letters: [optional]}), check).verdict, 'falls-short');
    assert.equal(find(barePolicy({letters: [letter()]}), check).verdict, 'meets');
  });
});

describe('other evidence', () => {
  test('a step is found at its stage, or at any', () => {
    const policy = barePolicy(stages({}, {steps: [{step: 'record-reason', clause: two, force: 'must'}]}));
    assert.deepEqual(found(policy, {step: 'record-reason', stage: 2}), ['TEST-02']);
    assert.deepEqual(found(policy, {step: 'record-reason', stage: 1}), []);
    assert.deepEqual(found(policy, {step: 'record-reason'}), ['TEST-02']);
    assert.deepEqual(found(policy, {step: 'introduce'}), []);
    assert.deepEqual(found(barePolicy({stages: [stage('stage-1')]}), {step: 'record-reason', stage: 2}), []);
  });

  test('a role is found by the part it has', () => {
    const policy = barePolicy({governance: [{part: 'accountable-lead', who: {en: 'A director'}, clause: three}]});
    assert.deepEqual(found(policy, {role: 'accountable-lead'}), ['TEST-03']);
    assert.deepEqual(found(policy, {role: 'member-responsible'}), []);
  });

  test('a remedy is found by its kind', () => {
    const policy = barePolicy({remedies: {types: [{id: 'apology', name: {en: 'Sorry'}, clause: two}], notPaid: []}});
    assert.deepEqual(found(policy, {remedy: 'apology'}), ['TEST-02']);
    assert.deepEqual(found(policy, {remedy: 'financial'}), []);
  });

  test('what is weighed before contact is restricted is found by name', () => {
    const policy = barePolicy({behaviour: {clause: one, considers: [{what: 'equality', clause: two}]}});
    assert.deepEqual(found(policy, {weighs: 'equality'}), ['TEST-02']);
    assert.deepEqual(found(policy, {weighs: 'tenancy'}), []);
    assert.deepEqual(found(bare, {weighs: 'tenancy'}), []);
  });

  test('what a report holds is found by how often and for whom it is', () => {
    const holding = (changes: Partial<Policy['reports'][number]>) =>
      barePolicy({reports: [{...report, contents: ['themes'], ...changes}]});
    const published = {clause: two, where: ['customers' as const]};
    const at = (policy: Policy) =>
      (['any', 'yearly', 'internal'] as const).filter(
        (which) => found(policy, {report: which, holds: 'themes'}).length > 0,
      );
    assert.deepEqual(at(holding({})), ['any', 'yearly', 'internal']);
    assert.deepEqual(at(holding({every: 'quarter'})), ['any', 'internal']);
    assert.deepEqual(at(holding({published})), ['any', 'yearly']);
    assert.deepEqual(at(holding({contents: ['volumes']})), []);
  });
});

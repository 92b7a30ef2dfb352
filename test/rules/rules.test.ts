import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import * as presets from '@redress/policy/presets';
import {policies} from './all-rules.ts';
import {testsByRule, titlesIn} from './rule-tests.ts';

const proven = testsByRule();
const known = new Set(policies.flatMap(({rules}) => Object.keys(rules)));

describe('the rules of the five written policies', () => {
  for (const {prefix, name, count, rules} of policies) {
    test(`${name}: every rule is there once, numbered without a gap`, () => {
      const ids = Array.from({length: count}, (_, at) => `${prefix}-${String(at + 1).padStart(2, '0')}`);
      assert.deepEqual(Object.keys(rules).sort(), ids.sort());
    });

    test(`${name}: every rule says what becomes of it, and is named by a test`, () => {
      for (const [id, {status, how}] of Object.entries(rules)) {
        assert.ok(how.length > 20, `${id} (${status}) says how, or why only people can`);
        assert.ok(proven.has(id), `${id} is named by no test`);
      }
    });
  }

  test('there are 288, and at least 85 in a hundred are enforced, shown or recorded', () => {
    const all = policies.flatMap(({rules}) => Object.values(rules));
    assert.equal(all.length, 288);
    assert.ok(all.filter(({status}) => status !== 'human-only').length >= 0.85 * all.length);
  });

  test('what is enforced is proven by what happens, not by the document alone', () => {
    const onPaper = policies
      .flatMap(({rules}) => Object.entries(rules))
      .filter(
        ([id, {status}]) => status === 'enforced' && proven.get(id)?.every((one) => one.startsWith('policy/presets/')),
      )
      .map(([id]) => id);
    assert.deepEqual(onPaper, []);
  });

  test('no test and no preset names a rule that is not in the list', () => {
    const ofPolicies = /^(PP|PSPS|HA|PD|PR)-/;
    const cited = Array.from(JSON.stringify(presets).matchAll(/"rule":"([^"]+)"/g), ([, id]) => id as string);
    const unknown = [...proven.keys(), ...cited.filter((id) => ofPolicies.test(id))].filter((id) => !known.has(id));
    assert.deepEqual(unknown, []);
  });

  test('a title is found in any quotes, and an id only in a title', () => {
    const source = "test('PD-01: a', x); it(\"PD-02 'b'\", y);\n  describe(`PD-03`, z); // PD-04\nconst a = 'PD-05';";
    assert.deepEqual(titlesIn(source), ['PD-01: a', "PD-02 'b'", 'PD-03']);
  });
});

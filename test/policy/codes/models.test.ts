import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Policy} from '@redress/policy';
import {type Code, checkPolicy, type Finding, housingOmbudsmanCode, lgscoCode} from '@redress/policy/codes';
import {housingOmbudsmanModel, lgscoModel} from '@redress/policy/presets';

const models = [
  ['the Housing Ombudsman', housingOmbudsmanModel, housingOmbudsmanCode],
  ['the LGSCO', lgscoModel, lgscoCode],
] as const;

/** What a person still has to look at in a model policy: nothing, so far. */
const forAPerson: Readonly<Record<string, readonly string[]>> = {'housing-ombudsman': [], lgsco: []};

function names(findings: readonly Finding[]): string[] {
  return findings.map(({provision, part}) => (part ? `${provision} (${part})` : provision));
}

function gaps(policy: Policy, code: Code): Finding[] {
  return checkPolicy(policy, code).filter(({verdict}) => verdict === 'falls-short' || verdict === 'silent');
}

for (const [publisher, model, code] of models) {
  describe(`the model policy for the code of ${publisher}`, () => {
    test('has no shortfall and no silence', () => {
      assert.deepEqual(gaps(model, code), []);
    });

    test('leaves to a person what is listed', () => {
      const left = checkPolicy(model, code).filter(({verdict}) => verdict === 'needs-a-person');
      assert.deepEqual(names(left), forAPerson[code.id]);
    });

    test('words nothing that the code asks as a mere aim', () => {
      for (const {flags, provision} of checkPolicy(model, code)) {
        assert.ok(!flags.some((flag) => /aim|no promise/.test(flag)), provision);
      }
    });

    test('rests on its statements as much as on its structure', () => {
      const provisions = new Set(gaps({...model, statements: []}, code).map(({provision}) => provision));
      assert.ok(provisions.size > 20, `${[...provisions]}`);
      assert.ok(code.provisions.length - provisions.size > 20);
    });

    test('counts only what has a clause: without its own clocks the times are silent', () => {
      const stages = model.stages.map((stage) => ({
        ...stage,
        clocks: stage.clocks.map(({clause: _, ...clock}) => clock),
      }));
      const silent = names(gaps({...model, stages}, code).filter(({verdict}) => verdict === 'silent'));
      for (const name of ['6.2 (acknowledge)', '6.2 (log)', '6.3', '6.4 (cap)', '6.11', '6.14', '6.15 (cap)']) {
        assert.ok(silent.includes(name), name);
      }
    });
  });
}

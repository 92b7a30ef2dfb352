import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {DeskChoices, Intake, Policy} from '@redress/policy';
import {peoplePlus, plusDane, prima, psps} from '@redress/policy/presets';
import {answer, escalate, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';

const {sam} = staff;

const of = (story: Story): DeskChoices =>
  story.sees('2026-06-30', sam).desk?.choices ?? assert.fail('staff see no desk');
const choices = (policy: Policy, intake: Intake = leak) => of(received('2026-06-08', policy, intake));
const ids = (list: readonly {readonly id: string}[]) => list.map(({id}) => id);

describe('what staff choose among', () => {
  it('is each kind of the policy that keeps no clock of its own, but for what it is', () => {
    assert.deepEqual(choices(plusDane).kinds, ['compliment', 'suggestion', 'comment', 'service-request']);
    assert.deepEqual(choices(plusDane, {...leak, kind: 'comment'}).kinds, [
      'complaint',
      'compliment',
      'suggestion',
      'service-request',
    ]);
  });

  it('is each procedure that takes cases, by its name and clause, and none where the policy has one for everybody', () => {
    assert.deepEqual(ids(choices(psps).procedures), ['own', 'council-eldc', 'council-shdc', 'council-bbc']);
    assert.deepEqual(choices(psps).procedures[1], {
      id: 'council-eldc',
      name: {en: 'ELDC: council tax, benefits, customer contact or another council service'},
      clause: {section: '3', heading: 'Policy Commitments', rule: 'PSPS-10'},
      advice: {en: 'The council sets the procedure and its times. We answer first for the services we run for it.'},
    });
    assert.deepEqual(choices(plusDane).procedures, []);
  });

  it('is each way for somebody whose procedure is decided first', () => {
    const routes = (type?: string) => choices(psps, {...leak, ...(type && {type})}).routes;
    assert.deepEqual(routes('former-employee'), [
      {id: 'complaint', name: {en: 'Complaint'}},
      {id: 'grievance', name: {en: 'Grievance'}},
      {id: 'whistleblowing', name: {en: 'Whistleblowing'}},
    ]);
    assert.deepEqual([routes('resident'), routes()], [[], []]);
  });

  it('is what a request for this stage may be refused for, where the policy says what', () => {
    const exclusions = ids(plusDane.eligibility.exclusions);
    const atStage2 = (policy: Policy, intake: Intake = leak) =>
      of(received('2026-06-08', policy, intake).and('2026-06-30', ada, escalate)).refusals;
    assert.deepEqual(ids(atStage2(plusDane)), exclusions);
    assert.deepEqual(ids(atStage2(psps, {...leak, procedure: 'own'})), ['behaviour']);
    assert.deepEqual(choices(psps).refusals, [], 'there was no request for the first stage');
    const appeal = received('2026-06-08', prima)
      .and('2026-06-09', {...sam, roles: prima.stages.flatMap(({takenBy}) => takenBy)}, take)
      .and('2026-06-10', sam, answer())
      .and('2026-06-11', ada, escalate);
    assert.deepEqual(of(appeal).refusals, []);
  });

  it('is what else may give more time, where the policy names it', () => {
    const appeal = received('2026-06-08', prima)
      .and('2026-06-09', {...sam, roles: prima.stages.flatMap(({takenBy}) => takenBy)}, take)
      .and('2026-06-10', sam, answer())
      .and('2026-06-11', ada, escalate);
    assert.deepEqual(of(appeal).grounds, [
      {id: 'panel-unavailable', name: {en: 'Key members of the Panel are not available'}},
    ]);
    assert.deepEqual(choices(prima).grounds, [], 'no clock of the first stage can be given more time');
    assert.deepEqual(choices(plusDane).grounds, []);
    const stages = plusDane.stages.map((stage) => ({...stage, clocks: []}));
    assert.deepEqual(choices({...plusDane, stages}).grounds, []);
  });

  it('is the subjects to count by, which are the services where the policy has no others', () => {
    assert.deepEqual(choices(prima).themes[0], {
      id: 'standard',
      name: {en: 'Service below standard'},
      clause: {section: '3', heading: 'Definition', rule: 'PR-07'},
    });
    assert.deepEqual(ids(choices(plusDane).themes), ids(plusDane.services));
  });

  it('is what must be weighed before contact is limited, and nothing where the policy does not speak of that', () => {
    assert.deepEqual(choices(prima).weighed, prima.behaviour?.considers);
    const {behaviour: _, ...silent} = prima;
    assert.deepEqual([choices(silent).weighed, choices(plusDane).weighed], [[], []]);
  });

  it('comes with the advice that goes to whoever it is chosen for, where that is words', () => {
    const [one] = plusDane.eligibility.exclusions as [Policy['eligibility']['exclusions'][number]];
    const advice = {en: 'Ask the council.'};
    const [ombudsman] = plusDane.ombudsmen as [Policy['ombudsmen'][number]];
    const policy: Policy = {
      ...plusDane,
      eligibility: {...plusDane.eligibility, exclusions: [{...one, advice}]},
      ombudsmen: [{...ombudsman, advice: {clause: one.clause}}],
    };
    assert.deepEqual(choices(policy).exclusions[0], {id: one.id, name: one.name, clause: one.clause, advice});
    assert.deepEqual(choices(policy).ombudsmen, [{id: ombudsman.id, name: ombudsman.name, clause: ombudsman.clause}]);
  });

  it('is what this stage can end in and what can put it right', () => {
    const {outcomes, remedies} = choices(plusDane);
    assert.deepEqual(outcomes, plusDane.stages[0]?.outcomes.values);
    assert.deepEqual(remedies[0], {
      id: 'apology',
      name: {en: 'An apology'},
      clause: {section: '16', heading: 'Discretionary payments', rule: 'PD-68'},
    });
  });

  it('has no vacant procedure among it', () => {
    assert.equal(ids(choices(peoplePlus).procedures).includes('procedure-e'), false);
  });
});

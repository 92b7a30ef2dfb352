import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Actor, decide, type Refusal, replay} from '@redress/policy';
import {peoplePlus, plusDane, prima, psps} from '@redress/policy/presets';
import {acknowledge, agree, answer, contact, escalate, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {asked, received} from '../../support/story.ts';

const {sam, rhian, noor} = staff;
const speaker: Actor = {kind: 'representative', name: 'Bo Example'};

const begun = received('2026-06-08');
const taken = begun.and('2026-06-09', sam, take);
const acknowledged = taken.and('2026-06-10', sam, acknowledge);
const note = {type: 'addNote', text: 'N'} as const;

const is = (refusal: Refusal, code: Refusal['code'], reason: string, more: object = {}) =>
  assert.deepEqual(refusal, {code, reason, ...more});

describe('a refusal says why, where the policy says so, and who it is about', () => {
  it('for somebody who has a stake in the case', () => {
    const declared = taken.and('2026-06-09', sam, {type: 'declareConflict', reason: 'R'});
    is(declared.refuses('2026-06-09', sam, note), 'conflict', 'Sam Okafor has a stake in this case', {
      details: {person: 'Sam Okafor'},
    });
    assert.equal(declared.happens('2026-06-09', noor, note).length, 1);
    assert.equal(declared.happens('2026-06-09', ada, {type: 'sendMessage', text: 'T'}).length, 1);
  });

  it('for what only the organisation does, and for what only the customer does', () => {
    is(begun.refuses('2026-06-09', ada, note), 'not-allowed', 'Only the organisation can do this');
    const only = 'Only the customer, or somebody who speaks for them, can do this';
    is(begun.refuses('2026-06-09', sam, agree), 'not-allowed', only);
  });

  it('for somebody who speaks for the customer, until the customer confirms it', () => {
    const under = (policy: typeof plusDane) =>
      received('2026-06-08', policy, leak, speaker).refuses('2026-06-09', speaker, agree);
    const why = 'The customer has not confirmed yet that this person speaks for them';
    is(under(prima), 'consent-needed', why, {clause: {section: '4', heading: 'Who can complain?', rule: 'PR-16'}});
    is(under(plusDane), 'consent-needed', why);
  });

  it('for a closed and for a withdrawn complaint', () => {
    const withdrawn = taken.and('2026-06-10', ada, {type: 'withdraw', how: 'phone'});
    const clause = {section: '13', heading: 'Closing complaints', rule: 'PD-58'};
    is(withdrawn.refuses('2026-06-10', sam, acknowledge), 'closed', 'The complaint is closed', {clause});
    const closed = acknowledged.and('2026-06-11', sam, answer()).and('2026-06-12', sam, {type: 'close'});
    is(closed.refuses('2026-06-12', sam, contact), 'closed', 'The complaint is closed', {clause});
  });

  it('for a complaint, and for a request, that was not accepted', () => {
    const clause = {section: '7', heading: 'Exclusions', rule: 'PD-23'};
    const said = {reason: 'R', evidence: 'E', advice: 'A'};
    const declined = taken.and('2026-06-10', sam, {type: 'decline', exclusion: 'employment', ...said});
    is(declined.refuses('2026-06-10', sam, acknowledge), 'declined', 'It was not accepted', {clause});
    const refused = taken
      .and('2026-06-16', ada, escalate)
      .and('2026-06-17', noor, {type: 'declineEscalation', ground: 'other', reason: 'R'});
    is(refused.refuses('2026-06-17', noor, acknowledge), 'declined', 'It was not accepted', {clause});
  });

  it('for a stage that is answered or settled', () => {
    const settled = taken.and('2026-06-10', sam, {type: 'settle', summary: 'S', how: 'phone'});
    for (const story of [acknowledged.and('2026-06-11', sam, answer()), settled]) {
      is(story.refuses('2026-06-12', sam, contact), 'already-answered', 'Stage 1 is answered already');
    }
  });

  it('for what goes through no procedure', () => {
    const compliment = received('2026-06-08', plusDane, {...leak, kind: 'compliment'});
    const why = 'Nothing of the procedure applies to this compliment';
    is(compliment.refuses('2026-06-09', sam, acknowledge), 'not-in-procedure', why);
  });

  it('for a procedure that has become vacant since', () => {
    const {procedures} = peoplePlus;
    assert.ok(procedures);
    const list = procedures.list.map((one) => ({...one, state: 'not-configured' as const}));
    const before = {...peoplePlus, procedures: {...procedures, list}};
    const {events} = received('2026-06-08', before, {...leak, procedure: 'procedure-e'});
    const decision = decide(peoplePlus, replay(events), acknowledge, asked('2026-06-09', sam));
    const seen = 'refusal' in decision ? decision.refusal : assert.fail('it is allowed');
    is(seen, 'procedure-vacant', 'Procedure E, not in use is vacant: choose another', {
      clause: {heading: 'Procedure', rule: 'PP-36'},
    });
  });

  it('for a complaint whose procedure has to be decided first', () => {
    const head = {...noor, roles: ['head-of-corporate-services', 'people-manager']};
    const unrouted = received('2026-06-08', psps, {...leak, type: 'former-employee', service: 'other'});
    const why = 'Decide first which procedure this belongs to: A former employee of ours';
    is(unrouted.refuses('2026-06-09', head, acknowledge), 'route-first', why, {
      clause: {section: '6', heading: 'PSPS Procedure', rule: 'PSPS-20'},
    });
    const routed = unrouted.and('2026-06-09', head, {type: 'route', choice: 'complaint', reason: 'R'});
    assert.equal(routed.refuses('2026-06-09', head, acknowledge).code, 'not-the-holder');
    const own = received('2026-06-08', psps, {...leak, type: 'own-customer', service: 'other'});
    assert.equal(own.refuses('2026-06-09', head, acknowledge).code, 'not-the-holder');
  });

  it('for whoever does not hold the stage', () => {
    const clause = {section: '11', heading: 'Stage 1', rule: 'PD-32'};
    is(taken.refuses('2026-06-10', rhian, acknowledge), 'not-the-holder', 'Stage 1 is with Sam Okafor', {
      clause,
      details: {person: 'Sam Okafor'},
    });
    const nobody = 'Nobody has taken Stage 1 yet: take it first';
    is(begun.refuses('2026-06-10', rhian, acknowledge), 'not-the-holder', nobody, {clause});
  });

  it('for whoever has none of the roles', () => {
    const names = 'Complaint Resolution Officer or Senior Complaint Resolution Officer';
    is(begun.refuses('2026-06-09', noor, take), 'role-needed', `This is for ${names}; Noor Haddad is not one`, {
      clause: {section: '11', heading: 'Stage 1', rule: 'PD-32'},
      details: {
        person: 'Noor Haddad',
        roles: 'complaint-resolution-officer senior-complaint-resolution-officer',
      },
    });
  });

  it('for whoever considered an earlier stage', () => {
    const second = taken.and('2026-06-10', rhian, take).and('2026-06-16', ada, escalate);
    const why = 'Rhian Pugh considered this complaint at an earlier stage; Stage 2 needs somebody else';
    const [, stage] = plusDane.stages;
    is(second.refuses('2026-06-17', rhian, take), 'same-person', why, {
      clause: stage?.differentPerson?.clause ?? stage?.clause,
      details: {person: 'Rhian Pugh'},
    });
    const back = taken.and('2026-06-10', rhian, take).happens('2026-06-11', sam, take);
    assert.equal(back.length, 1, 'but not for whoever considered this one');
    const own = received('2026-06-08', psps, {...leak, service: 'other', procedure: 'own'});
    const manager = {...rhian, roles: psps.stages.flatMap(({takenBy}) => takenBy)};
    const atStage2 = own.and('2026-06-09', manager, take).and('2026-06-16', ada, escalate);
    assert.deepEqual(atStage2.refuses('2026-06-17', manager, take).clause, {heading: 'Stage 2', rule: 'PSPS-49'});
  });
});

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Actor, Command, Policy, StaffMember} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {housingAssociation, plusDane, prima} from '@redress/policy/presets';
import {acknowledge, agree, answer, approve, close, escalate, extendTo, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';

const {sam, max} = staff;
const everyRole = (id: string, {roles}: Policy): StaffMember => ({
  kind: 'staff',
  id,
  name: id,
  roles: roles.map((role) => role.id),
});
const hari = everyRole('hari', prima);
const dora = everyRole('dora', prima);
const wendy = everyRole('wendy', housingAssociation);
const speaker: Actor = {kind: 'representative', name: 'Bo Example'};
const withdraw: Command = {type: 'withdraw', how: 'phone'};

const at = (day: string) => instant(`${day}T09:00:00Z`);

const acknowledged = received('2026-06-08').and('2026-06-09', sam, take).and('2026-06-10', sam, acknowledge);

/** What somebody can do now. */
function open(story: Story, at: string, by: Actor): readonly string[] {
  return story.sees(at, by).offers.flatMap(({command, refusal}) => (refusal ? [] : [command]));
}

describe('a person who was erased', () => {
  const promised = acknowledged
    .and('2026-06-20', sam, answer(['Mend the roof', '2026-07-01']))
    .and('2026-06-21', ada, withdraw);
  const erased = promised.and('2026-06-22', max, {type: 'erase', reason: 'She asked for it.'});

  test('nothing more is written down about them, by anybody', () => {
    for (const by of [ada, speaker]) assert.deepEqual(open(erased, '2026-06-23', by), []);
    const everything = {...sam, roles: plusDane.roles.map(({id}) => id)};
    assert.deepEqual(open(erased, '2026-06-23', everything), ['completeAction', 'recordBreach']);
    for (const command of [escalate, {type: 'sendMessage', text: 'Hello?'}] as const) {
      assert.deepEqual(erased.refuses('2026-06-23', ada, command), {
        code: 'erased',
        reason: 'The person was erased: nothing more is written down about them',
      });
    }
    const again = {type: 'reopen', ground: 'closed-in-error', reason: 'It was not over.'} as const;
    assert.equal(erased.refuses('2026-06-23', sam, again).code, 'erased');
  });

  test('what was promised, and what the law wants told, can still be done', () => {
    const breach = {type: 'recordBreach', awareAt: at('2026-06-23'), what: 'A backup.', risk: 'high'} as const;
    const done = erased
      .and('2026-06-23', sam, {type: 'completeAction', action: 'action-1'})
      .and('2026-06-23', sam, breach);
    const told = {type: 'notifyBreach', breach: 'breach-1', to: 'commissioner', toldAt: at('2026-06-24')} as const;
    assert.equal(done.and('2026-06-24', sam, told).clock('2026-06-24', 'breach-notice').state, 'met');
  });
});

describe('who speaks for the customer', () => {
  const helped = {...leak, helper: {role: 'speaks-for', name: 'Bo Example'} as const};
  const story = received('2026-06-08', plusDane, helped)
    .and('2026-06-09', sam, take)
    .and('2026-06-10', sam, acknowledge);
  const offered = story.and('2026-06-11', sam, {type: 'offerRemedy', remedies: ['apology'], what: 'We are sorry.'});
  const closed = offered.and('2026-06-20', sam, answer()).and('2026-06-21', sam, close);
  const decisions: readonly (readonly [Story, Command])[] = [
    [story, {type: 'answerUnderstanding', right: true}],
    [offered, {type: 'answerRemedy', answer: 'agreed'}],
    [closed, {type: 'recordSurvey', satisfaction: 5}],
  ];

  test('decides nothing in the name of a customer who has not confirmed it', () => {
    for (const [before, command] of decisions) {
      assert.equal(before.refuses('2026-06-22', speaker, command).code, 'consent-needed', command.type);
      const confirmed = before.and('2026-06-22', ada, {type: 'answerConsent', given: true, how: 'phone'});
      assert.ok(confirmed.happens('2026-06-22', speaker, command).length > 0);
    }
  });
});

describe('what is over', () => {
  const proposed = acknowledged.and('2026-06-11', sam, extendTo('2026-07-31', 'The scaffold is late.'));
  const ends: readonly (readonly [Command, Actor])[] = [
    [withdraw, ada],
    [{type: 'settle', summary: 'Mended.', how: 'phone'}, sam],
    [
      {type: 'decline', exclusion: 'legal-or-insurance', reason: 'In court.', evidence: 'A writ.', advice: 'A lawyer.'},
      sam,
    ],
  ];

  test('needs no more time: what was asked for cannot be approved or agreed any more', () => {
    for (const [end, by] of ends) {
      const over = proposed.and('2026-06-12', by, end);
      assert.equal(over.refuses('2026-06-13', max, approve).code, 'nothing-proposed', end.type);
      assert.equal(over.refuses('2026-06-13', ada, agree).code, 'nothing-proposed', end.type);
      assert.equal(over.sees('2026-06-13', ada).proposal, undefined);
    }
  });

  test('is not understood rightly or wrongly any more', () => {
    const right: Command = {type: 'answerUnderstanding', right: true};
    const codes = ends.map(
      ([end, by]) => acknowledged.and('2026-06-12', by, end).refuses('2026-06-13', ada, right).code,
    );
    assert.deepEqual(codes, ['closed', 'already-answered', 'declined']);
  });

  test('leads to no hearing and no mediation any more', () => {
    const hearing = received('2026-06-08', prima)
      .and('2026-06-09', hari, take)
      .and('2026-06-10', hari, answer())
      .and('2026-06-11', ada, escalate)
      .and('2026-06-12', dora, take)
      .and('2026-06-12', dora, {type: 'offerHearing'});
    const come: Command = {type: 'answerHearing', accepted: true};
    assert.equal(hearing.and('2026-06-15', ada, withdraw).refuses('2026-06-16', ada, come).code, 'closed');
    const unheard = hearing.and('2026-06-15', dora, answer());
    assert.equal(unheard.refuses('2026-06-16', ada, come).code, 'already-answered');
    const mediation = received('2026-06-08', housingAssociation).and('2026-06-09', wendy, {type: 'offerMediation'});
    const talk: Command = {type: 'answerMediation', accepted: true};
    assert.equal(mediation.and('2026-06-15', ada, withdraw).refuses('2026-06-16', ada, talk).code, 'closed');
  });
});

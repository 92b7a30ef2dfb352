import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import type {Actor, Command} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {acknowledge, answer, escalate, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';

const {sam, max} = staff;
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
      assert.equal(erased.refuses('2026-06-23', ada, command).code, 'erased');
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

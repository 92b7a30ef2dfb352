import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Actor, customerLine, type Intake, summarise} from '@redress/policy';
import {plusDane, psps} from '@redress/policy/presets';
import {answer, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {asked, received, type Story} from '../../support/story.ts';

const {sam} = staff;

function line({events}: Story, by: Actor = ada) {
  return customerLine(plusDane, 'RD-TEST-CASE', events, asked('2026-06-10', by));
}

test('the customer’s own line says what the worklist says, but who of the staff holds the case', () => {
  const story = received('2026-06-08').and('2026-06-09', sam, take);
  const {holder, ...rest} = summarise(plusDane, 'RD-TEST-CASE', story.events);
  assert.equal(holder?.id, 'sam');
  assert.deepEqual(line(story), rest);
});

test('it counts what was promised and is still to be done', () => {
  const story = received('2026-06-08')
    .and('2026-06-09', sam, take)
    .and('2026-06-10', sam, answer(['Mend the roof', '2026-07-01'], ['Paint', '2026-07-02']));
  assert.deepEqual([line(story).next, line(story).openActions], [undefined, 2]);
});

test('it names no duty that is for staff to know', () => {
  const {complainant: _, ...rest} = leak;
  const {events} = received('2026-06-08', psps, {...rest, anonymous: true});
  assert.equal(summarise(psps, 'RD-TEST-CASE', events).next?.duty, 'acknowledge');
  assert.equal(customerLine(psps, 'RD-TEST-CASE', events, asked('2026-06-10', ada)).next, undefined);
});

test('it names nobody to a representative whom the customer has not confirmed', () => {
  const bo: Actor = {kind: 'representative', name: 'Bo Example'};
  const intake: Intake = {...leak, helper: {name: 'Bo Example', role: 'speaks-for', relationship: 'A friend'}};
  assert.equal(line(received('2026-06-08', plusDane, intake, bo), bo).name, '');
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Actor, type EventOf, type EventType, type Intake, redact} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {answer, extendTo, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';

const canary = 'Canary';
const written: Intake = {
  ...leak,
  what: canary,
  wanted: canary,
  when: {roughly: canary},
  complainant: {
    name: canary,
    email: `${canary}@example.org`,
    phone: '01632 960 123',
    address: canary,
    prefers: 'email',
    language: 'cy',
    adjustments: canary,
  },
  helper: {role: 'helps', name: canary, relationship: canary, email: `${canary}@example.org`},
  danger: canary,
  withheldFrom: canary,
  external: {body: canary, reference: canary, due: '2026-07-01'},
  partner: canary,
  site: canary,
};
const person: Actor = {kind: 'complainant', name: canary};

test('nothing that a person wrote, and no name of theirs, is left of any event', () => {
  const story = received('2026-06-08', plusDane, written, person)
    .and('2026-06-09', staff.sam, take)
    .and('2026-06-09', person, {type: 'sendMessage', text: canary})
    .and('2026-06-09', person, {type: 'withholdIdentity', from: canary})
    .and('2026-06-09', person, {type: 'addFile', name: canary, mediaType: 'image/png', size: 5, kept: canary})
    .and('2026-06-10', staff.sam, {type: 'acknowledge', understanding: canary, outcomeSought: canary})
    .and('2026-06-11', staff.sam, {...extendTo('2026-07-06'), reason: canary})
    .and('2026-06-12', staff.sam, {type: 'recordGroup', people: 12, spokesperson: canary})
    .and('2026-06-13', staff.sam, {
      ...answer([canary, '2026-07-10']),
      findings: canary,
      understanding: canary,
      learning: canary,
      remedy: canary,
      sections: {'root-cause': canary, prevention: canary},
    });
  assert.ok(JSON.stringify(story.events).includes(canary));
  const left = JSON.stringify(story.events.map(redact));
  assert.equal(left.includes(canary), false, left.slice(left.indexOf(canary) - 120));
  assert.equal(left.includes('01632'), false);
});

test('who of the staff did it, when, under which rule, and what was promised, stay', () => {
  const story = received('2026-06-08', plusDane, written, person)
    .and('2026-06-09', staff.sam, take)
    .and('2026-06-10', staff.sam, {type: 'acknowledge', understanding: canary})
    .and('2026-06-10', staff.sam, {type: 'declareConflict', reason: canary});
  const only = <T extends EventType>(type: T) =>
    story.events.map(redact).find((event) => event.type === type) as unknown as EventOf<T>;
  const {service, complainant} = only('submitted').intake;
  assert.deepEqual([service, complainant?.language], ['repairs', 'cy']);
  const {to, by} = only('assigned');
  assert.deepEqual([to, by], [{id: 'sam', name: 'Sam Okafor', roles: staff.sam.roles}, staff.sam]);
  const told = story.events.find((event) => event.type === 'acknowledged')?.told;
  assert.ok(told && told.length > 0);
  assert.deepEqual(only('acknowledged').told, told);
  assert.deepEqual(only('conflictDeclared').person, {id: 'sam', name: 'Sam Okafor'});
});

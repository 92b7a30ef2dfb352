import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  type Actor,
  caseClocks,
  type EventOf,
  type EventType,
  policyOfCase,
  type Recorded,
  redact,
  replay,
  summarise,
  view,
} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import fc from 'fast-check';
import {answer, extendTo, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';
import {type Beginning, beginnings, play, tries} from './history.ts';

const canary = 'Canary';
const written: Beginning['intake'] = {
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

test('an erased case still replays, with the same dates, status and promises to keep', () => {
  fc.assert(
    fc.property(beginnings, tries, ({policy, intake}, some) => {
      let log: readonly Recorded[] = [];
      for (const {after} of play({policy, intake}, some)) log = after;
      const bare = log.map(redact);
      const at = (log.at(-1) as Recorded).at;
      const clocks = (events: readonly Recorded[]) => {
        const state = replay(events);
        return caseClocks(policyOfCase(policy, state), state, at).map(({due, state: standing, missed}) => [
          due,
          standing,
          missed,
        ]);
      };
      const line = (events: readonly Recorded[]) => {
        const {status, next, openActions, openedOn} = summarise(policy, 'RD-1', events);
        return [status, next, openActions, openedOn];
      };
      assert.deepEqual(clocks(bare), clocks(log));
      assert.deepEqual(line(bare), line(log));
      assert.ok(view(policy, 'RD-1', bare, {at, by: ada}).timeline.length > 0);
    }),
    {numRuns: 25},
  );
});

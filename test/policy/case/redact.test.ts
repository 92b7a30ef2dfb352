import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Actor, type EventOf, type EventType, type Intake, redact} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {answer, extendTo, take} from '../../support/commands.ts';
import {leak, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';
import {event} from './learns.ts';

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

test('of a message only that it was sent, when and by what kind of person', () => {
  const sent = event('messageSent', '2026-06-09', {text: canary}, person);
  assert.deepEqual(redact(sent), {...sent, text: '', by: {kind: 'complainant', name: ''}});
});

test('of a decision the dates and the order stay, and not a word of what was weighed', () => {
  const restricted = event('restricted', '2026-06-09', {
    what: canary,
    considered: [
      {what: 'police', finding: `${canary} was told`},
      {what: 'tenancy', finding: canary},
    ],
    review: plain('2026-12-09'),
  });
  const left = {what: '', finding: ''};
  assert.deepEqual(redact(restricted), {...restricted, what: '', considered: [left, left]});
});

test('a code is kept where codes stand, and nothing that could be words', () => {
  const learned = (theme: string) => redact(event('learned', '2026-06-09', {cause: 'neglect', lesson: 'L', theme}));
  const themes = ['own-policies', 'Ada Example', 'Ada!', '!Ada', ''].map((theme) => learned(theme));
  assert.deepEqual(
    themes.map((event) => event.type === 'learned' && [event.cause, event.theme]),
    ['own-policies', '', '', '', ''].map((theme) => ['', theme]),
  );
});

test('the policy, what was promised, and what was offered stay whole', () => {
  const told = [{stage: 'stage-1', duty: 'acknowledge', due: plain('2026-06-15'), calendar: 'v 1'}] as const;
  const {what, when, wanted, ...intake} = leak;
  const submitted = event('submitted', '2026-06-08', {
    policy: {id: 'plus-dane', version: 'March 2024'},
    stage: 'stage-1',
    intake: leak,
    told,
    keyHash: 'abc123',
    customer: 'def456',
  });
  assert.deepEqual(redact(submitted), {
    ...submitted,
    customer: '',
    // What the customer's key was known by would say whose case it was.
    keyHash: '',
    intake: {
      ...intake,
      what: '',
      when: {roughly: '', ongoing: true},
      wanted: '',
      complainant: {name: '', email: '', prefers: 'email', language: 'en'},
    },
  });
  const offered = event('remedyOffered', '2026-06-09', {stage: 'stage-1', remedies: ['an apology'], what: canary});
  assert.deepEqual(redact(offered), {...offered, what: ''});
});

test('numbers, yes and no, and what another program left empty are as they were', () => {
  const {by, ...surveyed} = {...event('surveyed', '2026-06-09', {satisfaction: 4, comment: canary}), score: null};
  assert.deepEqual(redact({...surveyed, by}), {...surveyed, by, comment: ''});
  const answered = event('understandingAnswered', '2026-06-09', {stage: 'stage-1', right: false});
  assert.deepEqual(redact(answered), answered);
});

test('what an ombudsman found stays, and not a word about it', () => {
  const determined = event('determined', '2026-09-01', {finding: 'service-failure', summary: canary, orders: []});
  assert.deepEqual(redact(determined), {...determined, summary: ''});
});

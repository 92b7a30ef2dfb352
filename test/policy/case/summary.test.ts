import assert from 'node:assert/strict';
import {test} from 'node:test';
import {summarise} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {answer, escalate, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';

const {sam} = staff;

function line({events}: Story) {
  return summarise(plusDane, 'RD-TEST-CASE', events);
}

test('a worklist line has who, what, where it stands and the next duty', () => {
  const story = received('2026-06-08').and('2026-06-09', sam, take);
  assert.deepEqual(line(story), {
    reference: 'RD-TEST-CASE',
    version: 2,
    name: 'Ada Example',
    subject: 'The roof over our kitchen has leaked since October.',
    kind: 'complaint',
    service: {en: 'Repairs and maintenance', cy: 'Atgyweirio a chynnal a chadw'},
    status: 'received',
    stage: {en: 'Stage 1', cy: 'Cam 1'},
    holder: {id: 'sam', name: 'Sam Okafor'},
    openedOn: '2026-06-08',
    next: {duty: 'acknowledge', due: '2026-06-15'},
    openActions: 0,
  });
});

test('an answered case has no next duty, and counts what is still to be done', () => {
  const story = received('2026-06-08')
    .and('2026-06-09', sam, take)
    .and('2026-06-10', sam, answer(['Mend the roof', '2026-07-01'], ['Paint', '2026-07-02']));
  assert.deepEqual([line(story).next, line(story).openActions], [undefined, 2]);
});

test('a case that went on to stage 2 unanswered shows the duty of stage 2', () => {
  const {next, stage} = line(received('2026-06-08').and('2026-06-16', ada, escalate));
  assert.deepEqual([stage.en, next], ['Stage 2', {duty: 'acknowledge', due: '2026-06-23'}]);
});

test('the subject is the first line, cut to eighty characters without breaking one', () => {
  const subject = (what: string) => line(received('2026-06-08', plusDane, {...leak, what})).subject;
  assert.equal(subject('Leak\r\nin the kitchen'), 'Leak');
  assert.equal(subject('a'.repeat(80)), 'a'.repeat(80));
  assert.equal(subject('a'.repeat(81)), `${'a'.repeat(79)}…`);
  assert.equal(subject(`${'a'.repeat(78)} bc`), `${'a'.repeat(78)}…`);
  const houses = subject('🏠'.repeat(100));
  assert.equal(houses, `${'🏠'.repeat(79)}…`);
});

test('nobody is named whom nobody knows', () => {
  const {complainant: _, ...rest} = leak;
  assert.equal(line(received('2026-06-08', plusDane, {...rest, anonymous: true})).name, '');
});

test('the line of nothing but white space has no subject', () => {
  const subject = (what: string) => line(received('2026-06-08', plusDane, {...leak, what})).subject;
  assert.deepEqual([subject(''), subject('\nLeak'), subject('One\nTwo')], ['', '', 'One']);
});

test('a case began at its first stage, wherever it stands', () => {
  const further = received('2026-06-08').and('2026-06-16', ada, escalate);
  assert.deepEqual([line(further).openedOn, line(further).holder], ['2026-06-08', undefined]);
});

test('evidence for an ombudsman is the next duty while it is owed, and not when it is supplied', () => {
  const asked = received('2026-06-08')
    .and('2026-06-09', sam, {type: 'recordOmbudsman', ombudsman: 'housing-ombudsman'})
    .and('2026-06-09', sam, {type: 'recordEvidenceRequest', what: 'The file', due: plain('2026-06-12')});
  assert.deepEqual(line(asked).next, {duty: 'evidence', due: '2026-06-12'});
  const supplied = asked.and('2026-06-10', sam, {type: 'supplyEvidence'});
  assert.deepEqual(line(supplied).next, {duty: 'acknowledge', due: '2026-06-15'});
});

test('a forecast is no duty yet', () => {
  const stages = plusDane.stages.map((stage) => ({
    ...stage,
    clocks: stage.clocks.map((clock) => (clock.duty === 'respond' ? clock : {...clock, metBy: ['opened' as const]})),
  }));
  const story = received('2026-06-08', {...plusDane, stages});
  const {next} = summarise({...plusDane, stages}, 'RD-1', story.events);
  assert.equal(story.sees('2026-06-08', sam).next?.state, 'projected');
  assert.equal(next, undefined);
});

test('the line says as what it was taken', () => {
  const {kind, status, stage} = line(received('2026-06-08', plusDane, {...leak, kind: 'comment'}));
  assert.deepEqual([kind, status, stage.en], ['comment', 'recorded', 'Recorded']);
});

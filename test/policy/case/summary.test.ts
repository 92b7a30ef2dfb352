import assert from 'node:assert/strict';
import {test} from 'node:test';
import {summarise} from '@redress/policy';
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

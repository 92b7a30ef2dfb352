import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Command, CommandOf} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {acknowledge, answer, escalate, extendTo, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';

const {sam, rhian, noor, max} = staff;
const procedures = [
  {id: 'homes', name: {en: 'Homes'}, clause: {heading: 'Homes', rule: 'PD-01'}, state: 'configured'},
  {id: 'care', name: {en: 'Care'}, clause: {heading: 'Care', rule: 'PD-01'}, state: 'configured'},
] as const;
const twoWays = {
  ...plusDane,
  procedures: {clause: procedures[0].clause, question: {en: 'Which?'}, list: [...procedures]},
};
const correct = (to: string): CommandOf<'correctReceipt'> => ({
  type: 'correctReceipt',
  to: instant(to),
  reason: 'The recording says so.',
});
const refuseIt: CommandOf<'decline'> = {
  type: 'decline',
  exclusion: 'legal-or-insurance',
  reason: 'In court.',
  evidence: 'A writ.',
  advice: 'A lawyer.',
};

test('what was answered stays answered: past the first stage its kind, its procedure and its receipt are settled', () => {
  const atStage2 = received('2026-06-08', twoWays)
    .and('2026-06-09', rhian, take)
    .and('2026-06-10', rhian, answer())
    .and('2026-06-11', ada, escalate);
  const commands: readonly Command[] = [
    {type: 'classify', to: 'compliment', reason: 'It is one.'},
    {type: 'chooseProcedure', procedure: 'care'},
    correct('2026-06-07T10:00:00Z'),
  ];
  for (const command of commands) {
    assert.equal(atStage2.refuses('2026-06-12', sam, command).code, 'already-answered', command.type);
  }
});

test('the procedure that a case has already is not chosen again', () => {
  const chosen = received('2026-06-08', twoWays).and('2026-06-09', sam, {type: 'chooseProcedure', procedure: 'care'});
  assert.equal(chosen.refuses('2026-06-10', sam, {type: 'chooseProcedure', procedure: 'care'}).code, 'already-done');
});

test('whoever considered it before its procedure was chosen, or its kind changed, has considered it', () => {
  const changes: readonly Command[] = [
    {type: 'chooseProcedure', procedure: 'care'},
    {type: 'classify', to: 'complaint', reason: 'It is one.'},
  ];
  for (const change of changes) {
    const intake = {...leak, ...(change.type === 'classify' && {kind: 'comment' as const})};
    const begun = received('2026-06-08', twoWays, intake);
    const considered =
      change.type === 'classify'
        ? begun.and('2026-06-08', rhian, refuseIt).and('2026-06-08', sam, {type: 'accept', reason: 'It is heard.'})
        : begun.and('2026-06-08', rhian, take);
    const atStage2 = considered
      .and('2026-06-09', sam, change)
      .and('2026-06-09', sam, take)
      .and('2026-06-10', sam, answer())
      .and('2026-06-11', ada, escalate);
    assert.equal(atStage2.refuses('2026-06-12', rhian, take).code, 'same-person', change.type);
  }
});

test('nothing was received later than it was written down', () => {
  const story = received('2026-06-08');
  assert.equal(story.refuses('2026-06-12', sam, correct('2026-06-08T10:00:00.001Z')).code, 'date-future');
  const phoned = received('2026-06-08', plusDane, {...leak, receivedAt: '2026-06-01T10:00:00.000Z'}, sam);
  assert.equal(phoned.refuses('2026-06-12', sam, correct('2026-06-09T10:00:00Z')).code, 'date-future');
  assert.equal(
    phoned.and('2026-06-12', sam, correct('2026-06-08T10:00:00Z')).sees('2026-06-12', ada).openedOn,
    '2026-06-08',
  );
});

test('more time that was given before a complaint was refused is no time of the one that was taken after all', () => {
  const story = received('2026-06-08')
    .and('2026-06-09', sam, take)
    .and('2026-06-09', sam, acknowledge)
    .and('2026-06-10', sam, extendTo('2026-06-25'))
    .and('2026-06-11', sam, refuseIt)
    .and('2026-09-01', max, {type: 'accept', reason: 'The Ombudsman says so.', ombudsman: true})
    .and('2026-09-02', sam, acknowledge);
  const {due, state, extensions} = story.clock('2026-09-02', 'respond');
  assert.deepEqual([due, state, extensions], ['2026-09-16', 'running', []]);
});

test('whoever refused a complaint that was taken after all has considered it', () => {
  const atStage2 = received('2026-06-08')
    .and('2026-06-09', rhian, refuseIt)
    .and('2026-06-10', max, {type: 'accept', reason: 'The Ombudsman says so.', ombudsman: true})
    .and('2026-06-10', sam, take)
    .and('2026-06-11', sam, answer())
    .and('2026-06-12', ada, escalate);
  assert.equal(atStage2.refuses('2026-06-15', rhian, take).code, 'same-person');
  assert.equal(atStage2.and('2026-06-15', noor, take).sees('2026-06-15', ada).holder?.name, 'Noor Haddad');
});

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {instant} from '@redress/policy/calendar';
import {replayAgainst} from '@redress/policy/diff';
import {housingAssociation, plusDane} from '@redress/policy/presets';
import {acknowledge, answer, close, escalate, extendTo, take} from '../../support/commands.ts';
import {ada, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';
import {changed} from './changed.ts';

const {sam} = staff;

/** from 1 March 2027 the answer is due after ten working days instead of five. */
const housingAssociation2 = changed(housingAssociation, (policy) => {
  policy.version = '2027-03';
  const respond = policy.stages[0]?.clocks.find(({duty}) => duty === 'respond');
  Object.assign(respond ?? {}, {duration: {count: 10, unit: 'working-days'}});
});

/** Stage 1 in three working days, and no second stage. */
const brisk = changed(plusDane, (policy) => {
  policy.version = '2027-01';
  policy.stages.splice(1, 1);
  const respond = policy.stages[0]?.clocks.find(({duty}) => duty === 'respond');
  Object.assign(respond ?? {}, {duration: {count: 3, unit: 'working-days'}});
});

describe('open cases held against a new version of their policy', () => {
  test('X-13: keep their dates, beside those that the new version would have given', () => {
    const at = instant('2027-03-01T09:00:00Z');
    const {events} = received('2027-02-26', housingAssociation);
    const [replayed] = replayAgainst(housingAssociation, housingAssociation2, [{reference: 'RD-1', events}], at);
    assert.equal(replayed?.standing, 'compared');
    assert.deepEqual(
      replayed?.dates.find(({duty}) => duty === 'respond'),
      {
        stage: 'stage-1',
        duty: 'respond',
        keeps: '2027-03-05',
        wouldBe: '2027-03-12',
        state: 'running',
        wouldStand: 'running',
        differs: true,
      },
    );
    assert.deepEqual(
      replayed?.dates.filter(({differs}) => differs).map(({duty}) => duty),
      ['respond'],
    );
  });

  test('show where a case would be overdue that is not', () => {
    const story = received('2026-06-08').and('2026-06-09', sam, take).and('2026-06-09', sam, acknowledge);
    const at = instant('2026-06-16T09:00:00Z');
    const [replayed] = replayAgainst(plusDane, brisk, [{reference: 'RD-1', events: story.events}], at);
    const respond = replayed?.dates.find(({duty}) => duty === 'respond');
    assert.deepEqual([respond?.keeps, respond?.state], ['2026-06-23', 'running']);
    assert.deepEqual([respond?.wouldBe, respond?.wouldStand], ['2026-06-12', 'missed']);
  });

  test('keep the same date where more time was given, whatever the date was before', () => {
    const story = received('2026-06-08')
      .and('2026-06-09', sam, take)
      .and('2026-06-09', sam, acknowledge)
      .and('2026-06-10', sam, extendTo('2026-06-30'));
    const at = instant('2026-06-16T09:00:00Z');
    const [replayed] = replayAgainst(plusDane, brisk, [{reference: 'RD-1', events: story.events}], at);
    const respond = replayed?.dates.find(({duty}) => duty === 'respond');
    assert.deepEqual([respond?.keeps, respond?.wouldBe], ['2026-06-30', '2026-06-30']);
  });

  test('have no date in the new version for a stage that it has no more', () => {
    const story = received('2026-06-08')
      .and('2026-06-09', sam, take)
      .and('2026-06-09', sam, acknowledge)
      .and('2026-06-10', sam, answer())
      .and('2026-06-15', ada, escalate);
    const at = instant('2026-06-16T09:00:00Z');
    const [replayed] = replayAgainst(plusDane, brisk, [{reference: 'RD-1', events: story.events}], at);
    const second = replayed?.dates.find(({stage, duty}) => stage === 'stage-2' && duty === 'acknowledge');
    assert.deepEqual(second, {
      stage: 'stage-2',
      duty: 'acknowledge',
      keeps: '2026-06-22',
      state: 'running',
      differs: true,
    });
  });

  test('are not compared once they have ended, or when they are pinned to another version', () => {
    const ended = received('2026-06-08')
      .and('2026-06-09', sam, take)
      .and('2026-06-09', sam, acknowledge)
      .and('2026-06-10', sam, answer())
      .and('2026-06-15', sam, close);
    const newer = received('2027-01-08', brisk);
    const cases = [
      {reference: 'RD-1', events: ended.events},
      {reference: 'RD-2', events: newer.events},
    ];
    const replayed = replayAgainst(plusDane, brisk, cases, instant('2027-01-11T09:00:00Z'));
    assert.deepEqual(
      replayed.map(({reference, standing, pinned, dates}) => [reference, standing, pinned.version, dates.length]),
      [
        ['RD-1', 'ended', '2024-03', 0],
        ['RD-2', 'other-version', '2027-01', 0],
      ],
    );
  });
});

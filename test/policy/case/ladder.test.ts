import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Policy} from '@redress/policy';
import {plusDane, psps} from '@redress/policy/presets';
import {acknowledge, answer, escalate, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';

const {sam, noor} = staff;

const [first, second] = plusDane.stages as [Policy['stages'][number], Policy['stages'][number]];
const third = {...second, id: 'stage-3', name: {en: 'Stage 3'}};

const answered = (policy: Policy) =>
  received('2026-06-08', policy)
    .and('2026-06-09', sam, take)
    .and('2026-06-10', sam, acknowledge)
    .and('2026-06-11', sam, answer());
const rungs = (story: Story) => story.sees('2026-06-12', ada).ladder;

describe('the ladder', () => {
  it('shows when a stage began and was answered, and how', () => {
    assert.deepEqual(rungs(answered(plusDane)), [
      {
        stage: 'stage-1',
        name: {en: 'Stage 1', cy: 'Cam 1'},
        state: 'answered',
        openedOn: '2026-06-08',
        answeredOn: '2026-06-11',
        outcome: 'upheld',
      },
      {stage: 'stage-2', name: {en: 'Stage 2', cy: 'Cam 2'}, state: 'open'},
    ]);
  });

  it('shows a settled stage as answered, with no outcome', () => {
    const settled = received('2026-06-08')
      .and('2026-06-09', sam, take)
      .and('2026-06-10', sam, {type: 'settle', summary: 'Mended', how: 'phone'});
    assert.deepEqual(rungs(settled)[0], {
      stage: 'stage-1',
      name: {en: 'Stage 1', cy: 'Cam 1'},
      state: 'answered',
      openedOn: '2026-06-08',
      answeredOn: '2026-06-10',
    });
  });

  it('shows a stage that is under way with the day it began, and of a later one why it cannot be asked for', () => {
    const [current, later] = rungs(received('2026-06-08'));
    assert.deepEqual(current, {
      stage: 'stage-1',
      name: {en: 'Stage 1', cy: 'Cam 1'},
      state: 'current',
      openedOn: '2026-06-08',
    });
    const {refusal, ...rung} = later ?? {};
    assert.deepEqual(rung, {stage: 'stage-2', name: {en: 'Stage 2', cy: 'Cam 2'}, state: 'later'});
    assert.equal(refusal?.code, 'not-answered');
  });

  it('opens the next stage only, never one beyond it', () => {
    const policy = {...plusDane, stages: [first, second, third]};
    assert.deepEqual(rungs(answered(policy)).slice(1), [
      {stage: 'stage-2', name: second.name, state: 'open'},
      {stage: 'stage-3', name: third.name, state: 'later'},
    ]);
  });

  it('says of an open stage that it wants a reason, and that a part of the complaint can go there', () => {
    const asking = (request: Partial<NonNullable<Policy['stages'][number]['request']>>) => {
      const next = {...second, request: {reasonRequired: false, ...request}};
      return rungs(answered({...plusDane, stages: [first, next]}))[1];
    };
    const open = {stage: 'stage-2', name: second.name, state: 'open'};
    assert.deepEqual(asking({}), open);
    assert.deepEqual(asking({reasonRequired: true}), {...open, reasonRequired: true});
    assert.deepEqual(asking({inPart: {clause: {heading: 'Stage 2', rule: 'PD-49'}}}), {...open, inPart: true});
  });

  it('opens a stage of whose request the policy says nothing', () => {
    const {request: _, ...silent} = second;
    const [, open] = rungs(answered({...plusDane, stages: [first, silent]}));
    assert.deepEqual(open, {stage: 'stage-2', name: second.name, state: 'open'});
  });

  it('shows a refused request as declined, and a stage that was left without an answer as unanswered', () => {
    const story = received('2026-06-08', psps, {...leak, service: 'other', procedure: 'own'})
      .and('2026-06-30', ada, escalate)
      .and('2026-07-01', noor, {type: 'declineEscalation', ground: 'other', reason: 'R'});
    assert.deepEqual(
      rungs(story).map(({state}) => state),
      ['unanswered', 'declined'],
    );
  });
});

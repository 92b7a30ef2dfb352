import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {summarise} from '@redress/policy';
import {housingAssociation, plusDane, psps} from '@redress/policy/presets';
import {acknowledge, answer, close, escalate, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';

const {sam, noor} = staff;

const taken = received('2026-06-08').and('2026-06-09', sam, take);
const acknowledged = taken.and('2026-06-10', sam, acknowledge);
const answered = acknowledged.and('2026-06-20', sam, answer());
const settled = taken.and('2026-06-10', sam, {type: 'settle', summary: 'Mended', how: 'phone'});
const withdrawn = taken.and('2026-06-10', ada, {type: 'withdraw', how: 'phone'});
const declined = taken.and('2026-06-10', sam, {
  type: 'decline',
  exclusion: 'employment',
  reason: 'R',
  evidence: 'E',
  advice: 'A',
});
const refused = received('2026-06-08')
  .and('2026-06-16', ada, escalate)
  .and('2026-06-17', noor, {type: 'declineEscalation', ground: 'other', reason: 'R'});

const seen = (story: Story) => story.sees('2026-06-21', sam);

describe('the word for where a case stands', () => {
  it('is that of the furthest thing that happened', () => {
    const closed = answered.and('2026-06-21', sam, close);
    const comment = received('2026-06-08', plusDane, {...leak, kind: 'comment'});
    const words = [taken, acknowledged, answered, closed, settled, withdrawn, declined, comment].map(
      (story) => seen(story).status,
    );
    assert.deepEqual(words, [
      'received',
      'acknowledged',
      'answered',
      'closed',
      'settled',
      'withdrawn',
      'declined',
      'recorded',
    ]);
  });

  it('is that of the answer before, where a request for the next stage was refused', () => {
    assert.equal(seen(refused).status, 'answered');
  });
});

describe('the clock to show first', () => {
  const next = (story: Story, day = '2026-06-09') => {
    const found = story.sees(day, sam).next;
    return found && `${found.duty} ${found.state} ${found.due}`;
  };

  it('is the earlier of those that run, whichever the policy names first', () => {
    const external = {...leak, external: {body: 'Office of an MP', due: '2026-06-10'}};
    const answerFirst = received('2026-06-08', housingAssociation);
    assert.equal(next(answerFirst, '2026-06-08'), 'settle running 2026-06-09');
    assert.equal(next(received('2026-06-08', plusDane)), 'acknowledge running 2026-06-15');
    const {next: line} = summarise(plusDane, 'RD-1', received('2026-06-08', plusDane, external).events);
    assert.deepEqual(line, {duty: 'external', due: '2026-06-10'});
  });

  it('is one that runs before one that is only forecast, however early', () => {
    const external = {...leak, external: {body: 'Office of an MP', due: '2027-06-15'}};
    const {next: line} = summarise(plusDane, 'RD-1', received('2026-06-08', plusDane, external).events);
    assert.deepEqual(line, {duty: 'acknowledge', due: '2026-06-15'});
  });

  it('is of two on one day the one that the policy names first', () => {
    const external = {...leak, external: {body: 'Office of an MP', due: '2026-06-15'}};
    const {next: line} = summarise(plusDane, 'RD-1', received('2026-06-08', plusDane, external).events);
    assert.deepEqual(line, {duty: 'acknowledge', due: '2026-06-15'});
  });

  it('is none that has no date', () => {
    assert.equal(next(received('2026-06-08', psps, {...leak, procedure: 'own'})), 'acknowledge running 2026-06-15');
    const silent = {...plusDane, stages: plusDane.stages.map((stage) => ({...stage, clocks: []}))};
    assert.equal(next(received('2026-06-08', silent)), undefined);
  });

  it('is none once nothing is owed any more at the stage', () => {
    for (const story of [answered, settled, withdrawn, declined, refused]) assert.equal(seen(story).next, undefined);
  });
});

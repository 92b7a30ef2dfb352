import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type CaseEvent, caseClocks, replay} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {ada, leak} from '../../support/people.ts';
import {at, event} from './learns.ts';

const inFirst = {stage: 'stage-1'} as const;
const submitted = event('submitted', '2026-06-08', {
  policy: {id: 'plus-dane', version: '2024-03'},
  ...inFirst,
  intake: leak,
  told: [],
  keyHash: 'hash',
});
const responded = (day: string) =>
  event('responded', day, {...inFirst, outcome: 'upheld', understanding: 'U', findings: 'F'});
const settled = (day: string) => event('settled', day, {...inFirst, summary: 'S', how: 'phone'});
const left = (day: string) => event('escalationRequested', day, {stage: 'stage-2', told: []}, ada);
const declined = (day: string) => event('declined', day, {exclusion: 'employment', reason: 'R', evidence: 'E'});
const withdrawn = (day: string) => event('withdrawn', day, {how: 'phone'}, ada);

/** How the duty to acknowledge by 15 June stands, long after. */
function acknowledgement(...events: readonly CaseEvent[]) {
  const clocks = caseClocks(plusDane, replay([submitted, ...events]), at('2026-09-01'));
  return clocks.find(({stage, duty}) => stage === 'stage-1' && duty === 'acknowledge')?.state;
}

describe('the end of a stage', () => {
  it('is its answer, its settling, its being left or refused, or the end of the case: nothing is late after it', () => {
    for (const end of [responded, settled, left, declined, withdrawn]) {
      const [event] = [end('2026-06-12')];
      assert.notEqual(acknowledgement(event), 'missed', event.type);
      assert.equal(acknowledgement(end('2026-06-16')), 'missed', event.type);
    }
    assert.equal(acknowledgement(), 'missed');
  });

  it('is the first of these, in whatever order they were written down', () => {
    assert.notEqual(acknowledgement(withdrawn('2026-06-12'), settled('2026-06-20')), 'missed');
    assert.notEqual(acknowledgement(withdrawn('2026-06-20'), settled('2026-06-12')), 'missed');
    assert.notEqual(acknowledgement(declined('2026-06-12'), left('2026-06-20')), 'missed');
    assert.equal(acknowledgement(withdrawn('2026-06-16'), settled('2026-06-20')), 'missed');
  });

  it('is not that it was accepted', () => {
    const accepted = event('accepted', '2026-06-12', {...inFirst, reason: 'R', told: []});
    assert.equal(acknowledgement(accepted), 'missed');
  });

  it('is for a refused request the refusal, after which the stage before stays as it was', () => {
    const refused = (day: string) => event('escalationDeclined', day, {stage: 'stage-2', ground: 'g', reason: 'R'});
    const second = (...events: readonly CaseEvent[]) =>
      caseClocks(plusDane, replay([submitted, left('2026-06-16'), ...events]), at('2026-09-01')).find(
        ({stage, duty}) => stage === 'stage-2' && duty === 'acknowledge',
      )?.state;
    assert.equal(second(), 'missed');
    assert.notEqual(second(refused('2026-06-18')), 'missed');
    assert.equal(second(refused('2026-08-18')), 'missed');
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CommandOf, Policy} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {acknowledge, answer, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';

const {sam} = staff;

describe('a letter to somebody with whom an adjustment was agreed', () => {
  const asking = {...leak, complainant: {...leak.complainant, adjustments: 'Large print'}};
  const agreed = received('2026-06-08', undefined, asking)
    .and('2026-06-09', sam, take)
    .and('2026-06-09', sam, {type: 'agreeAdjustment', what: 'Large print'})
    .and('2026-06-09', sam, {type: 'agreeAdjustment', what: 'A call first'});

  it('says how it keeps to everything that was agreed', () => {
    assert.deepEqual(agreed.refuses('2026-06-10', sam, acknowledge), {
      code: 'adjustment-needed',
      reason: 'Say how the letter keeps to what was agreed: Large print; A call first',
      clause: {section: '24', heading: 'Equality', rule: 'PD-86'},
      details: {agreed: 'Large print; A call first'},
    });
    assert.equal(agreed.happens('2026-06-10', sam, {...acknowledge, adjusted: 'Large print, after a call'}).length, 1);
    assert.equal(agreed.happens('2026-06-10', ada, {type: 'sendMessage', text: 'T'}).length, 1);
  });
});

describe('a letter', () => {
  const clause = (rule: string) => ({heading: 'Letters', rule});
  const wanting = (...items: Policy['letters'][number]['items']): Policy => ({
    ...plusDane,
    stages: plusDane.stages.map((stage) => ({...stage, steps: []})),
    letters: [{type: 'stage-answer', items}],
  });
  const bare: CommandOf<'respond'> = {
    type: 'respond',
    outcome: 'not-upheld',
    understanding: 'U',
    findings: 'F',
    actions: [],
  };
  const answered = (policy: Policy) =>
    received('2026-06-08', policy).and('2026-06-09', sam, take).and('2026-06-10', sam, acknowledge);

  it('does not go without what the policy says it must hold, all of it named', () => {
    const policy = wanting(
      {item: 'root-cause', clause: clause('A'), force: 'must'},
      {item: 'prevention', clause: clause('B'), force: 'must'},
      {item: 'learning', clause: clause('C'), force: 'should'},
    );
    assert.deepEqual(answered(policy).refuses('2026-06-11', sam, bare), {
      code: 'letter-incomplete',
      reason: 'The letter lacks what the policy asks for: root-cause, prevention',
      clause: clause('A'),
      details: {items: 'root-cause prevention'},
    });
    assert.equal(answered(policy).happens('2026-06-11', sam, answer()).length, 3);
  });

  it('goes without what it only should hold, and what is only for a complaint that was upheld', () => {
    const policy = wanting(
      {item: 'learning', clause: clause('C'), force: 'should'},
      {item: 'root-cause', clause: clause('A'), force: 'must', when: 'upheld'},
    );
    assert.equal(answered(policy).happens('2026-06-11', sam, bare).length, 1);
    const upheld = answered(policy).refuses('2026-06-11', sam, {...bare, outcome: 'upheld'});
    assert.equal(upheld.details?.items, 'root-cause');
  });

  it('of another kind lacks nothing because the complaint was upheld', () => {
    const items: Policy['letters'][number]['items'] = [
      {item: 'responsibility', clause: clause('A'), force: 'must', when: 'upheld'},
    ];
    const policy: Policy = {...plusDane, letters: [{type: 'acknowledgement', items}]};
    const taken = received('2026-06-08', policy).and('2026-06-09', sam, take);
    assert.equal(taken.happens('2026-06-10', sam, acknowledge).length, 1);
  });
});

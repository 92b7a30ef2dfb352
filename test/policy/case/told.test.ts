import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {CaseEvent, CommandOf, Intake} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {housingAssociation, plusDane, prima} from '@redress/policy/presets';
import {acknowledge, escalate, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';

const {sam} = staff;

const told = (events: readonly CaseEvent[]) =>
  events.flatMap((event) => ('told' in event ? event.told.map(({stage, duty, due}) => `${stage} ${duty} ${due}`) : []));
const taken = received('2026-06-08').and('2026-06-09', sam, take);

describe('the dates that a customer is told', () => {
  it('are at the opening of each stage those that run then, and no target among staff', () => {
    assert.deepEqual(told(received('2026-06-08').events), ['stage-1 acknowledge 2026-06-15']);
    assert.deepEqual(told(received('2026-06-08', housingAssociation).events), ['stage-1 respond 2026-06-15']);
    assert.deepEqual(told(received('2026-06-08', prima).events), [], 'it states no time to answer');
    assert.deepEqual(told(taken.happens('2026-06-16', ada, escalate)), ['stage-2 acknowledge 2026-06-23']);
  });

  it('are with an acknowledgement those that begin with it, and none again', () => {
    assert.deepEqual(told(taken.happens('2026-06-10', sam, acknowledge)), ['stage-1 respond 2026-06-24']);
  });

  it('are told again where a corrected receipt makes them earlier, and not where it makes them later', () => {
    const correct = (to: string): CommandOf<'correctReceipt'> => ({
      type: 'correctReceipt',
      to: instant(to),
      reason: 'R',
    });
    const earlier = correct('2026-06-05T10:00:00Z');
    assert.deepEqual(told(taken.happens('2026-06-10', sam, earlier)), ['stage-1 acknowledge 2026-06-12']);
    assert.deepEqual(told(taken.happens('2026-06-10', sam, correct('2026-06-08T08:00:00Z'))), []);
    const back = taken.and('2026-06-10', sam, earlier).happens('2026-06-11', sam, correct('2026-06-08T10:00:00Z'));
    assert.deepEqual([back.length, told(back)], [1, []]);
  });

  it('are none for somebody who does not say who they are', () => {
    const {complainant: _, ...rest} = leak;
    const unnamed: Intake = {...rest, anonymous: true};
    const policy = {...plusDane, anonymous: {...plusDane.anonymous, handling: 'accept' as const}};
    const story = received('2026-06-08', policy, unnamed).and('2026-06-09', sam, take);
    assert.deepEqual(told(story.events), []);
    const [acknowledged] = story.happens('2026-06-10', sam, acknowledge);
    assert.deepEqual(acknowledged?.type === 'acknowledged' && acknowledged.told, []);
  });
});

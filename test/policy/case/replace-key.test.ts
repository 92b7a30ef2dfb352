import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {replaceKey, replay, type StaffMember} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {take} from '../../support/commands.ts';
import {ada, staff} from '../../support/people.ts';
import {asked, received, type Story} from '../../support/story.ts';

const {sam, noor} = staff;

describe('another follow-up key', () => {
  const replaced = ({events}: Story, by: StaffMember | typeof ada = sam) =>
    replaceKey(plusDane, replay(events), 'hash of another', asked('2026-06-09', by));

  it('is given by staff, and the case knows it from then on', () => {
    const story = received('2026-06-08');
    const decision = replaced(story);
    assert.ok('events' in decision);
    const [given] = decision.events;
    assert.deepEqual(given && {...given, schema: 0}, {
      type: 'keyReplaced',
      schema: 0,
      at: '2026-06-09T10:00:00.000Z',
      by: sam,
      visibility: 'customer',
      keyHash: 'hash of another',
    });
    assert.equal(replay(story.events).keyHash, 'hash-of-the-key');
    assert.equal(replay([...story.events, ...decision.events]).keyHash, 'hash of another');
  });

  it('is not for the customer to give, nor for whoever has a stake in the case', () => {
    const refused = (story: Story, by?: Parameters<typeof replaced>[1]) => {
      const decision = replaced(story, by);
      return 'refusal' in decision ? decision.refusal.code : undefined;
    };
    const story = received('2026-06-08');
    assert.equal(refused(story, ada), 'not-allowed');
    const conflict = {type: 'declareConflict', reason: 'A friend.'} as const;
    assert.equal(refused(story.and('2026-06-08', sam, take).and('2026-06-08', sam, conflict)), 'not-allowed');
    const erased = story
      .and('2026-06-08', ada, {type: 'withdraw', how: 'phone'})
      .and('2026-06-09', noor, {type: 'erase', reason: 'She asked for it.'});
    assert.equal(refused(erased), 'erased');
  });
});

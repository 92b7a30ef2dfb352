import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {plain} from '@redress/policy/calendar';
import {acknowledge, answer, take} from '../../support/commands.ts';
import {staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';

const {sam} = staff;

const acknowledged = received('2026-06-08').and('2026-06-09', sam, take).and('2026-06-10', sam, acknowledge);
const promise = (due: string, more: {owner?: string} = {}) =>
  ({type: 'addAction', what: 'Mend the roof', due: plain(due), ...more}) as const;

describe('what is promised', () => {
  it('is for today or later', () => {
    assert.deepEqual(acknowledged.refuses('2026-06-10', sam, promise('2026-06-09')), {
      code: 'date-past',
      reason: '"Mend the roof" is promised for 2026-06-09, which has passed; promise a date from today on',
      details: {action: 'Mend the roof', date: '2026-06-09'},
    });
    assert.equal(acknowledged.happens('2026-06-10', sam, promise('2026-06-10')).length, 1);
    const late = answer(['Paint', '2026-07-01'], ['Mend', '2026-06-09']);
    assert.equal(acknowledged.refuses('2026-06-10', sam, late).details?.action, 'Mend');
  });

  it('is numbered on from what was promised before, and knows its owner where it has one', () => {
    const once = acknowledged.and('2026-06-10', sam, promise('2026-07-01'));
    const facts = (events: ReturnType<typeof once.happens>) =>
      events.flatMap((event) => {
        if (event.type !== 'actionAdded') return [];
        const {schema: _, at: __, by: ___, ...rest} = event;
        return [rest];
      });
    const added = {
      type: 'actionAdded',
      visibility: 'customer',
      stage: 'stage-1',
      what: 'Mend the roof',
      due: '2026-07-01',
    };
    assert.deepEqual(facts(acknowledged.happens('2026-06-10', sam, promise('2026-07-01'))), [
      {...added, action: 'action-1'},
    ]);
    assert.deepEqual(facts(once.happens('2026-06-10', sam, promise('2026-07-01', {owner: 'Roofers'}))), [
      {...added, action: 'action-2', owner: 'Roofers'},
    ]);
    const two = answer(['Paint', '2026-07-01'], ['Sweep', '2026-07-02']);
    assert.deepEqual(
      facts(once.happens('2026-06-11', sam, two)).map(({action}) => action),
      ['action-2', 'action-3'],
    );
  });
});

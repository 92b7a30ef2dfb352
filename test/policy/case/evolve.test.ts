import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type CaseEvent, evolve, replay} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {acknowledge, answer, approve, escalate, extendTo, take} from '../../support/commands.ts';
import {ada, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';

const {sam, rhian, noor, max} = staff;

const story = received('2026-06-08')
  .and('2026-06-09', sam, take)
  .and('2026-06-10', sam, acknowledge)
  .and('2026-06-20', sam, extendTo('2026-07-31', 'Scaffold.'))
  .and('2026-06-20', max, approve)
  .and('2026-06-22', rhian, take)
  .and('2026-06-23', rhian, answer(['Mend the roof', '2026-07-01']))
  .and('2026-06-24', noor, {type: 'completeAction', action: 'action-1'})
  .and('2026-06-25', ada, {type: 'requestEscalation', reason: 'It leaks.'});

test('a case begins with a complaint and with nothing else', () => {
  assert.throws(() => replay([]), /at least the event "submitted"; found none/);
  assert.throws(() => replay(story.events.slice(1)), /begins with "submitted", not with "assigned"/);
});

test('everybody who held a stage or decided in it has considered it, and nobody else', () => {
  assert.deepEqual(
    replay(story.events).stages.map(({id, considered}) => [id, considered]),
    [
      ['stage-1', ['sam', 'max', 'rhian']],
      ['stage-2', []],
    ],
  );
});

test('a moment is when something first happened', () => {
  const [first] = replay(story.events).stages;
  assert.deepEqual(first?.moments, {
    opened: '2026-06-08T10:00:00.000Z',
    logged: '2026-06-08T10:00:00.000Z',
    assigned: '2026-06-09T10:00:00.000Z',
    acknowledged: '2026-06-10T10:00:00.000Z',
    responded: '2026-06-23T10:00:00.000Z',
  });
});

test('the stage that was left knows when, and the next one why', () => {
  const [first, second] = replay(story.events).stages;
  assert.equal(first?.leftAt, '2026-06-25T10:00:00.000Z');
  assert.deepEqual([second?.leftAt, second?.requestReason], [undefined, 'It leaks.']);
});

test('what was known before an event is left as it was', () => {
  let state = replay(story.events.slice(0, 1));
  for (const event of story.events.slice(1)) {
    const before = structuredClone(state);
    const after = evolve(state, event);
    assert.deepEqual(state, before, event.type);
    state = after;
  }
});

test('an event of a kind that nobody knows is an error, not silence', () => {
  const unknown = {...story.events[1], type: 'teleported'} as unknown as CaseEvent;
  assert.throws(() => replay([...story.events, unknown]), /^TypeError: No such event: teleported$/);
});

test('a log survives being written down and read again', () => {
  assert.deepEqual(replay(JSON.parse(JSON.stringify(story.events))), replay(story.events));
});

test('an escalation opens the stage that it names', () => {
  const {stages} = replay(received('2026-06-08').and('2026-06-16', ada, escalate).events);
  assert.deepEqual(
    stages.map(({id}) => id),
    ['stage-1', 'stage-2'],
  );
});

test('whoever hands a case over has not considered it, whoever receives it has', () => {
  const handedOver: CaseEvent = {
    type: 'assigned',
    schema: 2,
    at: instant('2026-06-09T10:00:00Z'),
    by: max,
    visibility: 'customer',
    stage: 'stage-1',
    to: {id: sam.id, name: sam.name, roles: sam.roles},
  };
  const [first] = replay([...story.events.slice(0, 1), handedOver]).stages;
  assert.deepEqual(first?.considered, ['sam']);
});

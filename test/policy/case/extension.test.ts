import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Actor, Policy} from '@redress/policy';
import {plusDane} from '@redress/policy/presets';
import {acknowledge, agree, answer, approve, decline, escalate, extendTo, take} from '../../support/commands.ts';
import {ada, staff} from '../../support/people.ts';
import {received, type Story} from '../../support/story.ts';

const {sam, rhian, noor, max} = staff;
const speaker: Actor = {kind: 'representative', name: 'Bo Example'};

// PD-S01: acknowledged on 28 August, so the answer is due on 11 September and the limit is 25 September.
const running = received('2025-08-22').and('2025-08-28', sam, take).and('2025-08-28', sam, acknowledge);
const proposed = running
  .and('2025-09-09', sam, extendTo('2025-09-25'))
  .and('2025-09-23', sam, extendTo('2025-10-10', 'The scaffold is late.'));

function due(story: Story, at = '2025-09-23'): string | undefined {
  return story.clock(at, 'respond').due;
}

test('PD-S01: within ten working days the organisation decides, says why and tells the new date', () => {
  const [event] = running.happens('2025-09-09', sam, extendTo('2025-09-25'));
  assert.deepEqual(event, {
    type: 'extended',
    schema: 2,
    at: '2025-09-09T10:00:00.000Z',
    by: sam,
    visibility: 'customer',
    stage: 'stage-1',
    from: '2025-09-11',
    to: '2025-09-25',
    reason: 'The roofer comes next week.',
    calendar: 'england-and-wales/2026-11',
  });
  assert.equal(due(running.and('2025-09-09', sam, extendTo('2025-09-25'))), '2025-09-25');
});

test('past ten working days in all, a good reason is needed', () => {
  const refusal = running.refuses('2025-09-09', sam, extendTo('2025-09-26'));
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['good-reason-needed', 'PD-43']);
  assert.deepEqual(refusal.details, {added: '11', cap: '10', unit: 'working-days', limit: '2025-09-25'});
});

test('X-10: extensions add up against the cap, counted from the first due date', () => {
  const once = running.and('2025-09-09', sam, extendTo('2025-09-18'));
  assert.equal(due(once.and('2025-09-17', sam, extendTo('2025-09-25'))), '2025-09-25');
  assert.equal(once.refuses('2025-09-17', sam, extendTo('2025-09-26')).details?.added, '11');
});

test('PD-S02: past twenty working days from the acknowledgement, more time is only proposed', () => {
  const [event] = running.happens('2025-09-23', sam, extendTo('2025-10-10', 'The scaffold is late.'));
  assert.equal(event?.type, 'extensionProposed');
  assert.equal(due(proposed), '2025-09-25');
  assert.deepEqual(proposed.sees('2025-09-23', ada).proposal, {
    to: '2025-10-10',
    reason: 'The roofer comes next week.',
    goodReason: 'The scaffold is late.',
    approval: true,
    approved: false,
    agreement: 'pending',
  });
});

test('PD-S02: the date moves with approval and agreement, in either order', () => {
  const approvedFirst = proposed.and('2025-09-23', max, approve);
  assert.equal(due(approvedFirst), '2025-09-25');
  assert.equal(due(approvedFirst.and('2025-09-24', ada, agree), '2025-09-24'), '2025-10-10');

  const agreedFirst = proposed.and('2025-09-23', ada, agree);
  assert.equal(due(agreedFirst), '2025-09-25');
  const settled = agreedFirst.and('2025-09-24', max, approve);
  assert.equal(due(settled, '2025-09-24'), '2025-10-10');
  assert.equal(settled.sees('2025-09-24', ada).proposal, undefined);
  assert.equal(settled.clock('2025-10-10', 'respond').state, 'running');
});

test('PD-S02: silence and refusal both leave the date, and the answer becomes late', () => {
  const silent = proposed.and('2025-09-23', max, approve);
  assert.equal(silent.clock('2025-09-26', 'respond').missed, '2025-09-25');
  const declined = silent.and('2025-09-24', ada, decline);
  assert.equal(due(declined), '2025-09-25');
  assert.equal(declined.sees('2025-09-24', ada).proposal?.agreement, 'declined');
});

test('a customer who said no may still say yes', () => {
  const changed = proposed
    .and('2025-09-23', ada, decline)
    .and('2025-09-24', ada, agree)
    .and('2025-09-24', max, approve);
  assert.equal(due(changed, '2025-09-24'), '2025-10-10');
});

test('an agreement that comes after the old date has passed moves it and mends no breach', () => {
  const late = proposed.and('2025-09-24', max, approve).and('2025-09-29', ada, agree);
  const clock = late.clock('2025-09-30', 'respond');
  assert.deepEqual([clock.state, clock.due, clock.missed], ['missed', '2025-10-10', '2025-09-25']);
});

test('whoever asked for more time cannot approve it, whatever else they are', () => {
  const both = {...sam, roles: [...sam.roles, ...max.roles]};
  const refusal = proposed.refuses('2025-09-23', both, approve);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['own-proposal', 'PD-44']);
});

test('only the named role approves, only the customer or who speaks for them agrees, and each once', () => {
  const refusal = proposed.refuses('2025-09-23', rhian, approve);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['role-needed', 'PD-44']);
  assert.equal(proposed.refuses('2025-09-23', ada, approve).code, 'not-allowed');
  assert.equal(proposed.refuses('2025-09-23', max, agree).code, 'not-allowed');
  assert.equal(proposed.refuses('2025-09-23', sam, decline).code, 'not-allowed');
  assert.equal(proposed.and('2025-09-23', max, approve).refuses('2025-09-23', max, approve).code, 'already-done');
  assert.equal(proposed.refuses('2025-09-23', speaker, agree).code, 'consent-needed');
  const agreed = proposed.and('2025-09-23', ada, agree);
  assert.equal(agreed.refuses('2025-09-23', ada, agree).code, 'already-done');
  assert.equal(agreed.refuses('2025-09-23', ada, decline).code, 'already-done');
});

test('without a proposal there is nothing to approve, agree to or decline', () => {
  for (const [by, command] of [
    [max, approve],
    [ada, agree],
    [ada, decline],
  ] as const) {
    assert.equal(running.refuses('2025-09-09', by, command).code, 'nothing-proposed');
  }
});

test('a new proposal starts over: no approval or agreement carries across', () => {
  const again = proposed
    .and('2025-09-23', max, approve)
    .and('2025-09-24', sam, extendTo('2025-10-17', 'The scaffold is later still.'))
    .and('2025-09-24', ada, agree);
  assert.equal(due(again, '2025-09-24'), '2025-09-25');
});

test('an answer makes an open proposal moot', () => {
  const answered = proposed.and('2025-09-24', sam, answer());
  assert.equal(answered.sees('2025-09-24', ada).proposal, undefined);
  assert.equal(answered.refuses('2025-09-25', max, approve).code, 'nothing-proposed');
});

test('a new date is later than the old one, not in the past, and a working day within the published data', () => {
  const code = (to: string, at = '2025-09-09', story = running) => story.refuses(at, sam, extendTo(to, 'Why.')).code;
  assert.equal(code('2025-09-11'), 'not-later');
  assert.equal(code('2025-09-10'), 'not-later');
  assert.equal(code('2025-09-13'), 'day-off');
  assert.equal(code('2025-12-25'), 'day-off');
  assert.equal(code('2025-09-17', '2025-09-18'), 'date-past');
  assert.equal(code('2029-01-04'), 'beyond-calendar');
  assert.equal(code('9999-12-31'), 'beyond-calendar');
  assert.equal(due(running.and('2025-09-18', sam, extendTo('2025-09-18')), '2025-09-18'), '2025-09-18');
});

test('a first date past the published data cannot be moved until they are published', () => {
  const late = received('2028-12-18').and('2028-12-21', sam, take).and('2028-12-21', sam, acknowledge);
  assert.equal(late.refuses('2028-12-22', sam, extendTo('2029-01-16')).code, 'beyond-calendar');
});

test('more time is for the holder, after the acknowledgement and before the answer', () => {
  const taken = received('2025-08-22').and('2025-08-28', sam, take);
  assert.equal(taken.refuses('2025-08-29', sam, extendTo('2025-09-25')).code, 'not-acknowledged');
  assert.equal(running.refuses('2025-08-29', rhian, extendTo('2025-09-25')).code, 'not-the-holder');
  assert.equal(running.refuses('2025-08-29', ada, extendTo('2025-09-25')).code, 'not-allowed');
  assert.equal(
    running.and('2025-08-29', sam, answer()).refuses('2025-08-30', sam, extendTo('2025-09-25')).code,
    'already-answered',
  );
});

test('PD-S03: stage 2 has its own cap, and with a good reason no approver above it', () => {
  const reviewing = received('2026-11-02')
    .and('2026-11-03', sam, take)
    .and('2026-11-10', sam, answer())
    .and('2026-12-01', ada, escalate)
    .and('2026-12-04', noor, take)
    .and('2026-12-04', noor, acknowledge);
  assert.equal(due(reviewing.and('2026-12-07', noor, extendTo('2027-02-03')), '2026-12-07'), '2027-02-03');
  const refusal = reviewing.refuses('2026-12-07', noor, extendTo('2027-02-04'));
  assert.deepEqual([refusal.code, refusal.clause?.rule, refusal.details?.added], ['good-reason-needed', 'PD-56', '21']);
  const [event] = reviewing.happens('2026-12-07', noor, extendTo('2027-02-04', 'The surveyor is ill.'));
  assert.equal(event?.type === 'extended' && event.goodReason, 'The surveyor is ill.');
});

/** The preset with its stage 1 clock to answer changed. */
function withAnswerClock(change: (clock: Policy['stages'][number]['clocks'][number]) => object): Policy {
  const [first, ...rest] = plusDane.stages as [Policy['stages'][number]];
  const clocks = first.clocks.map((clock) => (clock.duty === 'respond' ? {...clock, ...change(clock)} : clock));
  return {...plusDane, stages: [{...first, clocks} as typeof first, ...rest]};
}

test('a cap in calendar days counts calendar days', () => {
  const calendarDays = withAnswerClock(({extension}) => ({
    extension: {clause: extension?.clause, how: 'inform', cap: {count: 10, unit: 'calendar-days'}},
  }));
  const story = received('2025-08-22', calendarDays).and('2025-08-28', sam, take).and('2025-08-28', sam, acknowledge);
  assert.equal(due(story.and('2025-09-09', sam, extendTo('2025-09-19'))), '2025-09-19');
  const refusal = story.refuses('2025-09-09', sam, extendTo('2025-09-22'));
  assert.deepEqual(refusal.details, {added: '11', cap: '10', unit: 'calendar-days'});
  assert.match(refusal.reason, /11 days more in all/);
  assert.deepEqual(story.sees('2025-09-09', sam).extension?.cap, {count: 10, unit: 'calendar-days'});
});

test('a clock that runs from receipt can be given more time before the acknowledgement', () => {
  const fromReceipt = withAnswerClock(({extension}) => ({
    from: 'opened',
    extension: {clause: extension?.clause, how: 'inform', cap: extension?.cap},
  }));
  const story = received('2025-08-22', fromReceipt).and('2025-08-22', sam, take);
  assert.equal(due(story.and('2025-08-26', sam, extendTo('2025-09-12')), '2025-08-26'), '2025-09-12');
});

test('a policy may give no more time at all', () => {
  const strict = withAnswerClock(() => ({extension: undefined}));
  const story = received('2025-08-22', strict).and('2025-08-28', sam, take).and('2025-08-28', sam, acknowledge);
  assert.equal(story.refuses('2025-09-09', sam, extendTo('2025-09-25')).code, 'no-extension');
});

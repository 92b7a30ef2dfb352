import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type Clock, dueDate, type Policy, projectedClocks, stageRule} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {acknowledge, answer, contact, escalate, extendTo, take} from '../support/commands.ts';
import {ada, staff} from '../support/people.ts';
import {received, type Story} from '../support/story.ts';

const {sam, rhian, noor} = staff;

/** Taken and acknowledged by Sam, on the same day. */
function acknowledged(story: Story, at: string): Story {
  return story.and(at, sam, take).and(at, sam, acknowledge);
}

function seen({state, due, missed, doneOn}: Clock): string {
  return [state, due, missed && `missed ${missed}`, doneOn && `done ${doneOn}`].filter(Boolean).join(' · ');
}

test('PD-S01: an August bank holiday counts neither for the acknowledgement nor for the answer', () => {
  const story = received('2025-08-22');
  assert.equal(story.clock('2025-08-22', 'acknowledge').due, '2025-09-01');
  assert.equal(acknowledged(story, '2025-08-28').clock('2025-08-28', 'respond').due, '2025-09-11');
});

test('PD-S03: stage 2 runs over Christmas, from its own request and its own acknowledgement', () => {
  const requested = acknowledged(received('2026-11-02'), '2026-11-03')
    .and('2026-11-10', sam, answer())
    .and('2026-12-01', ada, escalate);
  assert.equal(seen(requested.clock('2026-12-01', 'acknowledge')), 'running · 2026-12-08');
  assert.equal(seen(requested.clock('2026-12-01', 'contact')), 'projected');

  const taken = requested.and('2026-12-04', noor, take).and('2026-12-04', noor, acknowledge);
  assert.equal(seen(taken.clock('2026-12-04', 'contact')), 'running · 2026-12-11');
  assert.equal(seen(taken.clock('2026-12-04', 'respond')), 'running · 2027-01-06');
  assert.equal(
    seen(taken.and('2026-12-11', noor, contact).clock('2026-12-20', 'contact')),
    'met · 2026-12-11 · done 2026-12-11',
  );

  const longest = taken.and('2026-12-14', noor, extendTo('2027-02-03'));
  assert.equal(seen(longest.clock('2026-12-14', 'respond')), 'running · 2027-02-03');
});

test('PD-S10: a new investigator gets the old date', () => {
  const story = acknowledged(received('2026-05-11'), '2026-05-13').and('2026-05-19', rhian, take);
  assert.equal(story.clock('2026-05-19', 'respond').due, '2026-05-28');
  assert.equal(story.sees('2026-05-19', ada).holder?.name, 'Rhian Pugh');
});

test('PD-S16: received and acknowledged on one day before the May holiday', () => {
  assert.equal(acknowledged(received('2027-04-29'), '2027-04-29').clock('2027-04-29', 'respond').due, '2027-05-14');
});

test('X-01: before the acknowledgement, the answer is a forecast from the last day for it', () => {
  const story = received('2025-12-22');
  assert.equal(seen(story.clock('2025-12-22', 'acknowledge')), 'running · 2025-12-31');
  const forecast = story.clock('2025-12-22', 'respond');
  assert.equal(seen(forecast), 'projected · 2026-01-15');
  assert.deepEqual(forecast.from, {moment: 'acknowledged', on: '2025-12-31'});
});

test('once the acknowledgement is late, the forecast of the answer is counted from today', () => {
  const forecast = received('2025-12-22').clock('2026-01-09', 'respond');
  assert.equal(seen(forecast), 'projected · 2026-01-23');
  assert.deepEqual(forecast.from, {moment: 'acknowledged', on: '2026-01-09'});
});

test('acknowledging late leaves a breach, and the answer still counts from the day it was done, as the policy says', () => {
  const story = acknowledged(received('2026-06-08'), '2026-06-18');
  assert.equal(
    seen(story.clock('2026-06-18', 'acknowledge')),
    'missed · 2026-06-15 · missed 2026-06-15 · done 2026-06-18',
  );
  assert.equal(seen(story.clock('2026-06-18', 'respond')), 'running · 2026-07-02');
});

test('a duty is met until the last instant of its day in London, and missed from the next', () => {
  const story = acknowledged(received('2025-08-22'), '2025-08-28');
  assert.equal(seen(story.clock('2025-09-11T22:59:59.999Z', 'respond')), 'running · 2025-09-11');
  assert.equal(seen(story.clock('2025-09-11T23:00:00Z', 'respond')), 'missed · 2025-09-11 · missed 2025-09-11');

  const inTime = story.and('2025-09-11T22:59:59.999Z', sam, answer());
  assert.equal(seen(inTime.clock('2025-10-01', 'respond')), 'met · 2025-09-11 · done 2025-09-11');
  const tooLate = story.and('2025-09-11T23:00:00Z', sam, answer());
  assert.equal(
    seen(tooLate.clock('2025-10-01', 'respond')),
    'missed · 2025-09-11 · missed 2025-09-11 · done 2025-09-12',
  );
});

test('X-15: a date within the published bank holidays is firm, one past them is provisional until more are known', () => {
  const firm = acknowledged(received('2027-12-20'), '2027-12-23').clock('2027-12-23', 'respond');
  assert.deepEqual([firm.due, firm.provisional], ['2028-01-11', false]);
  const open = acknowledged(received('2028-12-18'), '2028-12-21').clock('2028-12-21', 'respond');
  assert.deepEqual([open.due, open.provisional], ['2029-01-08', true]);
});

test('X-16: an answer that comes before the acknowledgement meets both', () => {
  const story = received('2026-06-08').and('2026-06-09', sam, take).and('2026-06-09', sam, answer());
  assert.equal(seen(story.clock('2026-07-09', 'acknowledge')), 'met · 2026-06-15 · done 2026-06-09');
  const {state, doneOn, missed} = story.clock('2026-07-09', 'respond');
  assert.deepEqual([state, doneOn, missed], ['met', '2026-06-09', undefined]);
});

test('X-17: a stage that was left late keeps its breach, and the next one has its own dates', () => {
  const story = acknowledged(received('2026-05-11'), '2026-05-13').and('2026-06-02', ada, escalate);
  assert.equal(seen(story.clock('2026-07-01', 'respond', 'stage-1')), 'missed · 2026-05-28 · missed 2026-05-28');
  assert.equal(seen(story.clock('2026-06-02', 'acknowledge')), 'running · 2026-06-09');
});

test('a clock that still ran when the case was taken to the next stage is superseded, not missed', () => {
  // The acknowledgement is overdue, so the next stage is open; the answer was never begun.
  const story = received('2026-05-11').and('2026-05-20', ada, escalate);
  assert.equal(seen(story.clock('2026-07-01', 'acknowledge', 'stage-1')), 'missed · 2026-05-18 · missed 2026-05-18');
  assert.equal(story.clock('2026-07-01', 'respond', 'stage-1').state, 'superseded');
});

test('what only an acknowledgement can meet is owed no more once the complaint is answered', () => {
  const [first, ...rest] = plusDane.stages as [Policy['stages'][number]];
  const clocks = first.clocks.map((clock) => ({...clock, metBy: clock.metBy.slice(0, 1)}));
  const story = received('2026-06-08', {...plusDane, stages: [{...first, clocks}, ...rest]})
    .and('2026-06-09', sam, take)
    .and('2026-06-10', sam, answer());
  assert.equal(seen(story.clock('2026-07-01', 'acknowledge')), 'superseded · 2026-06-15');
  assert.equal(story.sees('2026-07-01', sam).next, undefined);
});

test('X-18: more time that is given after the due date moves the date and mends no breach', () => {
  const story = acknowledged(received('2026-08-28'), '2026-09-01');
  const late = story.and('2026-09-17', sam, extendTo('2026-09-29'));
  assert.equal(seen(late.clock('2026-09-18', 'respond')), 'missed · 2026-09-29 · missed 2026-09-15');
  const answered = late.and('2026-09-29', sam, answer());
  assert.equal(
    seen(answered.clock('2026-09-30', 'respond')),
    'missed · 2026-09-29 · missed 2026-09-15 · done 2026-09-29',
  );
  assert.equal(
    seen(story.and('2026-09-15', sam, extendTo('2026-09-29')).clock('2026-09-18', 'respond')),
    'running · 2026-09-29',
  );
});

test('X-14: a date once told does not move when a closure is declared; staff see what it would be', () => {
  const closing: Policy = {...plusDane, calendar: {...plusDane.calendar, closures: ['2026-12-24']}};
  const story = acknowledged(received('2026-12-07'), '2026-12-10');
  assert.deepEqual(story.clock('2026-12-14', 'respond').recalculated, undefined);

  const forStaff = story.clock('2026-12-14', 'respond', 'stage-1', closing);
  assert.deepEqual([forStaff.due, forStaff.recalculated], ['2026-12-24', '2026-12-29']);
  const {clocks} = story.sees('2026-12-14', ada, closing);
  assert.deepEqual(
    clocks.map(({due, recalculated}) => [due, recalculated]),
    [
      ['2026-12-14', undefined],
      ['2026-12-24', undefined],
    ],
  );
});

test('X-14: a date once told moves no earlier either when a closure is taken back', () => {
  const closing: Policy = {...plusDane, calendar: {...plusDane.calendar, closures: ['2026-12-24']}};
  const story = acknowledged(received('2026-12-07', closing), '2026-12-10');
  const {due, recalculated} = story.clock('2026-12-14', 'respond', 'stage-1', plusDane);
  assert.deepEqual([due, recalculated], ['2026-12-29', '2026-12-24']);
});

test('a form can promise the acknowledgement and forecast the answer before there is a case', () => {
  const clocks = projectedClocks(plusDane.calendar, stageRule(plusDane, 'stage-1'), instant('2026-11-20T10:00:00Z'));
  assert.deepEqual(
    clocks.map(({duty, state, due}) => [duty, state, due]),
    [
      ['log', 'running', '2026-11-27'],
      ['acknowledge', 'running', '2026-11-27'],
      ['respond', 'projected', '2026-12-11'],
    ],
  );
});

test('a moment that nobody owes starts a clock without a forecast', () => {
  const [, contactClock] = projectedClocks(
    plusDane.calendar,
    stageRule(plusDane, 'stage-2'),
    instant('2026-11-20T10:00:00Z'),
  );
  assert.deepEqual(contactClock?.from, {moment: 'assigned'});
  assert.equal(contactClock?.due, undefined);
});

test('calendar days count every day and roll nowhere', () => {
  const week = {count: 7, unit: 'calendar-days'} as const;
  assert.deepEqual(dueDate(plusDane.calendar, plain('2026-03-30'), week), {date: '2026-04-06', provisional: false});
  assert.deepEqual(dueDate(plusDane.calendar, plain('2029-03-30'), week), {date: '2029-04-06', provisional: false});
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  type Actor,
  type CommandOf,
  type Intake,
  open,
  type Policy,
  policyInForce,
  recordStageId,
  type StaffMember,
} from '@redress/policy';
import {endOfDay, type HolidayList, holidayList, instant, localDay, localTime, plain} from '@redress/policy/calendar';
import {composeLetter} from '@redress/policy/letters';
import {housingAssociation, peoplePlus, plusDane, prima, psps} from '@redress/policy/presets';
import {acknowledge, answer, close, escalate, extendTo, take} from '../../support/commands.ts';
import {seen, skipped, why} from './reading.ts';
import {closedOn, complaint, customer, given, type Scenario, staff, withClock} from './scenario.ts';

const five = {PP: peoplePlus, PSPS: psps, HA: housingAssociation, PD: plusDane, PR: prima};

/** Somebody who may take each policy's first stage. */
const first: Readonly<Record<keyof typeof five, StaffMember>> = {
  PP: staff('Pam', 'receiver'),
  PSPS: staff('Ann', 'people-manager'),
  HA: staff('Wendy', 'service-improvement-team'),
  PD: staff('Sam', 'complaint-resolution-officer'),
  PR: staff('Hari', 'complaint-handler'),
};
const {PSPS: ann, HA: wendy, PD: sam} = first;

/** An answer that holds what any of the five asks for. */
function fullAnswer(...promises: readonly (readonly [what: string, due: string])[]): CommandOf<'respond'> {
  const letter = answer(...promises);
  return {
    ...letter,
    sections: {...letter.sections, 'law-and-policy': 'The repairs policy.', responsibility: 'The roof is ours.'},
  };
}

/** Each policy, and the same thing received under it. */
function each(
  intake: Partial<Intake>,
  at: string,
  by: Actor = customer,
): readonly (readonly [keyof typeof five, Scenario])[] {
  return Object.entries(five).map(([id, policy]) => [id as keyof typeof five, given(policy).receives(intake, at, by)]);
}

/** Every clock of a case, as staff see it. */
function clocks(story: Scenario, at: string): readonly string[] {
  const reader = staff('Reader');
  return story
    .view(at, reader)
    .clocks.map(({duty, state, due, dueAt}) =>
      [duty, state, dueAt ?? due].filter((part) => part !== undefined).join(' '),
    );
}

function acknowledged(policy: Policy, who: StaffMember, received: string, on: string): Scenario {
  return given(policy).receives({}, received).does(take, on, who).does(acknowledge, on, who);
}

test('X-01 · C-01 C-02 PP-18 PSPS-40 PSPS-41 HA-29 HA-30 PD-31 PD-41 PR-19 PR-21: one complaint, five policies', () => {
  const at = '2025-12-22T10:00:00Z';
  assert.deepEqual(
    each({}, at).map(([id, story]) => [id, ...clocks(story, at)]),
    [
      ['PP', 'respond not-configured'],
      ['PSPS', 'log met 2025-12-31', 'acknowledge running 2025-12-31', 'respond projected 2026-01-15'],
      ['HA', 'settle running 2025-12-23T10:00:00.000Z', 'respond running 2025-12-31'],
      ['PD', 'log met 2025-12-31', 'acknowledge running 2025-12-31', 'respond projected 2026-01-15'],
      ['PR', 'log met 2025-12-22', 'respond none-stated'],
    ],
  );
});

test('X-01 · C-03: acknowledged on the last day, the forecast is the date', () => {
  for (const [policy, who] of [
    [psps, ann],
    [plusDane, sam],
  ] as const) {
    const story = acknowledged(policy, who, '2025-12-22', '2025-12-31');
    assert.equal(seen(story.clock('respond', '2025-12-31')), 'running 2026-01-15 2026-01-16T00:00:00.000Z');
  }
});

test('X-02 · C-19: what the server stores as 30 June 23:15 UTC came on 1 July in London', () => {
  const at = '2026-06-30T23:15:00Z';
  const story = given(plusDane).receives({}, at);
  assert.equal(story.view(at, customer).openedOn, '2026-07-01');
  assert.equal(seen(story.clock('acknowledge', at)), 'running 2026-07-08 2026-07-08T23:00:00.000Z');
  // Counted from the date in UTC it would be the day before.
  const inUtc = given({...plusDane, calendar: {...plusDane.calendar, timeZone: 'UTC'}}).receives({}, at);
  assert.equal(inUtc.clock('acknowledge', at).due, '2026-07-07');
});

test('X-03: a day is met until its last instant, in summer and in winter', () => {
  const summer = given(plusDane).receives({}, '2026-04-10');
  const lastSecond = summer.clock('acknowledge', '2026-04-17T22:59:59.999Z');
  assert.deepEqual([lastSecond.state, lastSecond.due], ['running', '2026-04-17']);
  assert.equal(localDay(instant('2026-04-17T22:59:59.999Z'), 'Europe/London'), lastSecond.due);
  assert.equal(summer.clock('acknowledge', '2026-04-17T23:00:00Z').state, 'missed');
  assert.equal(endOfDay(plain('2026-04-17'), 'Europe/London'), '2026-04-17T23:00:00.000Z');

  const winter = given(plusDane).receives({}, '2025-12-22');
  assert.equal(winter.clock('acknowledge', '2025-12-31T23:59:59.999Z').state, 'running');
  assert.equal(winter.clock('acknowledge', '2026-01-01T00:00:00Z').state, 'missed');
});

test('X-04 · C-19: half past midnight in Madrid is the day before in London, and the view says whose day it shows', () => {
  const at = instant('2026-07-01T00:30:00+02:00');
  assert.deepEqual([localTime(at, 'Europe/Madrid').date, localTime(at, 'Europe/London').time], ['2026-07-01', '23:30']);
  const {openedOn, policy} = given(plusDane).receives({}, at).view(at, customer);
  assert.deepEqual([openedOn, policy.calendar.timeZone], ['2026-06-30', 'Europe/London']);
});

test('X-05 · C-57 C-58 HA-19 HA-22 PD-79 PR-05: eight people are a petition at the housing association alone', () => {
  assert.deepEqual(
    each({group: {people: 8}}, '2026-06-08').map(([id, story]) => {
      const {notes, group} = story.desk('2026-06-08');
      return [id, ...notes.map(({code, clause}) => [code, clause?.rule].filter(Boolean).join(' ')), group?.answerTo];
    }),
    [
      ['PP', 'group', undefined],
      ['PSPS', 'group PSPS-22', undefined],
      ['HA', 'petition HA-19', 'spokesperson-needed HA-21', 'all'],
      ['PD', 'group PD-10', undefined],
      ['PR', 'group PR-05', undefined],
    ],
  );
});

const advocate: Actor = {kind: 'representative', name: 'Bo Example'};
const throughAdvocate: Partial<Intake> = {helper: {role: 'speaks-for', name: 'Bo Example'}};
const dueOnThursday = [
  ['HA', 'respond'],
  ['PSPS', 'acknowledge'],
  ['PD', 'acknowledge'],
] as const;

test('X-06 · C-59 HA-17 PR-16: an advocate without consent starts the clocks of each policy, and is told nothing personal', () => {
  const written = each(throughAdvocate, '2026-04-09', advocate);
  assert.deepEqual(
    written.map(([id, story]) => [id, story.desk('2026-04-09').notes[0]?.code]),
    [
      ['PP', 'consent-asked'],
      ['PSPS', 'consent-asked'],
      ['HA', 'consent-asked'],
      ['PD', 'consent-asked'],
      ['PR', 'consent-required'],
    ],
  );
  const stories = Object.fromEntries(written) as Record<keyof typeof five, Scenario>;
  for (const [id, duty] of dueOnThursday) assert.equal(stories[id].clock(duty, '2026-04-09').due, '2026-04-16', id);
  assert.equal(stories.PR.clock('respond', '2026-04-09').state, 'none-stated');
  assert.equal(stories.PP.clock('respond', '2026-04-09').state, 'not-configured');
  for (const [id, story] of written) {
    const told = story.does({type: 'sendMessage', text: 'I am in hospital.'}, '2026-04-10', customer);
    const shown = JSON.stringify(told.view('2026-04-10', advocate));
    assert.ok(!/Ada|ada@|hospital/.test(shown), id);
  }
});

test('X-06 · C-23: consent on 20 April moves no date, and what was missed until then is a breach', () => {
  const stories = Object.fromEntries(each(throughAdvocate, '2026-04-09', advocate));
  for (const [id, duty] of dueOnThursday) {
    const asked = (stories[id] as Scenario).does({type: 'askConsent'}, '2026-04-09', first[id]);
    const confirmed = asked.does({type: 'answerConsent', given: true, how: 'email'}, '2026-04-20', customer);
    const {state, due, missed} = confirmed.clock(duty, '2026-04-20');
    assert.deepEqual([state, due, missed], ['missed', '2026-04-16', '2026-04-16'], id);
  }
});

const unsigned: Partial<Intake> = {anonymous: true};

test('X-07 · C-52 C-53 PD-13 PR-12: nobody anonymous is promised a reply; only two policies take it out of the procedure', () => {
  const sent = each(unsigned, '2026-06-08');
  assert.deepEqual(
    sent.map(([id, story]) => [id, story.desk('2026-06-08').notes[0]?.code, story.view('2026-06-08', sam).stage]),
    [
      ['PP', 'anonymous-no-reply', 'stage-1'],
      ['PSPS', 'anonymous-no-reply', 'stage-1'],
      ['HA', 'anonymous-no-reply', 'stage-1'],
      ['PD', 'anonymous-review-only', recordStageId],
      ['PR', 'anonymous-excluded', recordStageId],
    ],
  );
  for (const [id, story] of sent) {
    assert.deepEqual(story.view('2026-06-08', customer).clocks, [], id);
    assert.ok(!JSON.stringify(story.events).includes('"due"'), id);
  }
});

test('X-07 · C-53: where a policy is silent the dates run for staff, and what would be a letter is a note for the file', () => {
  for (const [id, story] of each(unsigned, '2026-06-08')) {
    if (id === 'PD' || id === 'PR') continue;
    assert.equal(story.clock('respond', '2026-06-08').state === 'not-configured', id === 'PP');
    const who = first[id];
    const noted = story.does(take, '2026-06-09', who).does(acknowledge, '2026-06-10', who);
    assert.ok(!JSON.stringify(noted.events).includes('"due"'), id);
    assert.deepEqual(noted.view('2026-06-10', customer).clocks, [], id);
    const note = composeLetter(five[id], 'RD-TEST-CASE', noted.events, {
      type: 'acknowledgement',
      at: instant('2026-06-10T10:00:00Z'),
    });
    assert.deepEqual([note.kind, note.to], ['file-note', undefined], id);
  }
  const atPsps = given(psps).receives(unsigned, '2026-06-08').clock('acknowledge', '2026-06-08');
  assert.equal(atPsps.due, '2026-06-15');
});

test('X-07 · C-75 HA-28: a risk to health and safety goes on at once, whoever tells of it', () => {
  const at = '2026-06-07T03:10:00Z';
  const story = given(housingAssociation).receives({...unsigned, danger: 'Bare wires in the hall.'}, at);
  assert.deepEqual(
    story.state.referrals.map(({referral, at}) => [referral, at]),
    [['health-and-safety', '2026-06-07T03:10:00.000Z']],
  );
});

const mended = acknowledged(plusDane, sam, '2026-01-12', '2026-01-14')
  .does(answer(['Mend the roof', '2026-02-06']), '2026-01-20', sam)
  .does({type: 'completeAction', action: 'action-1'}, '2026-02-06', sam)
  .does(close, '2026-02-06', sam);

test('X-08 · C-61 PD-58: a repair recorded as done that was not reopens the case and the action, with a new date and no clock', () => {
  const notDone: CommandOf<'reopen'> = {type: 'reopen', ground: 'action-not-done', reason: 'It still drips.'};
  assert.equal(mended.refuses(notDone, '2026-02-20', sam).code, 'action-unknown');
  const again = mended.does({...notDone, action: 'action-1', due: plain('2026-03-06')}, '2026-02-20', sam);
  const {status, actions, reference, clocks: known, next, timeline} = again.view('2026-02-20', customer);
  assert.deepEqual([status, reference, next], ['answered', 'RD-TEST-CASE', undefined]);
  assert.deepEqual(
    actions.map(({id, due, completedAt}) => [id, due, completedAt]),
    [['action-1', '2026-03-06', undefined]],
  );
  assert.ok(known.every(({state}) => state === 'met'));
  assert.ok(timeline.some(({type, on}) => type === 'closed' && on === '2026-02-06'));
  assert.equal(why(again.refuses(close, '2026-02-20', sam)), 'actions-open PD-58');
});

test('X-08 · C-61 PD-49 PD-50: who only dislikes the outcome goes to stage 2; a new fault is a new complaint, linked', () => {
  const review = mended.does(escalate, '2026-02-20', customer);
  assert.deepEqual(
    [review.view('2026-02-20', customer).stage, review.clock('acknowledge', '2026-02-20').due],
    ['stage-2', '2026-02-27'],
  );

  const fault = given(plusDane)
    .receives({what: 'Now the gutter leaks.'}, '2026-02-20')
    .does({type: 'link', reference: 'RD-OLD-CASE', why: 'new-issue'}, '2026-02-20', sam);
  assert.equal(fault.clock('acknowledge', '2026-02-20').due, '2026-02-27');
  assert.deepEqual(fault.desk('2026-02-20').links, [{reference: 'RD-OLD-CASE', why: 'new-issue'}]);
  assert.equal(mended.view('2026-02-20', customer).status, 'closed');
});

test('X-09 · C-62: where the policy is silent an officer joins an issue or keeps it apart, and says why; no date moves', () => {
  const issue = {type: 'addIssue', what: 'The ceiling is stained too.', related: true} as const;
  for (const [policy, who] of [
    [plusDane, sam],
    [housingAssociation, wendy],
  ] as const) {
    const story = given(policy).receives({}, '2026-06-08').does(take, '2026-06-09', who);
    const due = clocks(story, '2026-06-09');
    for (const join of [true, false]) {
      assert.equal(story.refuses({...issue, join}, '2026-06-10', who).code, 'reason-needed');
      const chosen = story.does({...issue, join, reason: 'It has the same cause.'}, '2026-06-10', who);
      assert.deepEqual(clocks(chosen, '2026-06-09'), due);
      const [told] = chosen.view('2026-06-10', customer).timeline;
      assert.deepEqual(told?.type === 'issueAdded' && [told.join, told.reason], [join, 'It has the same cause.']);
    }
    const late = story.does(fullAnswer(), '2026-06-12', who);
    assert.equal(
      late.refuses({...issue, join: true, reason: 'It has the same cause.'}, '2026-06-15', who).code,
      'issue-too-late',
    );
  }
});

test('X-10 · C-25 PSPS-42: two small extensions add up against the cap of ten working days', () => {
  const story = acknowledged(psps, ann, '2026-03-26', '2026-04-02');
  assert.equal(story.clock('respond', '2026-04-02').due, '2026-04-20');
  assert.equal(story.view('2026-04-02', ann).extension?.latest, '2026-05-05');
  const once = story.does(extendTo('2026-04-24'), '2026-04-16', ann);
  assert.equal(seen(once.clock('respond', '2026-04-16')), 'running 2026-04-24 2026-04-24T23:00:00.000Z');
  assert.equal(once.view('2026-04-16', ann).extension?.latest, '2026-05-05');
  const refusal = once.refuses(extendTo('2026-05-06'), '2026-04-23', ann);
  assert.deepEqual(
    [why(refusal), refusal.details?.added, refusal.details?.cap],
    ['good-reason-needed PSPS-42', '11', '10'],
  );
  assert.equal(once.does(extendTo('2026-05-05'), '2026-04-23', ann).clock('respond', '2026-04-23').due, '2026-05-05');
  const twice = once.does(extendTo('2026-05-06', 'The surveyor is ill.'), '2026-04-23', ann);
  assert.equal(twice.clock('respond', '2026-04-23').due, '2026-05-06');
});

const sian = staff('Sian', 'team-leader', 'senior-manager');

test('X-11 · C-45 HA-38 PR-22: who signed or let go the first answer may not take the next stage', () => {
  const received = given(housingAssociation).receives({}, '2026-06-08');
  const signed = [
    received.does(take, '2026-06-09', sian).does(fullAnswer(), '2026-06-10', sian),
    received
      .does(take, '2026-06-09', wendy)
      .does({...fullAnswer(), approvedBy: {id: sian.id, name: sian.name}}, '2026-06-10', wendy),
  ];
  for (const story of signed) {
    const review = story.does(escalate, '2026-06-15', customer);
    assert.equal(review.refuses(take, '2026-06-16', sian).code, 'same-person');
    const other = staff('Tess', 'senior-manager');
    assert.equal(review.does(take, '2026-06-16', other).view('2026-06-16', customer).holder?.name, 'Tess Example');
  }

  const both = staff('Pia', 'complaint-handler', 'panel-member');
  const appeal = given(prima)
    .receives({}, '2026-06-08')
    .does(take, '2026-06-08', both)
    .does(fullAnswer(), '2026-06-10', both)
    .does(escalate, '2026-06-15', customer);
  assert.equal(appeal.refuses(take, '2026-06-16', both).code, 'same-person');
});

test('X-11 · C-45: an administrator may set the rule to warn', () => {
  const stages = housingAssociation.stages.map((rule) => ({...rule, differentPerson: {rule: 'warn' as const}}));
  const review = given({...housingAssociation, stages})
    .receives({}, '2026-06-08')
    .does(take, '2026-06-09', sian)
    .does(fullAnswer(), '2026-06-10', sian)
    .does(escalate, '2026-06-15', customer);
  assert.equal(review.does(take, '2026-06-16', sian).view('2026-06-16', customer).holder?.name, 'Sian Example');
});

test('X-12 · PD-58: closing with an action open asks for its owner and its date; only Plus Dane’s rule says no', () => {
  for (const [id, story] of each({}, '2026-06-08')) {
    const who = first[id];
    const promised = story
      .does(take, '2026-06-09', who)
      .does(fullAnswer(['Mend the roof', '2026-07-01']), '2026-06-10', who);
    const bare = promised.refuses(close, '2026-06-11', who);
    assert.deepEqual([bare.code, bare.details?.actions], ['actions-open', 'Mend the roof'], id);
    const handed: CommandOf<'close'> = {
      type: 'close',
      left: [{action: 'action-1', owner: 'Kit Example', due: plain('2026-07-08')}],
    };
    if (id === 'PD') {
      assert.equal(why(promised.refuses(handed, '2026-06-11', who)), 'actions-open PD-58');
      continue;
    }
    const closed = promised.does(handed, '2026-06-11', who);
    assert.equal(closed.view('2026-06-11', customer).status, 'closed', id);
    assert.deepEqual(
      closed.state.actions.map(({owner, due, completedAt}) => [owner, due, completedAt]),
      [['Kit Example', '2026-07-08', undefined]],
      id,
    );
    assert.equal(closed.does({type: 'completeAction', action: 'action-1'}, '2026-07-01', who).state.actions.length, 1);
  }
});

/** Version 2 of the housing association's policy: approved on 12 January 2027, in force on 1 March. */
const second: Policy = {
  ...withClock(housingAssociation, 'stage-1', 'respond', {duration: {count: 10, unit: 'working-days'}}),
  version: '2',
  document: {
    ...housingAssociation.document,
    approvals: [{by: {en: 'Board'}, on: '2027-01-12'}],
    effectiveFrom: '2027-03-01',
  },
};

test('X-13 · C-31 HA-01 HA-30: a case keeps the version in force on its first day, whichever was approved by then', () => {
  const versions = [housingAssociation, second];
  const on = (day: string) => policyInForce(versions, plain(day)) ?? assert.fail('No version is in force');
  const old = given(on('2027-02-26')).receives({}, '2027-02-26');
  assert.deepEqual([old.state.policy.version, old.clock('respond', '2027-02-26').due], ['2018-10', '2027-03-05']);
  const taken = old.does(take, '2027-03-02', wendy);
  assert.deepEqual([taken.state.policy.version, taken.clock('respond', '2027-03-02').due], ['2018-10', '2027-03-05']);
  // Even if somebody opened it under the other version, the date that was told stays.
  assert.equal(taken.under(second).clock('respond', '2027-03-02').due, '2027-03-05');

  const fresh = given(on('2027-03-01')).receives({}, '2027-03-01');
  assert.deepEqual(
    [fresh.state.policy.version, seen(fresh.clock('respond', '2027-03-01'))],
    ['2', 'running 2027-03-15 2027-03-16T00:00:00.000Z'],
  );
});

test('X-14 · C-29 PSPS-41: a closure declared after the promise is a note to staff; the customer keeps the date', () => {
  const promised = acknowledged(psps, ann, '2026-12-07', '2026-12-10');
  assert.equal(seen(promised.clock('respond', '2026-12-10')), 'running 2026-12-24 2026-12-25T00:00:00.000Z');
  const closed = promised.under(closedOn(psps, '2026-12-24'));
  const forStaff = closed.clock('respond', '2026-12-14');
  assert.deepEqual([forStaff.due, forStaff.recalculated], ['2026-12-24', '2026-12-29']);
  const told = closed.view('2026-12-14', customer).clocks.find(({duty}) => duty === 'respond');
  assert.deepEqual([told?.due, told?.recalculated], ['2026-12-24', undefined]);
  assert.ok(!JSON.stringify(closed.view('2026-12-14', customer).clocks).includes('2026-12-29'));
});

test('X-15 · C-30 PD-41: past the published holidays a date is provisional, and settled once they are there', () => {
  const whole = acknowledged(plusDane, sam, '2027-12-20', '2027-12-23').clock('respond', '2027-12-23');
  assert.deepEqual([whole.due, whole.provisional], ['2028-01-11', false]);
  assert.deepEqual(skipped(plusDane.calendar, whole), ['2027-12-27', '2027-12-28', '2028-01-03']);

  const until2027: HolidayList = holidayList('england-and-wales', 2025, 2027);
  const calendar = {...plusDane.calendar, holidays: until2027};
  const short = acknowledged({...plusDane, calendar}, sam, '2027-12-20', '2027-12-23').clock('respond', '2027-12-23');
  assert.deepEqual([short.due, short.provisional], ['2028-01-10', true]);
});

test('X-16 · PD-31 PD-36 PD-41: a whole answer before the acknowledgement meets both clocks on its day', () => {
  const received = given(plusDane).receives({}, '2026-06-08');
  assert.equal(received.clock('acknowledge', '2026-06-08').due, '2026-06-15');
  const sent = received.does(take, '2026-06-09', sam).does(answer(), '2026-06-09', sam);
  for (const duty of ['acknowledge', 'respond'] as const) {
    const {state, doneOn} = sent.clock(duty, '2026-07-31');
    assert.deepEqual([state, doneOn], ['met', '2026-06-09'], duty);
  }
  assert.equal(sent.refuses(acknowledge, '2026-06-10', sam).code, 'already-answered');
});

test('X-17 · C-64 PD-50 PD-61: stage 2 may be asked for while stage 1 is late; its breach and the Ombudsman both show', () => {
  const waiting = acknowledged(plusDane, sam, '2026-05-11', '2026-05-13');
  assert.equal(waiting.clock('respond', '2026-05-13').due, '2026-05-28');
  const refusal = waiting.refuses(escalate, '2026-05-28', customer);
  assert.deepEqual([refusal.code, refusal.details?.due], ['not-answered', '2026-05-28']);

  const asked = waiting.does(escalate, '2026-06-02', customer);
  assert.equal(seen(asked.clock('acknowledge', '2026-06-02')), 'running 2026-06-09 2026-06-09T23:00:00.000Z');
  const stage1 = asked.clock('respond', '2026-06-30', 'stage-1');
  assert.deepEqual([stage1.state, stage1.missed], ['missed', '2026-05-28']);
  assert.equal(asked.view('2026-06-02', customer).ombudsmen[0]?.name.en, 'Housing Ombudsman');
});

test('X-18 · C-28 PSPS-42: more time given after the due date is a new date, not a mended breach', () => {
  const story = acknowledged(psps, ann, '2026-08-27', '2026-09-01');
  assert.equal(seen(story.clock('respond', '2026-09-01')), 'running 2026-09-15 2026-09-15T23:00:00.000Z');
  assert.equal(why(story.refuses(extendTo('2026-09-30'), '2026-09-17', ann)), 'good-reason-needed PSPS-42');
  const late = story.does(extendTo('2026-09-29'), '2026-09-17', ann);
  const {state, due, missed} = late.clock('respond', '2026-09-18');
  assert.deepEqual([state, due, missed], ['missed', '2026-09-29', '2026-09-15']);
  assert.equal(late.does(fullAnswer(), '2026-09-28', ann).clock('respond', '2026-09-28').state, 'missed');
});

test('X-19 · C-63 HA-28: withdrawn by phone: who, when and how are kept; clocks end unmet; what was referred and agreed goes on', () => {
  const story = given(housingAssociation)
    .receives({danger: 'Bare wires in the hall.'}, '2026-06-08')
    .does(take, '2026-06-08', wendy)
    .does({type: 'addAction', what: 'Mend the wires', due: plain('2026-06-10')}, '2026-06-08', wendy);
  const ended = story.does({type: 'withdraw', how: 'phone', reason: 'It is settled.'}, '2026-06-09', wendy);
  // What the service confirms to the customer.
  const [told] = ended.view('2026-06-09', customer).timeline;
  assert.deepEqual(told?.type === 'withdrawn' && [told.how, told.on, told.by.name], [
    'phone',
    '2026-06-09',
    'Wendy Example',
  ]);
  assert.equal(ended.view('2026-06-09', customer).status, 'withdrawn');
  assert.equal(ended.clock('respond', '2026-07-01').state, 'superseded');
  assert.equal(ended.desk('2026-06-09').referrals.made[0]?.referral, 'health-and-safety');
  assert.equal(ended.view('2026-06-09', customer).actions.filter(({completedAt}) => !completedAt).length, 1);
  const done = ended.does({type: 'completeAction', action: 'action-1'}, '2026-06-10', wendy);
  assert.equal(done.state.actions[0]?.completedAt, '2026-06-10T10:00:00.000Z');
  assert.equal(ended.refuses(fullAnswer(), '2026-06-10', wendy).code, 'closed');
});

test('X-20 · C-19 PSPS-40: logged a week late, it counts from the call; a later receipt needs a reason and moves no told date', () => {
  const phoned = given(psps).receives({receivedAt: '2026-11-02T14:00:00.000Z', channel: 'phone'}, '2026-11-09', ann);
  assert.equal(phoned.view('2026-11-09', customer).openedOn, '2026-11-02');
  const due = phoned.clock('acknowledge', '2026-11-09');
  assert.deepEqual([due.from.on, seen(due)], ['2026-11-02', 'running 2026-11-09 2026-11-10T00:00:00.000Z']);

  const later: CommandOf<'correctReceipt'> = {
    type: 'correctReceipt',
    to: instant('2026-11-04T09:00:00Z'),
    reason: 'The call was on Wednesday: the recording says so.',
  };
  const corrected = phoned.does(later, '2026-11-09', ann);
  const audited = corrected.events.find(({type}) => type === 'receiptCorrected');
  assert.deepEqual(
    audited?.type === 'receiptCorrected' && [audited.from, audited.to, audited.reason, audited.by.name],
    ['2026-11-02T14:00:00.000Z', '2026-11-04T09:00:00.000Z', later.reason, 'Ann Example'],
  );
  const after = corrected.clock('acknowledge', '2026-11-09');
  assert.deepEqual([after.due, after.recalculated], ['2026-11-09', '2026-11-11']);
});

test('X-21 · C-14 PSPS-22 PSPS-40: a comment found to be a complaint is acknowledged by the fifth working day from its receipt', () => {
  const comment = given(psps).receives({kind: 'comment'}, '2026-08-26');
  assert.equal(comment.view('2026-08-26', customer).status, 'recorded');
  const kept = comment.does({type: 'classify', to: 'complaint', reason: 'It says what went wrong.'}, '2026-09-01', ann);
  const clock = kept.clock('acknowledge', '2026-09-01');
  assert.equal(seen(clock), 'running 2026-09-03 2026-09-03T23:00:00.000Z');
  assert.deepEqual(skipped(psps.calendar, clock), ['2026-08-31']);
});

test('X-22: the same form posted twice gives the same first event, so that the service can answer with the first case', () => {
  const post = () => {
    const sent = {at: instant('2026-06-08T10:00:00Z'), by: customer};
    const decision = open(plusDane, complaint(plusDane), 'hash-of-the-key', sent);
    return 'events' in decision ? decision.events : assert.fail(decision.refusal.reason);
  };
  assert.deepEqual(post(), post());
  assert.equal(post().filter(({type}) => type === 'submitted').length, 1);
});

test('X-23: St Andrew’s Day counts in Scotland alone', () => {
  const scottish: Policy = {...plusDane, calendar: {...plusDane.calendar, nation: 'scotland'}};
  const there = given(scottish).receives({}, '2026-11-26').clock('acknowledge', '2026-11-26');
  assert.equal(seen(there), 'running 2026-12-04 2026-12-05T00:00:00.000Z');
  assert.deepEqual(skipped(scottish.calendar, there), ['2026-11-30']);
  const here = given(plusDane).receives({}, '2026-11-26').clock('acknowledge', '2026-11-26');
  assert.equal(seen(here), 'running 2026-12-03 2026-12-04T00:00:00.000Z');
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  type Actor,
  type CommandOf,
  type Intake,
  policyInForce,
  publishPolicy,
  reportDue,
  windowEnd,
} from '@redress/policy';
import {instant, localTime, plain, workingCalendar} from '@redress/policy/calendar';
import {type Figure, publishReport, report, scope, volumes} from '@redress/policy/measures';
import {housingAssociation} from '@redress/policy/presets';
import {closedOn, customer, given, readAs, type Scenario, staff, withClock} from './scenario.ts';

const wendy = staff('Wendy', 'service-improvement-team');
const tom = staff('Tom', 'team-leader');
const sian = staff('Sian', 'senior-manager');
const association = given(housingAssociation);

const take: CommandOf<'take'> = {type: 'take'};
const review: CommandOf<'requestEscalation'> = {type: 'requestEscalation'};
const answer: CommandOf<'respond'> = {
  type: 'respond',
  outcome: 'upheld',
  understanding: 'The repair was missed.',
  findings: 'Nobody came on 2 March.',
  remedy: 'We are sorry, and come on Friday.',
  actions: [],
};
const moreTime = (to: string): CommandOf<'extend'> => ({
  type: 'extend',
  to: plain(to),
  reason: 'The surveyor must open up the wall, and is here next week.',
});
const agreed: CommandOf<'agreeExtension'> = {type: 'agreeExtension'};

/** Answered at stage 1 by Wendy, so that a review can be asked for. */
function answered(on: string): Scenario {
  return association.receives({}, on).does(take, on, wendy).does(answer, on, wendy);
}

/** The clock on the wall in London when a clock in hours ends. */
function onTheWall(ends: string | undefined): string {
  const {date, time, offset} = localTime(instant(ends ?? ''), 'Europe/London');
  return `${date} ${time} ${offset === 60 ? 'BST' : 'GMT'}`;
}

test('HA-S01 · C-09 HA-29 HA-30: 24 hours are real hours when the clocks go forward; the answer skips Easter', () => {
  const received = association.receives({}, '2026-03-28T15:00Z');
  const aim = received.clock('settle', '2026-03-28T15:00Z');
  assert.deepEqual([aim.force, aim.shownTo, aim.state], ['aim', 'staff', 'running']);
  assert.equal(aim.ends, '2026-03-29T15:00:00.000Z');
  assert.equal(onTheWall(aim.ends), '2026-03-29 16:00 BST');
  assert.equal(readAs(aim, /one working day/), '2026-03-30');

  const reply = received.clock('respond', '2026-03-28T15:00Z');
  assert.deepEqual([reply.from.on, reply.due, reply.force], ['2026-03-28', '2026-04-07', 'must']);
  assert.equal(reply.ends, '2026-04-07T23:00:00.000Z');
});

test('HA-S01 · C-09 HA-29: the customer is told the date of the answer and nothing of the 24 hours, missed or not', () => {
  const received = association.receives({}, '2026-03-28T15:00Z');
  assert.deepEqual(
    received.view('2026-03-30', customer).clocks.map(({duty, state}) => [duty, state]),
    [['respond', 'running']],
  );
  assert.equal(received.clock('settle', '2026-03-30').state, 'missed');
});

test('HA-S02 · HA-29 HA-30: 24 hours are real hours when the clocks go back', () => {
  const received = association.receives({}, '2026-10-24T14:00Z');
  const aim = received.clock('settle', '2026-10-24T14:00Z');
  assert.equal(aim.ends, '2026-10-25T14:00:00.000Z');
  assert.equal(onTheWall(aim.ends), '2026-10-25 14:00 GMT');
  const reply = received.clock('respond', '2026-10-24T14:00Z');
  assert.deepEqual([reply.due, reply.ends], ['2026-10-30', '2026-10-31T00:00:00.000Z']);
});

test('HA-S03 · HA-29 HA-30: the answer skips Christmas, and the closure after it where there is one', () => {
  const at = '2025-12-19T16:30Z';
  const received = association.receives({}, at);
  assert.equal(received.clock('settle', at).ends, '2025-12-20T16:30:00.000Z');
  assert.deepEqual(
    [received.clock('respond', at).due, received.clock('respond', at).ends],
    ['2025-12-30', '2025-12-31T00:00:00.000Z'],
  );
  const closed = given(closedOn(housingAssociation, '2025-12-29', '2025-12-30', '2025-12-31')).receives({}, at);
  assert.deepEqual(
    [closed.clock('respond', at).due, closed.clock('respond', at).ends],
    ['2026-01-05', '2026-01-06T00:00:00.000Z'],
  );
});

test('HA-S04 · C-10 HA-30: five working days count from receipt; staff read what the end of the 24 hours would give', () => {
  const received = association.receives({}, '2026-01-06');
  for (const later of ['2026-01-06', '2026-01-09', '2026-01-13']) {
    const clock = received.clock('respond', later);
    assert.equal(clock.due, '2026-01-13', later);
    assert.equal(readAs(clock, /end of the 24 hours/), '2026-01-14', later);
  }
  const [told] = received.view('2026-01-06', customer).clocks;
  assert.deepEqual([told?.due, told?.otherReadings], ['2026-01-13', undefined]);
});

test('HA-S05 · C-08 HA-39: seven days are calendar days, shown as they fall; staff read the other three', () => {
  const requested = answered('2026-03-27').does(review, '2026-03-30', customer);
  const clock = requested.clock('respond', '2026-03-30');
  assert.deepEqual([clock.due, clock.ends, clock.force], ['2026-04-06', '2026-04-06T23:00:00.000Z', 'aim']);
  assert.equal(readAs(clock, /last working day on or before/), '2026-04-02');
  assert.equal(readAs(clock, /next working day/), '2026-04-07');
  assert.equal(readAs(clock, /could be working days/), '2026-04-10');
  assert.equal(requested.view('2026-03-30', customer).next?.due, '2026-04-06');
});

test('HA-S05 · C-08 HA-39: a policy can set the day to roll forward', () => {
  const rolled = withClock(housingAssociation, 'stage-2', 'respond', {roll: 'forward'});
  const requested = given(rolled)
    .receives({}, '2026-03-27')
    .does(take, '2026-03-27', wendy)
    .does(answer, '2026-03-27', wendy)
    .does(review, '2026-03-30', customer);
  assert.equal(requested.clock('respond', '2026-03-30').due, '2026-04-07');
});

/** Asked for on 8 October, so due on the 15th; on the 13th the senior manager asks for 30 October. */
const proposed = answered('2026-10-05')
  .does(review, '2026-10-08', customer)
  .does(take, '2026-10-09', sian)
  .does(moreTime('2026-10-30'), '2026-10-13', sian);

test('HA-S06 · HA-40: a longer time holds once the customer has agreed to it in advance', () => {
  assert.equal(proposed.clock('respond', '2026-10-13').due, '2026-10-15');
  const [asked] = proposed.view('2026-10-13', customer).timeline;
  assert.equal(asked?.type, 'extensionProposed');
  const letter = proposed.letter('extension', '2026-10-13');
  assert.match(letter, /Friday 30 October 2026.*Thursday 15 October 2026/);
  assert.match(letter, /The surveyor must open up the wall/);
  const clock = proposed.does(agreed, '2026-10-14', customer).clock('respond', '2026-10-16');
  assert.deepEqual([clock.state, clock.due, clock.ends], ['running', '2026-10-30', '2026-10-31T00:00:00.000Z']);
});

test('HA-S06 · C-27 HA-40: a customer who declines, or says nothing, keeps the first date', () => {
  const declined = proposed.does({type: 'declineExtension'}, '2026-10-14', customer);
  for (const story of [proposed, declined]) {
    assert.equal(story.clock('respond', '2026-10-14').due, '2026-10-15');
    const after = story.clock('respond', '2026-10-16');
    assert.deepEqual([after.state, after.missed], ['missed', '2026-10-15']);
  }
});

test('HA-S06 · C-28 HA-40: agreement after the date is a new date and mends no breach', () => {
  const clock = proposed.does(agreed, '2026-10-16', customer).clock('respond', '2026-10-16');
  assert.deepEqual([clock.state, clock.due, clock.missed], ['missed', '2026-10-30', '2026-10-15']);
});

test('HA-S07 · C-11 HA-25 HA-33: a date agreed for a detailed investigation replaces the first, which stays in history', () => {
  const agreedOn = association
    .receives({}, '2026-05-11')
    .does(take, '2026-05-12', tom)
    .does(moreTime('2026-06-05'), '2026-05-14', tom)
    .does({type: 'recordExtensionAnswer', agreed: true, how: 'phone'}, '2026-05-14', tom);
  assert.equal(association.receives({}, '2026-05-11').clock('respond', '2026-05-11').due, '2026-05-18');
  const shown = agreedOn.view('2026-05-14', customer);
  const [extension] = shown.next?.extensions ?? [];
  assert.deepEqual([shown.next?.due, shown.next?.firstDue], ['2026-06-05', '2026-05-18']);
  assert.deepEqual([extension?.from, extension?.to, extension?.agreed], ['2026-05-18', '2026-06-05', true]);
  const answeredBy = shown.timeline.find(({type}) => type === 'extensionAgreed');
  assert.deepEqual([answeredBy?.on, answeredBy?.by.name], ['2026-05-14', 'Tom Example']);
  assert.equal(agreedOn.clock('respond', '2026-05-19').state, 'running');
});

test('HA-S08 · C-75 HA-28: danger in a compliment is referred at that minute, and the kind stays', () => {
  const at = '2026-05-03T20:00:00.000Z';
  const received = association.receives(
    {kind: 'compliment', what: 'Lovely plumber. He saw the bare wires too.', danger: 'Bare wires in the hall.'},
    at,
  );
  const referred = received.events.find(({type}) => type === 'referred');
  assert.ok(referred?.type === 'referred');
  assert.deepEqual([referred.referral, referred.at, referred.immediately], ['health-and-safety', at, true]);
  const rule = received.desk(at).referrals.known.find(({id}) => id === 'health-and-safety');
  assert.deepEqual(
    rule?.to.map(({en}) => en),
    ['A senior manager', 'The Health and Safety manager'],
  );
  assert.equal(received.view(at, customer).kind, 'compliment');
  const nextAtWork = workingCalendar(housingAssociation.calendar).roll(plain('2026-05-03'), 'forward').date;
  assert.deepEqual([nextAtWork, referred.at < instant('2026-05-05T00:00Z')], ['2026-05-05', true]);
});

test('HA-S09 · C-58 HA-06 HA-19 HA-20 HA-21 HA-22: six who sign are one complaint, asked for one contact, and all may read the answer', () => {
  const petition = association.receives({group: {people: 6}}, '2026-02-02');
  const alone = association.receives({}, '2026-02-02');
  assert.deepEqual(petition.view('2026-02-02', customer).next, alone.view('2026-02-02', customer).next);
  assert.equal(petition.view('2026-02-02', customer).kind, 'complaint');

  const desk = petition.desk('2026-02-02');
  assert.deepEqual(
    desk.notes.map(({code, clause}) => [code, clause?.rule]),
    [
      ['petition', 'HA-19'],
      ['spokesperson-needed', 'HA-21'],
    ],
  );
  assert.deepEqual(desk.group, {people: 6, petition: true, answerTo: 'all'});
  assert.ok(desk.statements.some(({clause}) => clause.rule === 'HA-20'));
  const refusal = petition.refuses({type: 'recordGroup', people: 6}, '2026-02-02', wendy);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['spokesperson-needed', 'HA-21']);
  const named = petition.does({type: 'recordGroup', people: 6, spokesperson: 'Bo Example'}, '2026-02-02', wendy);
  assert.equal(named.desk('2026-02-02').group?.spokesperson, 'Bo Example');
});

const member: Actor = {kind: 'representative', name: 'Mo Example MP'};
const forTenant: Partial<Intake> = {
  helper: {role: 'speaks-for', name: 'Mo Example MP', relationship: 'Member of Parliament'},
};

test('HA-S10 · C-59 HA-16 HA-17: an MP is told nothing personal until the tenant has confirmed it', () => {
  const written = association.receives({...forTenant, danger: undefined}, '2026-02-13', member);
  assert.deepEqual(
    written.desk('2026-02-13').notes.map(({code, clause}) => [code, clause?.rule]),
    [['consent-asked', 'HA-17']],
  );
  const asked = written.does({type: 'askConsent'}, '2026-02-13', wendy);
  assert.ok(
    asked.view('2026-02-13', customer).offers.some(({command, refusal}) => command === 'answerConsent' && !refusal),
  );

  const worked = asked
    .does({type: 'agreeAdjustment', what: 'Large print'}, '2026-02-16', wendy)
    .does(take, '2026-02-16', wendy)
    .does({type: 'sendMessage', text: 'We have your medical notes.'}, '2026-02-16', customer)
    .does({...answer, adjusted: 'Printed in 18 point.'}, '2026-02-17', wendy);
  const seen = worked.view('2026-02-17', member);
  assert.deepEqual(
    seen.timeline.map(({type}) => type),
    ['consentAsked', 'submitted'],
  );
  assert.deepEqual([seen.intake.complainant, seen.adjustments, seen.actions], [undefined, [], []]);
  assert.ok(seen.ladder.every(({outcome}) => outcome === undefined));

  const confirmed = worked.does({type: 'answerConsent', given: true, how: 'phone'}, '2026-02-18', customer);
  const then = confirmed.view('2026-02-18', member);
  assert.ok(then.timeline.some(({type}) => type === 'responded'));
  assert.equal(then.intake.complainant?.name, 'Ada Example');
});

test('HA-S10 · C-23 HA-17 HA-30: no clock waits for the tenant', () => {
  const written = association.receives(forTenant, '2026-02-13', member);
  const asked = written.does({type: 'askConsent'}, '2026-02-16', wendy);
  const confirmed = asked.does({type: 'answerConsent', given: true, how: 'phone'}, '2026-02-19', customer);
  for (const story of [written, asked, confirmed]) {
    const clock = story.clock('respond', '2026-02-19');
    assert.deepEqual([clock.due, clock.state, clock.ends], ['2026-02-20', 'running', '2026-02-21T00:00:00.000Z']);
  }
});

test('HA-S11 · C-22 HA-07: what still goes on is never too old', () => {
  const [rule] = housingAssociation.eligibility.windows;
  assert.ok(rule);
  const damp = {on: '2025-06-01', ongoing: true};
  assert.equal(windowEnd(rule, {when: damp}, plain('2026-08-20'))?.lastDay, '2026-06-01');
  assert.deepEqual(association.receives({when: damp}, '2026-08-20').desk('2026-08-20').notes, []);
});

test('HA-S11 · C-34 HA-07 HA-13: what ended too long ago is taken all the same, and declined with reasons and advice', () => {
  const late = association.receives({when: {on: '2025-06-01', to: '2025-07-10'}}, '2026-08-20');
  const [note] = late.desk('2026-08-20').notes;
  assert.deepEqual(
    [note?.code, note?.details?.lastDay, note?.clause?.rule],
    ['may-be-out-of-time', '2026-07-10', 'HA-07'],
  );
  assert.equal(late.clock('respond', '2026-08-20').due, '2026-08-27');

  const decline = {
    type: 'decline',
    exclusion: 'out-of-time',
    reason: 'It was mended more than twelve months ago.',
    evidence: 'The repair log of 10 July 2025.',
  } as const;
  const refusal = late.refuses(decline, '2026-08-21', wendy);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['advice-needed', 'HA-13']);
  const declined = late.does({...decline, advice: 'A new damp patch is a new repair: call us.'}, '2026-08-21', wendy);
  const shown = declined.view('2026-08-21', customer);
  const [event] = shown.timeline;
  assert.ok(event?.type === 'declined' && event.reason && event.advice);
  assert.equal(shown.status, 'declined');
  assert.deepEqual(
    shown.ombudsmen.map(({id}) => id),
    ['housing-ombudsman'],
  );
});

test('HA-S12 · HA-10 HA-11 HA-44: a part for the insurers and one for the neighbourhood team leave the repair its clocks', () => {
  const received = association.receives(
    {what: 'The repair was missed, I fell over the hole, and next door plays the drums.'},
    '2026-01-06',
  );
  const parts = received
    .does({type: 'refer', referral: 'insurers', what: 'The fall and the injury'}, '2026-01-07', wendy)
    .does({type: 'refer', referral: 'neighbourhood', what: 'The drums next door'}, '2026-01-07', wendy);
  assert.deepEqual(parts.clock('respond', '2026-01-07'), received.clock('respond', '2026-01-07'));
  assert.equal(parts.clock('respond', '2026-01-07').due, '2026-01-13');
  const {known, made} = parts.desk('2026-01-07').referrals;
  assert.deepEqual(
    made.map(({referral, what}) => [known.find(({id}) => id === referral)?.to[0]?.en, what]),
    [
      ['The insurers', 'The fall and the injury'],
      ['The neighbourhood housing team', 'The drums next door'],
    ],
  );
  const points =
    '- The repair: ours, and late.\n- The fall: with our insurers.\n- The drums: with the neighbourhood team.';
  const sent = parts
    .does(take, '2026-01-08', wendy)
    .does({...answer, sections: {'every-point': points}}, '2026-01-08', wendy)
    .letter('stage-answer', '2026-01-08');
  assert.match(sent, /The repair: ours.*The fall: with our insurers.*The drums: with the neighbourhood team/);
});

test('HA-S13 · HA-51: what was published on 30 June is due again by 30 June', () => {
  const rule = housingAssociation.reports.find(({id}) => id === 'customers');
  assert.ok(rule);
  assert.equal(reportDue(rule, plain('2026-06-30')), '2027-06-30');
});

test('HA-S13 · C-76 HA-51: the yearly report names nobody and leaves small counts out', () => {
  const year = {from: plain('2026-07-01'), to: plain('2027-06-30')};
  const cases = ['repairs', 'repairs', 'repairs', 'repairs', 'repairs', 'repairs', 'tenancy', 'tenancy'].map(
    (service, at) => ({
      reference: `RD-CASE-${at}`,
      events: association.receives({service}, '2026-09-01').events,
    }),
  );
  const internal = report(scope(housingAssociation, cases, year), 'customers');
  const published = publishReport(housingAssociation, internal);
  const ofTenancies = ({id, by}: Pick<Figure, 'id' | 'by'>) => id === 'complaints' && by.service === 'tenancy';
  const inside = internal.blocks.flatMap(({figures}) => figures).find(ofTenancies);
  const outside = published.blocks.flatMap(({figures}) => figures).find(ofTenancies);
  assert.equal(inside?.numerator, 2);
  assert.deepEqual([outside?.numerator, outside?.suppressed], [undefined, true]);
  assert.doesNotMatch(JSON.stringify(published), /Ada|RD-CASE/);
});

test('HA-S14 · C-23 HA-34: mediation stops no clock; a new date needs agreement', () => {
  const mediating = association
    .receives({}, '2026-01-06')
    .does(take, '2026-01-07', wendy)
    .does({type: 'offerMediation'}, '2026-01-12', wendy)
    .does({type: 'answerMediation', accepted: true}, '2026-01-12', customer);
  assert.equal(mediating.view('2026-01-12', customer).mediation, 'accepted');
  assert.equal(mediating.clock('respond', '2026-01-12').due, '2026-01-13');
  assert.equal(mediating.clock('respond', '2026-01-14').state, 'missed');

  const asked = mediating.does(moreTime('2026-01-23'), '2026-01-12', wendy);
  assert.equal(asked.clock('respond', '2026-01-12').due, '2026-01-13');
  assert.equal(asked.does(agreed, '2026-01-13', customer).clock('respond', '2026-01-14').due, '2026-01-23');
});

test('HA-S14 · HA-34 HA-37: who refuses mediation can ask for a review all the same', () => {
  const refused = association
    .receives({}, '2026-01-06')
    .does(take, '2026-01-07', wendy)
    .does(answer, '2026-01-12', wendy)
    .does({type: 'offerMediation'}, '2026-01-12', wendy)
    .does({type: 'answerMediation', accepted: false}, '2026-01-12', customer);
  assert.equal(refused.does(review, '2026-01-12', customer).view('2026-01-12', customer).stage, 'stage-2');
});

test('C-45 HA-38: the reviewer is somebody new to the case, though the document does not say so', () => {
  const both = staff('Wendy', 'service-improvement-team', 'senior-manager');
  const refusal = answered('2026-03-27').does(review, '2026-03-30', customer).refuses(take, '2026-03-30', both);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['same-person', 'HA-38']);
});

test('C-53 HA-S01: who does not say who they are is taken, promised nothing, and dated for staff', () => {
  const unknown = association.receives({anonymous: true}, '2026-01-06');
  assert.deepEqual(unknown.view('2026-01-06', customer).clocks, []);
  assert.equal(unknown.clock('respond', '2026-01-06').due, '2026-01-13');
});

test('C-60 HA-24: a concern that was settled at first contact is counted, and not among the complaints', () => {
  const settled = association
    .receives({}, '2026-01-06')
    .does({type: 'recordFirstContact', summary: 'The engineer went back.', settled: true}, '2026-01-06T15:00Z', wendy);
  const january = {from: plain('2026-01-01'), to: plain('2026-01-31')};
  const cases = [
    {reference: 'RD-SETTLED', events: settled.events},
    {reference: 'RD-COMPLAINT', events: association.receives({}, '2026-01-07').events},
  ];
  const figures = volumes(scope(housingAssociation, cases, january));
  const count = (as: string) => figures.find(({id, by}) => id === 'received' && by.as === as)?.numerator;
  assert.deepEqual([count('settled-at-first-contact'), count('complaint')], [1, 1]);
});

test('HA-29: what is put right within the 24 hours meets both clocks without an answer', () => {
  const settled = association
    .receives({}, '2026-01-06')
    .does({type: 'settle', summary: 'The engineer went back.', how: 'phone'}, '2026-01-06T15:00Z', wendy);
  assert.deepEqual(
    settled.view('2026-01-20', wendy).clocks.map(({duty, state}) => [duty, state]),
    [
      ['settle', 'met'],
      ['respond', 'met'],
    ],
  );
  assert.equal(settled.view('2026-01-20', customer).status, 'settled');
});

test('C-69 HA-41: until limits are set, nobody may promise money alone', () => {
  const gesture: CommandOf<'recordPayment'> = {
    type: 'recordPayment',
    line: 'discretionary',
    form: 'voucher',
    pence: 1000,
    failure: 'A missed visit',
  };
  const [event] = association.receives({}, '2026-01-06').happens(gesture, '2026-01-07', sian);
  assert.equal(event?.type, 'paymentProposed');
});

test('C-77 HA-36: a complaint on social media is answered in private, and the public part of the policy says so', () => {
  assert.equal(publishPolicy(housingAssociation).channels.socialMedia?.clause.rule, 'HA-36');
});

test('C-31 HA-01: what was approved in August and takes effect in October holds from October', () => {
  assert.equal(policyInForce([housingAssociation], plain('2018-09-30')), undefined);
  assert.equal(policyInForce([housingAssociation], plain('2018-10-01'))?.version, '2018-10');
  const [event] = association.receives({}, '2026-01-06').events;
  assert.deepEqual(event?.type === 'submitted' && event.policy, {id: 'housing-association', version: '2018-10'});
});

test('C-74 HA-01 HA-52: a review that is late puts nothing out of force, and no customer reads of it', () => {
  const {review} = housingAssociation.document;
  assert.deepEqual([review?.due, review?.everyMonths], ['2020-04', 36]);
  assert.equal(policyInForce([housingAssociation], plain('2026-01-06')), housingAssociation);
  assert.doesNotMatch(JSON.stringify(publishPolicy(housingAssociation)), /2020-04/);
});

test('C-62 HA-26: the document does not say what becomes of a new issue, so an officer joins it or keeps it apart, and says why', () => {
  const received = association.receives({}, '2026-01-06').does(take, '2026-01-07', wendy);
  const issue = {type: 'addIssue', what: 'The lift failed too.', related: true} as const;
  for (const join of [true, false]) {
    assert.equal(received.refuses({...issue, join}, '2026-01-08', wendy).code, 'reason-needed');
    const added = received.does({...issue, join, reason: 'The same visit.'}, '2026-01-08', wendy);
    assert.equal(added.clock('respond', '2026-01-08').due, '2026-01-13');
    const [told] = added.view('2026-01-08', customer).timeline;
    assert.ok(told?.type === 'issueAdded' && told.reason === 'The same visit.');
  }
});

test('C-64 HA-37: nobody waits for a late answer before asking for a review', () => {
  const received = association.receives({}, '2026-01-06');
  assert.equal(received.refuses(review, '2026-01-13', customer).code, 'not-answered');
  const asked = received.does(review, '2026-01-14', customer);
  assert.equal(asked.clock('respond', '2026-01-14', 'stage-1').missed, '2026-01-13');
  assert.equal(asked.clock('respond', '2026-01-14').due, '2026-01-21');
});

test('C-43: more time that was asked for is asked for no more once the review itself is refused', () => {
  const asked = answered('2026-10-01')
    .does(review, '2026-10-08', customer)
    .does(take, '2026-10-09', sian)
    .does(moreTime('2026-10-30'), '2026-10-12', sian);
  assert.equal(asked.view('2026-10-12', customer).proposal?.to, '2026-10-30');
  const refused = asked.does(
    {type: 'declineEscalation', ground: 'other', reason: 'Nothing is left to review.'},
    '2026-10-13',
    sian,
  );
  assert.equal(refused.view('2026-10-13', customer).proposal, undefined);
  assert.equal(refused.refuses(agreed, '2026-10-14', customer).code, 'nothing-proposed');
});

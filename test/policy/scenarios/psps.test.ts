import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type CommandOf, mayOpen, windowEnd} from '@redress/policy';
import {plain, workingCalendar} from '@redress/policy/calendar';
import {psps} from '@redress/policy/presets';
import {closedOn, customer, given, readAs, type Scenario, staff, withClock} from './scenario.ts';

const ann = staff('Ann', 'people-manager');
const bob = staff('Bob', 'people-manager', 'senior-leadership-team');
const cat = staff('Cat', 'senior-leadership-team');
const partnership = given(psps);

const take: CommandOf<'take'> = {type: 'take'};
const acknowledge: CommandOf<'acknowledge'> = {type: 'acknowledge', understanding: 'Nobody called you back.'};
const escalate: CommandOf<'requestEscalation'> = {type: 'requestEscalation'};
const answer: CommandOf<'respond'> = {
  type: 'respond',
  outcome: 'upheld',
  understanding: 'Nobody called you back.',
  findings: 'The call was never logged.',
  remedy: 'We are sorry, and have called.',
  sections: {'law-and-policy': 'Our call standard.', responsibility: 'The calls are ours, the bins are not.'},
  actions: [],
};
const extendTo = (to: string, goodReason?: string): CommandOf<'extend'> => ({
  type: 'extend',
  to: plain(to),
  reason: 'It touches three departments.',
  ...(goodReason !== undefined && {goodReason}),
});

/** Received, and acknowledged by Ann. */
function acknowledged(received: string, on: string, intake = {}): Scenario {
  return partnership.receives(intake, received).does(take, on, ann).does(acknowledge, on, ann);
}

test('PSPS-S01 · C-03 PSPS-40 PSPS-41: before the acknowledgement the answer is a forecast, after it a date', () => {
  const received = partnership.receives({}, '2025-10-13');
  const first = received.clock('acknowledge', '2025-10-13');
  assert.deepEqual([first.due, first.ends, first.force], ['2025-10-20', '2025-10-20T23:00:00.000Z', 'should']);
  const forecast = received.clock('respond', '2025-10-13');
  assert.deepEqual([forecast.state, forecast.due, forecast.from.on], ['projected', '2025-11-03', '2025-10-20']);
  assert.equal(received.view('2025-10-13', customer).next?.duty, 'acknowledge');

  const reply = acknowledged('2025-10-13', '2025-10-15').clock('respond', '2025-10-15');
  assert.deepEqual([reply.state, reply.due, reply.force], ['running', '2025-10-29', 'should']);
  assert.equal(reply.ends, '2025-10-30T00:00:00.000Z');
});

test('PSPS-S02 · PSPS-42: past Easter and the May holiday, the latest date that needs no good reason', () => {
  const received = partnership.receives({}, '2026-03-26T16:45Z');
  assert.equal(received.clock('acknowledge', '2026-03-26T16:45Z').due, '2026-04-02');
  const running = acknowledged('2026-03-26T16:45Z', '2026-04-02');
  assert.deepEqual(
    [running.clock('respond', '2026-04-02').due, running.clock('respond', '2026-04-02').ends],
    ['2026-04-20', '2026-04-20T23:00:00.000Z'],
  );
  const extended = running.does(extendTo('2026-05-05'), '2026-04-16', ann);
  assert.deepEqual(
    [extended.clock('respond', '2026-04-16').due, extended.clock('respond', '2026-04-16').ends],
    ['2026-05-05', '2026-05-05T23:00:00.000Z'],
  );
  const letter = extended.letter('extension', '2026-04-16');
  assert.match(letter, /Tuesday 5 May 2026/);
  assert.match(letter, /It touches three departments\./);
  const refusal = running.refuses(extendTo('2026-05-06'), '2026-04-16', ann);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['good-reason-needed', 'PSPS-42']);
});

test('PSPS-S03 · PSPS-40 PSPS-41: Christmas, with and without a closure', () => {
  const at = '2026-12-18';
  const open = partnership.receives({}, at).clock('acknowledge', at);
  assert.deepEqual([open.due, open.ends], ['2026-12-29', '2026-12-30T00:00:00.000Z']);
  const shut = closedOn(psps, '2026-12-29', '2026-12-30', '2026-12-31');
  const closed = given(shut).receives({}, at).clock('acknowledge', at);
  assert.deepEqual([closed.due, closed.ends], ['2027-01-04', '2027-01-05T00:00:00.000Z']);
  const reply = acknowledged(at, '2026-12-29').clock('respond', '2026-12-29');
  assert.deepEqual([reply.due, reply.ends], ['2027-01-13', '2027-01-14T00:00:00.000Z']);
});

test('PSPS-S04 · C-04 PSPS-40 PSPS-41: a late acknowledgement is a breach of its own and starts the answer; staff read the fairer date', () => {
  const late = acknowledged('2026-05-09', '2026-05-20');
  const first = late.clock('acknowledge', '2026-05-20');
  assert.deepEqual([first.from.on, first.state, first.missed], ['2026-05-09', 'missed', '2026-05-15']);
  assert.equal(workingCalendar(psps.calendar).between(plain('2026-05-15'), plain('2026-05-20')), 3);
  assert.equal(first.doneOn, '2026-05-20');

  const reply = late.clock('respond', '2026-05-20');
  assert.deepEqual([reply.due, reply.ends], ['2026-06-04', '2026-06-04T23:00:00.000Z']);
  assert.equal(readAs(reply, /day on which the acknowledgement was due/), '2026-06-01');
});

test('PSPS-S04 · C-04 PSPS-41: an organisation may choose the fairer reading, which holds before the acknowledgement too', () => {
  const capped = given(withClock(psps, 'stage-1', 'respond', {lateStart: 'capped'})).receives({}, '2026-05-09');
  assert.equal(capped.clock('respond', '2026-05-19').due, '2026-06-01');
  const late = capped.does(take, '2026-05-20', ann).does(acknowledge, '2026-05-20', ann);
  assert.equal(late.clock('respond', '2026-05-20').due, '2026-06-01');
});

test('PSPS-S05 · C-05 PSPS-48 PSPS-50 PSPS-51: stage 2 has its own acknowledgement, which starts its answer, and its own cap', () => {
  const requested = acknowledged('2026-07-01', '2026-07-02')
    .does(answer, '2026-07-13', ann)
    .does(escalate, '2026-07-20', customer);
  const first = requested.clock('acknowledge', '2026-07-20');
  assert.deepEqual([first.due, first.ends, first.force], ['2026-07-27', '2026-07-27T23:00:00.000Z', 'must']);
  assert.equal(requested.clock('respond', '2026-07-20').state, 'projected');

  const reviewing = requested.does(take, '2026-07-23', cat).does(acknowledge, '2026-07-23', cat);
  const reply = reviewing.clock('respond', '2026-07-23');
  assert.deepEqual([reply.from.on, reply.due, reply.force], ['2026-07-23', '2026-08-20', 'aim']);
  assert.equal(
    reviewing.does(extendTo('2026-09-18'), '2026-08-18', cat).clock('respond', '2026-08-18').due,
    '2026-09-18',
  );
  const refusal = reviewing.refuses(extendTo('2026-09-21'), '2026-08-18', cat);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['good-reason-needed', 'PSPS-51']);
});

test('PSPS-S06 · C-45 PSPS-49: neither who answered stage 1 nor who approved the letter takes stage 2; the refusal for the audit trail says who and why', () => {
  const requested = acknowledged('2026-07-01', '2026-07-02')
    .does({...answer, approvedBy: {id: bob.id, name: bob.name}}, '2026-07-13', ann)
    .does(escalate, '2026-07-20', customer);
  for (const person of [ann, bob]) {
    const refusal = requested.refuses(take, '2026-07-21', person);
    assert.deepEqual(
      [refusal.code, refusal.clause?.rule, refusal.details?.person],
      ['same-person', 'PSPS-49', person.name],
    );
    const offer = requested.view('2026-07-21', person).offers.find(({command}) => command === 'take');
    assert.equal(offer?.refusal?.code, 'same-person');
  }
  assert.equal(requested.does(take, '2026-07-21', cat).view('2026-07-21', cat).holder?.id, 'cat');
});

test('PSPS-S06: the customer reads who answered and not who else read the letter', () => {
  const sent = acknowledged('2026-07-01', '2026-07-02').does(
    {...answer, approvedBy: {id: 'bob', name: 'Bob Example'}},
    '2026-07-13',
    ann,
  );
  const approver = (who: typeof customer) => {
    const responded = sent.view('2026-07-13', who).timeline.find(({type}) => type === 'responded');
    return responded?.type === 'responded' && responded.approvedBy?.name;
  };
  assert.deepEqual([approver(customer), approver(ann)], [undefined, 'Bob Example']);
});

/** Acknowledged on 2 November, so the answer is due on the 16th. */
const underWay = acknowledged('2026-10-30', '2026-11-02');
const related = {type: 'addIssue', what: 'The second call was not logged either.', related: true} as const;

test('PSPS-S07 · PSPS-45: a related issue joins the answer, which must cover every point and stays due', () => {
  const joined = underWay.does({...related, join: true}, '2026-11-10', ann);
  assert.deepEqual(
    joined.desk('2026-11-10').issues.map(({what, joined: with_}) => [what, with_]),
    [['The second call was not logged either.', true]],
  );
  const [points] = psps.letters.flatMap(({stage, items}) =>
    items.filter(({item}) => stage === 'stage-1' && item === 'every-point'),
  );
  assert.deepEqual([points?.clause.rule, points?.force], ['PSPS-43', 'must']);
  const clock = joined.clock('respond', '2026-11-10');
  assert.deepEqual([clock.due, clock.ends], ['2026-11-16', '2026-11-17T00:00:00.000Z']);

  // The answer now has a point more, and cannot go without it.
  assert.ok(joined.desk('2026-11-10').toWrite.answer.some(({item}) => item === 'every-point'));
  const refusal = joined.refuses(answer, '2026-11-13', ann);
  assert.deepEqual(
    [refusal.code, refusal.clause?.rule, refusal.details?.items],
    ['letter-incomplete', 'PSPS-43', 'every-point'],
  );
  const both = {...answer, sections: {...answer.sections, 'every-point': 'The first call; the second call.'}};
  assert.equal(joined.does(both, '2026-11-13', ann).view('2026-11-13', customer).status, 'answered');
});

test('PSPS-S08 · PSPS-46 PSPS-47: after the answer it is a linked complaint of its own, the customer is told why, and stage 2 stays open', () => {
  const sent = underWay.does(answer, '2026-11-13', ann);
  const refusal = sent.refuses({...related, join: true}, '2026-11-17', ann);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['issue-too-late', 'PSPS-46']);

  const why = 'The answer to the first has gone.';
  const apart = sent
    .does({...related, join: false, reason: why}, '2026-11-17', ann)
    .does({type: 'link', reference: 'RD-NEW-CASE', why: 'new-issue'}, '2026-11-17', ann);
  const told = apart.view('2026-11-17', customer).timeline.find(({type}) => type === 'issueAdded');
  assert.ok(told?.type === 'issueAdded' && told.reason === why && !told.join);
  assert.deepEqual(apart.desk('2026-11-17').links, [{reference: 'RD-NEW-CASE', why: 'new-issue'}]);
  assert.equal(apart.view('2026-11-17', customer).ladder.find(({stage}) => stage === 'stage-2')?.state, 'open');

  const own = partnership.receives({what: related.what}, '2026-11-17').clock('acknowledge', '2026-11-17');
  assert.deepEqual([own.due, own.ends], ['2026-11-24', '2026-11-25T00:00:00.000Z']);
});

test('PSPS-S09 · PSPS-46: an unrelated issue is a complaint of its own, and the first keeps its date', () => {
  const unrelated = {...related, related: false};
  const refusal = underWay.refuses({...unrelated, join: true}, '2026-11-10', ann);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['issue-unrelated', 'PSPS-46']);
  const apart = underWay.does({...unrelated, join: false}, '2026-11-10', ann);
  assert.equal(apart.clock('respond', '2026-11-10').due, '2026-11-16');
  const own = partnership.receives({what: related.what}, '2026-11-10').clock('acknowledge', '2026-11-10');
  assert.deepEqual([own.due, own.ends], ['2026-11-17', '2026-11-18T00:00:00.000Z']);
});

const resident = {type: 'resident', procedure: 'council-shdc', service: 'revenues-and-benefits'};

test('PSPS-S10 · C-39 PSPS-10 PSPS-14: a council tax complaint follows a policy that is not loaded: no date is worked out, and staff are told', () => {
  const received = partnership.receives(resident, '2026-03-02');
  const shown = received.view('2026-03-02', customer);
  assert.deepEqual(
    shown.clocks.map(({duty, state, due, duration}) => [duty, state, due, duration]),
    [
      ['acknowledge', 'not-configured', undefined, undefined],
      ['respond', 'not-configured', undefined, undefined],
    ],
  );
  assert.equal(shown.next, undefined);
  const desk = received.desk('2026-03-02');
  assert.deepEqual([desk.procedure?.state, desk.procedure?.delegatedTo?.organisation.en], ['delegated', 'SHDC']);
  assert.deepEqual(
    desk.notes.map(({code, advice}) => [code, advice?.en]),
    [['policy-elsewhere', 'SHDC']],
  );
});

test('PSPS-S10 · C-40 PSPS-15 PSPS-16: we answer first unless the council appoints somebody; then the council answers, in three ways', () => {
  const received = partnership.receives(resident, '2026-03-02');
  const appointee = staff('Ada', 'council-appointee');
  for (const person of [ann, appointee]) assert.ok(received.does(take, '2026-03-02', person));
  assert.equal(received.refuses(take, '2026-03-02', cat).code, 'role-needed');
  assert.equal(received.view('2026-03-02', customer).answeredBy, undefined);

  const {sections: _, ...ours} = answer;
  const further = received
    .does(take, '2026-03-02', ann)
    .does(ours, '2026-03-09', ann)
    .does(escalate, '2026-03-10', customer);
  const shown = further.view('2026-03-10', customer);
  assert.deepEqual([shown.stage, shown.answeredBy?.en], ['council-stage-2', 'SHDC']);
  for (const role of ['client-liaison-officer', 'council-officer', 'senior-leadership-team']) {
    assert.ok(further.does(take, '2026-03-11', staff('Dee', role)), role);
  }
  assert.equal(further.refuses(take, '2026-03-11', staff('Eve', 'people-manager')).code, 'role-needed');
});

test('PSPS-S11 · PSPS-17: missed payroll targets go through the agreement with the council, with an explanation', () => {
  const reported = partnership.receives(
    {type: 'council-employee', service: 'hr', what: 'Payroll was late twice.'},
    '2026-03-02',
  );
  assert.equal(reported.view('2026-03-02', customer).procedure?.id, 'own');
  const elsewhere = reported.does(
    {
      type: 'decline',
      exclusion: 'master-agreement',
      reason: 'A missed target is for the agreement between your council and us.',
      evidence: 'Schedule 4 sets the target.',
    },
    '2026-03-03',
    ann,
  );
  const shown = elsewhere.view('2026-03-03', customer);
  assert.deepEqual([shown.status, shown.next], ['declined', undefined]);
  assert.ok(shown.clocks.every(({state}) => state === 'superseded'));
  const [event] = shown.timeline;
  assert.ok(event?.type === 'declined' && event.reason);
  const rule = psps.eligibility.exclusions.find(({id}) => id === 'master-agreement');
  assert.match(rule?.advice?.en ?? '', /Master Service Level Agreement/);
});

test('PSPS-S11 · PSPS-18 PSPS-19: the same person on the rudeness of an adviser is a complaint like any other', () => {
  const rude = partnership.receives(
    {type: 'council-employee', service: 'staff', what: 'The adviser was rude.'},
    '2026-03-02',
  );
  assert.equal(rude.view('2026-03-02', customer).procedure?.id, 'own');
  assert.equal(rude.clock('acknowledge', '2026-03-02').due, '2026-03-09');
  assert.equal(rude.clock('respond', '2026-03-02').due, '2026-03-23');
});

test('PSPS-S12 · C-20 PSPS-24: twelve months end on the day of the same number, or at the end of the month', () => {
  const [rule] = psps.eligibility.windows;
  assert.ok(rule);
  const lastDay = (on: string) => windowEnd(rule, {when: {on}}, plain('2026-01-01'))?.lastDay;
  assert.equal(lastDay('2024-02-29'), '2025-02-28');
  assert.equal(lastDay('2026-01-15'), '2027-01-15');
  assert.deepEqual(partnership.receives({when: {on: '2026-01-15'}}, '2027-01-15').desk('2027-01-15').notes, []);
});

test('PSPS-S12 · C-42 PSPS-24: a day later it is taken and dated, and an officer decides with a reason', () => {
  const late = partnership.receives({when: {on: '2026-01-15'}}, '2027-01-16');
  const [note] = late.desk('2027-01-16').notes;
  assert.deepEqual([note?.code, note?.details?.lastDay], ['may-be-out-of-time', '2027-01-15']);
  assert.equal(late.view('2027-01-16', customer).status, 'received');
  assert.equal(late.clock('acknowledge', '2027-01-16').due, '2027-01-22');

  const taken = late.does({type: 'accept', reason: 'She was in hospital.'}, '2027-01-18', ann);
  assert.equal(taken.clock('acknowledge', '2027-01-18').due, '2027-01-22');
  const declined = late.does(
    {type: 'decline', exclusion: 'out-of-time', reason: 'The records are gone.', evidence: 'Kept for a year.'},
    '2027-01-18',
    ann,
  );
  assert.equal(declined.view('2027-01-18', customer).status, 'declined');
});

/** Due on 29 October, as in PSPS-S01. */
const due29October = acknowledged('2025-10-13', '2025-10-15');

test('PSPS-S13 · C-24 PSPS-42: past ten working days it takes a good reason, and the customer reads reason and date', () => {
  assert.equal(
    due29October.does(extendTo('2025-11-12'), '2025-10-27', ann).clock('respond', '2025-10-27').due,
    '2025-11-12',
  );
  const refusal = due29October.refuses(extendTo('2025-11-19'), '2025-10-27', ann);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['good-reason-needed', 'PSPS-42']);
  assert.deepEqual([refusal.details?.added, refusal.details?.cap], ['15', '10']);
  const extended = due29October.does(extendTo('2025-11-19', 'The file is with the court.'), '2025-10-27', ann);
  const shown = extended.view('2025-10-27', customer);
  assert.equal(shown.next?.due, '2025-11-19');
  const [event] = shown.timeline;
  assert.ok(event?.type === 'extended');
  assert.deepEqual([event.from, event.to, event.reason], ['2025-10-29', '2025-11-19', 'It touches three departments.']);
  assert.match(extended.letter('extension', '2025-10-27'), /Wednesday 19 November 2025.*The file is with the court\./);
});

test('PSPS-S13 · C-25 PSPS-42: six working days and then five are eleven', () => {
  const six = due29October.does(extendTo('2025-11-06'), '2025-10-27', ann);
  assert.equal(six.clock('respond', '2025-10-27').due, '2025-11-06');
  assert.equal(workingCalendar(psps.calendar).between(plain('2025-10-29'), plain('2025-11-06')), 6);
  assert.equal(six.refuses(extendTo('2025-11-13'), '2025-11-05', ann).details?.added, '11');
  const five = six.does(extendTo('2025-11-13', 'The file is with the court.'), '2025-11-05', ann);
  assert.equal(five.clock('respond', '2025-11-05').due, '2025-11-13');
});

const head = staff('Hal', 'head-of-corporate-services');
const left = partnership.receives({type: 'former-employee', service: 'staff'}, '2026-03-02');

test('PSPS-S14 · C-41 PSPS-20: which procedure it is must be decided and kept before a line manager can see it, and the time runs', () => {
  assert.equal(left.desk('2026-03-02', head).notes[0]?.code, 'route-first');
  assert.deepEqual([mayOpen(psps, left.state, ann), mayOpen(psps, left.state, head)], [false, true]);
  const refusal = left.refuses(take, '2026-03-03', ann);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['route-first', 'PSPS-20']);
  const clock = left.clock('acknowledge', '2026-03-03');
  assert.deepEqual([clock.state, clock.from.on, clock.due], ['running', '2026-03-02', '2026-03-09']);

  assert.deepEqual(
    left.desk('2026-03-03', head).choices.routes.map(({id}) => id),
    ['complaint', 'grievance', 'whistleblowing'],
  );
  const routed = left.does(
    {type: 'route', choice: 'complaint', reason: 'It is about her last payslip.'},
    '2026-03-04',
    head,
  );
  assert.equal(routed.state.route, 'complaint');
  assert.ok(mayOpen(psps, routed.state, ann));
  assert.equal(routed.does(take, '2026-03-04', ann).clock('acknowledge', '2026-03-04').due, '2026-03-09');
});

test('PSPS-S14 · C-41 PSPS-20: a disclosure stays unseen by line managers, and none of our clocks runs on for it', () => {
  const disclosed = left.does(
    {type: 'route', choice: 'whistleblowing', reason: 'It names a manager.'},
    '2026-03-04',
    head,
  );
  assert.deepEqual([mayOpen(psps, disclosed.state, ann), mayOpen(psps, disclosed.state, head)], [false, true]);
  assert.ok(disclosed.view('2026-04-30', head).clocks.every(({state}) => state === 'superseded' || state === 'met'));
  assert.ok(disclosed.view('2026-03-04', customer).timeline.every(({type}) => type === 'submitted'));
  assert.equal(disclosed.does({type: 'close'}, '2026-03-05', head).view('2026-03-05', head).status, 'closed');

  const back = disclosed.does({type: 'accept', reason: 'It names nobody after all.'}, '2026-03-06', head);
  assert.ok(mayOpen(psps, back.state, ann));
  assert.equal(back.clock('acknowledge', '2026-03-06').due, '2026-03-13');
});

test('PSPS-S15 · PSPS-25 PSPS-26 PSPS-27 PSPS-28 PSPS-29 PSPS-38: a Head of Department recommends, one of three others decides, and four questions are answered', () => {
  const lead = staff('Lee', 'head-of-department');
  const both = staff('Lou', 'head-of-department', 'head-of-corporate-services');
  const recommend = {type: 'recommendRestriction', what: 'One call a week.', facts: 'Forty calls in a day.'} as const;
  const decision: CommandOf<'decideRestriction'> = {
    type: 'decideRestriction',
    what: 'One call a week, to Ann.',
    review: plain('2027-05-04'),
    considered: [],
  };
  const weighed = ['proportionality', 'wellbeing', 'equality', 'police'].map((what) => ({what, finding: 'Weighed.'}));

  assert.equal(underWay.refuses(recommend, '2026-11-03', ann).code, 'role-needed');
  const recommended = underWay.does(recommend, '2026-11-03', lead);
  assert.equal(recommended.refuses(decision, '2026-11-04', lead).code, 'own-recommendation');
  assert.equal(recommended.refuses(decision, '2026-11-04', ann).clause?.rule, 'PSPS-26');
  assert.equal(
    underWay.does(recommend, '2026-11-03', both).refuses(decision, '2026-11-04', both).code,
    'own-recommendation',
  );

  for (const role of ['head-of-corporate-services', 'chief-finance-officer', 'chief-delivery-officer']) {
    const decider = staff('Dee', role);
    const unweighed = recommended.refuses(decision, '2026-11-04', decider);
    assert.deepEqual(
      [unweighed.code, unweighed.details?.what],
      ['not-weighed', 'proportionality wellbeing equality police'],
    );
    const limited = recommended.does({...decision, considered: weighed}, '2026-11-04', decider);
    assert.equal(limited.state.restriction?.review, '2027-05-04');
    assert.deepEqual(limited.clock('respond', '2026-11-04'), underWay.clock('respond', '2026-11-04'));
  }
});

test('PSPS-S15 · C-79 PSPS-27: who is restricted can still do all they could in the case, and complain anew, with dates', () => {
  const limited = underWay
    .does(
      {type: 'recommendRestriction', what: 'Letters only.', facts: 'Threats.'},
      '2026-11-03',
      staff('Lee', 'head-of-department'),
    )
    .does(
      {
        type: 'decideRestriction',
        what: 'Letters only.',
        review: plain('2027-05-04'),
        considered: ['proportionality', 'wellbeing', 'equality', 'police'].map((what) => ({what, finding: 'Weighed.'})),
      },
      '2026-11-04',
      staff('Dee', 'chief-delivery-officer'),
    );
  assert.deepEqual(limited.view('2026-11-10', customer).offers, underWay.view('2026-11-10', customer).offers);
  const anew = partnership.receives({what: 'Something else went wrong.'}, '2026-11-10');
  assert.equal(anew.clock('acknowledge', '2026-11-10').due, '2026-11-17');
  assert.equal(anew.view('2026-11-10', customer).status, 'received');
});

test('C-22 PSPS-24: what still goes on is not too old, by our reading of a silent document', () => {
  const ongoing = partnership.receives({when: {on: '2024-01-01', ongoing: true}}, '2026-03-02');
  assert.deepEqual(ongoing.desk('2026-03-02').notes, []);
});

test('C-43 PSPS-37: stage 2 is refused for behaviour alone, or for a reason that somebody new to the case stands for', () => {
  const requested = underWay.does(answer, '2026-11-13', ann).does(escalate, '2026-11-16', customer);
  const refuseFor = (ground: string): CommandOf<'declineEscalation'> => ({
    type: 'declineEscalation',
    ground,
    reason: 'Eleven requests about one decision.',
  });
  assert.equal(requested.refuses(refuseFor('master-agreement'), '2026-11-17', cat).code, 'ground-unknown');
  assert.equal(requested.refuses(refuseFor('out-of-time'), '2026-11-17', cat).clause?.rule, 'PSPS-37');
  assert.equal(requested.refuses(refuseFor('other'), '2026-11-17', ann).code, 'second-person-needed');
  for (const ground of ['behaviour', 'other']) {
    const refused = requested.does(refuseFor(ground), '2026-11-17', cat).view('2026-11-17', customer);
    assert.equal(refused.ladder.find(({stage}) => stage === 'stage-2')?.state, 'declined', ground);
    assert.ok(refused.ombudsmen.length > 0);
  }
});

test('C-44 C-70 PSPS-52: the final letter waits for an ombudsman who can be reached, or for the honest word that there is none', () => {
  const reviewing = underWay
    .does(answer, '2026-11-13', ann)
    .does(escalate, '2026-11-16', customer)
    .does(take, '2026-11-17', cat)
    .does(acknowledge, '2026-11-17', cat);
  const refusal = reviewing.refuses(answer, '2026-11-20', cat);
  assert.deepEqual(
    [refusal.code, refusal.clause?.rule, refusal.details?.items],
    ['letter-incomplete', 'PSPS-52', 'ombudsman'],
  );
  const none = {...answer, sections: {ombudsman: 'No ombudsman looks at complaints of employees of a council.'}};
  assert.equal(reviewing.does(none, '2026-11-20', cat).view('2026-11-20', customer).status, 'answered');
});

test('C-70 PSPS-43 PSPS-44: the first letter waits for the law and policy that bear on it and for what is ours to answer for', () => {
  const {sections: _, ...bare} = answer;
  const refusal = underWay.refuses(bare, '2026-11-13', ann);
  assert.deepEqual([refusal.code, refusal.details?.items], ['letter-incomplete', 'law-and-policy responsibility']);
  assert.equal(refusal.clause?.rule, 'PSPS-43');
});

test('C-46 PSPS-33: a declared conflict takes the case from its holder and moves no date', () => {
  const declared = underWay.does({type: 'declareConflict', reason: 'He is my brother.'}, '2026-11-03', ann);
  assert.equal(declared.view('2026-11-03', cat).holder, undefined);
  assert.equal(mayOpen(psps, declared.state, ann), false);
  assert.deepEqual(declared.clock('respond', '2026-11-03'), underWay.clock('respond', '2026-11-03'));
  assert.equal(declared.refuses(take, '2026-11-03', ann).code, 'conflict');
});

test('C-32 PSPS-40 PSPS-41 PSPS-50: "should", "will" and "aim" are told apart to the customer, and all are held to', () => {
  const force = (story: Scenario, at: string) =>
    story.view(at, customer).clocks.map(({stage, duty, force: how}) => `${stage} ${duty} ${how}`);
  const further = underWay.does(answer, '2026-11-13', ann).does(escalate, '2026-11-16', customer);
  assert.deepEqual(force(further, '2026-11-16'), [
    'stage-1 acknowledge should',
    'stage-1 respond should',
    'stage-2 acknowledge must',
    'stage-2 respond aim',
  ]);
  const late = further.does(take, '2026-11-17', cat).does(acknowledge, '2026-11-17', cat);
  assert.equal(late.clock('respond', '2026-12-16').state, 'missed');
});

test('C-48 PSPS-59: two sections carry one number, so a clause is known by its heading and its rule', () => {
  const overview = psps.kinds.find(({kind}) => kind === 'compliment')?.clause;
  const control = psps.document.clause;
  assert.equal(overview?.section, control?.section);
  assert.notEqual(overview?.heading, control?.heading);
  assert.deepEqual(underWay.clock('respond', '2026-11-03').clause, {heading: 'Stage 1', rule: 'PSPS-41'});
});

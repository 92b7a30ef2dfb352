import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  type Actor,
  assess,
  type ClockRule,
  type CommandOf,
  dueDate,
  type Intake,
  type Policy,
  parsePolicy,
  summarise,
  windowEnd,
} from '@redress/policy';
import {instant, localTime, plain} from '@redress/policy/calendar';
import {prima} from '@redress/policy/presets';
import {agree, answer, escalate, extendTo, take} from '../../support/commands.ts';
import {seen, skipped, why} from './reading.ts';
import {complaint, customer, given, type Scenario, staff} from './scenario.ts';

const hari = staff('Hari', 'complaint-handler');
const pia = staff('Pia', 'panel-member');
const dora = staff('Dora', 'director');
const group = given(prima);
const [ombudsman] = prima.ombudsmen;
assert.ok(ombudsman);

const offerHearing: CommandOf<'offerHearing'> = {type: 'offerHearing'};
const ground = 'panel-unavailable';

/** Answered by Hari on the day on which it came, and appealed on another. */
function appealed(on: string, intake: Partial<Intake> = {}, received = on): Scenario {
  return group
    .receives(intake, received)
    .does(take, received, hari)
    .does(answer(), received, hari)
    .does(escalate, on, customer);
}

/** What the clock on the wall in London shows. */
function onTheWall(ends: string | undefined): string {
  const {date, time, offset} = localTime(instant(ends ?? ''), 'Europe/London');
  return `${date} ${time} ${offset === 60 ? 'BST' : 'GMT'}`;
}

test('PR-S01 · PR-19: what comes at 16:59 is logged by the end of that day', () => {
  const at = '2026-04-02T15:59:00Z';
  const log = group.receives({}, at).clock('log', at);
  assert.deepEqual([log.due, log.ends, log.doneOn], ['2026-04-02', '2026-04-02T23:00:00.000Z', '2026-04-02']);
});

test('PR-S01 · C-13 PR-19: the online form on Good Friday is logged by the Tuesday after Easter; only staff see that', () => {
  const form = group.receives({channel: 'online-form'}, '2026-04-03');
  const log = form.clock('log', '2026-04-03');
  assert.deepEqual([log.due, log.ends], ['2026-04-07', '2026-04-07T23:00:00.000Z']);
  assert.ok(form.view('2026-04-03', customer).clocks.every(({duty}) => duty !== 'log'));
  // A letter of Good Friday that somebody enters after the Tuesday is late.
  const entered = group.receives({channel: 'letter', receivedAt: '2026-04-03T10:00:00.000Z'}, '2026-04-08', hari);
  const {state, missed} = entered.clock('log', '2026-04-08');
  assert.deepEqual([state, missed], ['missed', '2026-04-07']);
});

test('PR-S02 · C-02 PR-03 PR-21: the first response has no date for anybody, however long it takes', () => {
  const formal = group.receives({}, '2026-06-08');
  for (const at of ['2026-06-08', '2027-06-08']) {
    const {clocks, next} = formal.view(at, customer);
    assert.deepEqual(
      clocks.map(({duty, state, due, missed}) => [duty, state, due, missed]),
      [['respond', 'none-stated', undefined, undefined]],
    );
    assert.equal(next, undefined);
  }
  const words = prima.statements.filter(({clause, shownTo}) => clause.rule === 'PR-03' && shownTo === 'public');
  assert.ok(words.some(({says}) => /as quickly as possible/.test(says.en)));
});

/** Prima with a target of its own for the first response. */
function withTarget(count: number): Policy {
  const target: ClockRule = {
    duty: 'respond',
    force: 'aim',
    from: 'opened',
    metBy: ['responded'],
    duration: {count, unit: 'working-days'},
    shownTo: 'staff',
  };
  const stages = prima.stages.map((rule) =>
    rule.id === 'stage-1' ? {...rule, clocks: [...rule.clocks, target]} : rule,
  );
  return parsePolicy(structuredClone({...prima, stages}));
}

test('PR-S02 · C-02 PR-21: an internal target of 10 working days is for staff alone; nobody else is told "overdue"', () => {
  const formal = given(withTarget(10)).receives({}, '2026-06-08').does(take, '2026-06-08', hari);
  const ofStaff = formal.view('2026-07-01', hari).clocks.filter(({duty}) => duty === 'respond');
  assert.deepEqual(
    ofStaff.map(({state, due, shownTo, clause}) => [state, due, shownTo, clause?.rule]),
    [
      ['none-stated', undefined, undefined, 'PR-21'],
      ['missed', '2026-06-22', 'staff', undefined],
    ],
  );
  const told = formal.view('2026-07-01', customer);
  assert.deepEqual(
    told.clocks.map(({state}) => state),
    ['none-stated'],
  );
  assert.ok(!JSON.stringify(told).includes('2026-06-22'));
});

const spring = appealed('2027-03-16', {}, '2027-03-01');
const onPanel = spring.does(take, '2027-03-17', pia);

test('PR-S03 · C-12 PR-22 PR-25: an appeal over Easter and the change of the clocks, from the request', () => {
  const reply = spring.clock('respond', '2027-03-16');
  assert.equal(seen(reply), 'running 2027-04-15 2027-04-15T23:00:00.000Z');
  assert.deepEqual(skipped(prima.calendar, reply), ['2027-03-26', '2027-03-29']);
  assert.deepEqual(
    spring.view('2027-03-16', customer).clocks.flatMap(({stage, due}) => (stage === 'appeal' ? [due] : [])),
    ['2027-04-15'],
  );
});

test('PR-S03 · PR-26: varied to 29 April at the latest, by agreement or because the Panel is not there', () => {
  assert.equal(onPanel.view('2027-03-17', pia).extension?.latest, '2027-04-29');
  const varied = onPanel.does({...extendTo('2027-04-29'), ground}, '2027-04-01', pia);
  assert.equal(seen(varied.clock('respond', '2027-04-01')), 'running 2027-04-29 2027-04-29T23:00:00.000Z');

  const asked = onPanel.does(extendTo('2027-04-29'), '2027-04-01', pia);
  assert.equal(asked.clock('respond', '2027-04-01').due, '2027-04-15');
  assert.equal(asked.does(agree, '2027-04-02', customer).clock('respond', '2027-04-02').due, '2027-04-29');
});

test('PR-S03 · PR-23 PR-24: a hearing is offered, and held where it is taken up, before the answer goes', () => {
  assert.deepEqual(
    [why(onPanel.refuses(answer(), '2027-04-01', pia)), onPanel.refuses(answer(), '2027-04-01', pia).details?.hearing],
    ['hearing-first PR-23', 'not-offered'],
  );
  const offered = onPanel.does(offerHearing, '2027-03-18', pia);
  const wanted = offered.does({type: 'answerHearing', accepted: true}, '2027-03-19', customer);
  assert.equal(why(wanted.refuses(answer(), '2027-04-01', pia)), 'hearing-first PR-23');
  const held = wanted
    .does({type: 'arrangeHearing', on: plain('2027-04-07'), place: 'The office in Exampleton'}, '2027-03-20', pia)
    .does({type: 'recordHearing', summary: 'Ada said what happened.'}, '2027-04-07', pia);
  assert.deepEqual(held.view('2027-04-07', customer).hearing, {state: 'accepted', on: '2027-04-07'});
  assert.equal(held.does(answer(), '2027-04-15T22:59:59.999Z', pia).clock('respond', '2027-04-20').state, 'met');

  const declined = offered.does({type: 'answerHearing', accepted: false}, '2027-03-19', customer);
  assert.equal(declined.does(answer(), '2027-03-22', pia).view('2027-03-22', customer).status, 'answered');
});

test('PR-S04 · C-24 PR-26: a day on which only the complainant can come needs agreement and a good reason past the cap', () => {
  assert.equal(why(onPanel.refuses(extendTo('2027-05-14'), '2027-04-01', pia)), 'good-reason-needed PR-26');
  const asked = onPanel.does(extendTo('2027-05-14', 'Ada can come on no day before.'), '2027-04-01', pia);
  assert.equal(asked.clock('respond', '2027-04-01').due, '2027-04-15');
  const settled = asked.does(agree, '2027-04-02', customer);
  assert.equal(seen(settled.clock('respond', '2027-04-02')), 'running 2027-05-14 2027-05-14T23:00:00.000Z');
  const moved = settled.events.find(({type}) => type === 'extended');
  assert.equal(moved?.type === 'extended' && moved.goodReason, 'Ada can come on no day before.');
});

test('PR-S04 · PR-26: also the absence of the Panel needs a good reason past 29 April', () => {
  const refusal = onPanel.refuses({...extendTo('2027-04-30'), ground}, '2027-04-01', pia);
  assert.deepEqual(
    [why(refusal), refusal.details?.added, refusal.details?.cap],
    ['good-reason-needed PR-26', '11', '10'],
  );
  const stated = onPanel.does({...extendTo('2027-04-30', 'Two of three are ill.'), ground}, '2027-04-01', pia);
  assert.equal(stated.clock('respond', '2027-04-01').due, '2027-04-30');
});

const summer = appealed('2026-08-24')
  .does(take, '2026-08-25', pia)
  .does(offerHearing, '2026-08-25', pia)
  .does({type: 'answerHearing', accepted: false}, '2026-08-26', customer);
const result = summer.does(answer(), '2026-09-18', pia);

test('PR-S05 · C-17 PR-25 PR-27: the eight weeks of the document end where it says, counted from result or request', () => {
  assert.equal(seen(summer.clock('respond', '2026-08-26')), 'running 2026-09-22 2026-09-22T23:00:00.000Z');
  const {wait} = ombudsman;
  assert.ok(wait);
  assert.equal(wait.clause.rule, 'PR-27');
  const end = (from: string) => dueDate(prima.calendar, plain(from), wait.duration).date;
  assert.equal(end(result.clock('respond', '2026-09-18').doneOn ?? ''), '2026-11-13');
  assert.equal(end(result.clock('respond', '2026-09-18').from.on ?? ''), '2026-10-19');
});

test('PR-S05 · C-17 PR-27 PR-28: everybody reads that the Ombudsman can be contacted now; no date locks anybody out', () => {
  for (const at of ['2026-08-26', '2026-09-18']) {
    const {ombudsmen, clocks} = result.view(at, customer);
    assert.equal(ombudsmen[0]?.name.en, 'Housing Ombudsman');
    assert.match(ombudsmen[0]?.wait?.outdated?.en ?? '', /you can contact the Housing Ombudsman now/);
    assert.match(ombudsmen[0]?.designatedPerson?.outdated?.en ?? '', /without a designated person/);
    assert.ok(!JSON.stringify(clocks).match(/2026-11-13|2026-10-19/));
  }
});

test('PR-S06 · C-20 PR-15: three months after a service on 31 August end on 30 November, that day included', () => {
  const intake = complaint(prima, {type: 'receiving-service', servedOn: '2026-08-31'});
  const [window] = prima.eligibility.windows;
  assert.ok(window);
  assert.equal(windowEnd(window, intake, plain('2026-11-30'))?.lastDay, '2026-11-30');
  assert.deepEqual(assess(prima, intake, plain('2026-11-30')), []);
});

test('PR-S06 · C-21 PR-15: a day later it is flagged for an officer, and taken in all the same', () => {
  const late = group.receives({type: 'receiving-service', servedOn: '2026-08-31'}, '2026-12-01');
  const [note] = late.desk('2026-12-01').notes;
  assert.deepEqual(
    [note?.code, note?.clause?.rule, note?.details],
    ['may-be-out-of-time', 'PR-15', {lastDay: '2026-11-30', months: '3'}],
  );
  assert.equal(prima.eligibility.windows[0]?.firmness, 'normally');
  assert.equal(late.view('2026-12-01', customer).status, 'received');
  assert.equal(late.does(take, '2026-12-01', hari).view('2026-12-01', customer).holder?.name, 'Hari Example');
});

const neighbour: Actor = {kind: 'representative', name: 'Nic Example'};
const forTenant: Partial<Intake> = {helper: {role: 'speaks-for', name: 'Nic Example', relationship: 'Neighbour'}};
const unasked = group.receives(forTenant, '2026-06-01', neighbour);

test('PR-S07 · C-59 PR-16: without consent it is recorded, and nothing about the tenant goes to the neighbour', () => {
  assert.deepEqual(
    unasked.desk('2026-06-01').notes.map(({code, clause}) => [code, clause?.rule]),
    [['consent-required', 'PR-16']],
  );
  const worked = unasked
    .does({type: 'askConsent'}, '2026-06-01', hari)
    .does({type: 'agreeAdjustment', what: 'Large print'}, '2026-06-02', hari)
    .does({type: 'sendMessage', text: 'I am in hospital until Friday.'}, '2026-06-03', customer);
  const shown = worked.view('2026-06-03', neighbour);
  assert.deepEqual([shown.status, shown.intake.complainant, shown.adjustments], ['received', undefined, []]);
  assert.ok(!/hospital|Large print|Ada|ada@/.test(JSON.stringify(shown)));
  assert.equal(worked.refuses(escalate, '2026-06-03', neighbour).code, 'consent-needed');
});

test('PR-S07 · C-23 C-59 PR-16: with consent it is the tenant’s complaint, of the day on which it came', () => {
  const asked = unasked.does({type: 'askConsent'}, '2026-06-01', hari);
  const offers = asked.view('2026-06-02', customer).offers.filter(({refusal}) => !refusal);
  assert.ok(offers.some(({command}) => command === 'answerConsent'));
  assert.equal(
    asked.refuses({type: 'answerConsent', given: true, how: 'email'}, '2026-06-02', neighbour).code,
    'not-allowed',
  );

  const given = asked.does({type: 'answerConsent', given: true, how: 'phone'}, '2026-06-15', customer);
  const {openedOn, consent, intake} = given.view('2026-06-15', neighbour);
  assert.deepEqual([openedOn, consent, intake.complainant?.name], ['2026-06-01', 'given', 'Ada Example']);
  assert.equal(given.clock('log', '2026-06-15').due, '2026-06-01');
});

test('PR-S08 · C-52 PR-12: an anonymous complaint is excluded, which the form says before it is sent; a record is kept', () => {
  const intake = complaint(prima, {anonymous: true});
  assert.deepEqual(
    assess(prima, intake, plain('2026-06-08')).map(({code, clause}) => [code, clause?.rule]),
    [['anonymous-excluded', 'PR-12']],
  );
  const warning = prima.statements.find(({clause}) => clause.rule === 'PR-12');
  assert.deepEqual([warning?.shownTo, warning?.when], ['public', 'intake']);
  assert.match(warning?.says.en ?? '', /cannot .* reply/);

  const record = group.receives({anonymous: true}, '2026-06-08');
  const {status, clocks, ladder} = record.view('2026-06-08', customer);
  assert.deepEqual({status, clocks, ladder}, {status: 'recorded', clocks: [], ladder: []});
  for (const command of [take, escalate]) {
    assert.equal(record.refuses(command, '2026-06-08', hari).code, 'not-in-procedure');
  }
  assert.deepEqual(
    record.events.map((one) => one.type === 'submitted' && one.told),
    [[]],
  );
});

const declineAs = (exclusion: string, advice: string): CommandOf<'decline'> => ({
  type: 'decline',
  exclusion,
  advice,
  reason: 'Nobody complains of what we did or did not do.',
  evidence: 'What the customer wrote.',
});

test('PR-S09 · C-54 PR-13: a first report of noise goes to the ASB policy, by somebody’s decision and with advice', () => {
  const noise = group.receives({what: 'My neighbour plays drums at night.', service: 'neighbourhood'}, '2026-06-08');
  assert.deepEqual(noise.desk('2026-06-08').notes, []);
  const refused = noise.does(declineAs('nuisance', 'Report it to the neighbourhood team.'), '2026-06-08', hari);
  const [told] = refused.view('2026-06-08', customer).timeline;
  assert.deepEqual(told?.type === 'declined' && [told.exclusion, told.advice], [
    'nuisance',
    'Report it to the neighbourhood team.',
  ]);
  const rule = prima.eligibility.exclusions.find(({id}) => id === 'nuisance');
  assert.deepEqual(
    [rule?.clause.rule, rule?.advice?.en],
    ['PR-13', 'It is handled under the anti-social behaviour policy.'],
  );
});

test('PR-S09 · PR-07 PR-13: that nobody answered three reports is a complaint about how ASB was handled', () => {
  const ignored = group.receives(
    {what: 'Nobody answered my three ASB reports.', service: 'neighbourhood'},
    '2026-06-08',
  );
  const rule = prima.eligibility.exclusions.find(({id}) => id === 'nuisance');
  assert.match(rule?.unless?.en ?? '', /the case was badly handled/);
  const accepted = ignored.does(
    {type: 'accept', reason: 'It is about how the reports were handled.'},
    '2026-06-08',
    hari,
  );
  assert.equal(accepted.state.acceptance?.state, 'accepted');
  assert.equal(accepted.does(take, '2026-06-08', hari).view('2026-06-08', customer).stage, 'stage-1');
  const themed = {type: 'learn', cause: 'No duty list.', lesson: 'Keep one.', theme: 'neglect'} as const;
  const {choices} = accepted.desk('2026-06-08');
  assert.ok(choices.themes.some(({id, clause}) => id === 'neglect' && clause?.rule === 'PR-07'));
  assert.equal(accepted.does(themed, '2026-06-08', hari).state.learning[0]?.theme, 'neglect');
});

const breach = (awareAt: string, risk: CommandOf<'recordBreach'>['risk'] = 'likely'): CommandOf<'recordBreach'> => ({
  type: 'recordBreach',
  awareAt: instant(awareAt),
  what: 'A letter went to the wrong flat.',
  risk,
});

test('PR-S10 · C-18 PR-42: 72 hours are real hours when the clocks go back, and when they go forward', () => {
  for (const [awareAt, ends, wall] of [
    ['2026-10-23T16:30:00Z', '2026-10-26T16:30:00.000Z', '2026-10-26 16:30 GMT'],
    ['2027-03-26T18:00:00Z', '2027-03-29T18:00:00.000Z', '2027-03-29 19:00 BST'],
  ] as const) {
    const story = group.receives({}, awareAt).does(breach(awareAt), awareAt, dora);
    const clock = story.clock('breach-notice', awareAt);
    assert.deepEqual([clock.state, clock.ends, clock.clause?.rule], ['running', ends, 'PR-42']);
    assert.equal(onTheWall(clock.ends), wall);
    assert.equal(story.clock('breach-notice', ends).state, 'missed');
    const told = (at: string) =>
      story.does({type: 'notifyBreach', breach: 'breach-1', to: 'commissioner', toldAt: instant(at)}, ends, dora);
    const justInTime = new Date(Date.parse(ends) - 1).toISOString();
    assert.equal(told(justInTime).clock('breach-notice', ends).state, 'met');
    assert.equal(told(ends).clock('breach-notice', ends).state, 'missed');
    assert.ok(!JSON.stringify(story.view(ends, customer)).includes('wrong flat'));
  }
});

test('PR-S10 · PR-41 PR-43: a breach that nobody need be told of is on the record all the same', () => {
  const at = '2026-10-23T16:30:00Z';
  const small = group.receives({}, at).does(breach(at, 'unlikely'), at, dora);
  assert.deepEqual(
    small.desk(at).breaches.map(({id, risk}) => [id, risk]),
    [['breach-1', 'unlikely']],
  );
  assert.ok(small.view(at, dora).clocks.every(({duty}) => duty !== 'breach-notice'));
  const people = {
    type: 'notifyBreach',
    breach: 'breach-1',
    to: 'individuals',
    toldAt: instant('2026-10-24T09:00:00Z'),
  } as const;
  const grave = group.receives({}, at).does(breach(at, 'high'), at, dora).does(people, '2026-10-24T10:00:00Z', dora);
  assert.equal(grave.desk(at).breaches[0]?.individualsAt, '2026-10-24T09:00:00.000Z');
});

test('PR-S11 · PR-17 PR-18 PR-25: a homeowner next door has the adapted procedure, the appeal included, and one record', () => {
  const owner = appealed('2026-12-04', {type: 'other-party'}, '2026-11-20');
  assert.equal(seen(owner.clock('respond', '2026-12-04')), 'running 2027-01-06 2027-01-07T00:00:00.000Z');
  assert.deepEqual(skipped(prima.calendar, owner.clock('respond', '2026-12-04')), [
    '2026-12-25',
    '2026-12-28',
    '2027-01-01',
  ]);
  assert.equal(owner.does(take, '2026-12-07', pia).view('2026-12-07', customer).stage, 'appeal');

  const type = prima.eligibility.complainants.find(({id}) => id === 'other-party');
  assert.deepEqual([type?.clause?.rule, type?.accepted], ['PR-17', 'accept']);
  assert.match(type?.advice?.en ?? '', /keeps every key part, the appeal included/);
  const line = (story: Scenario) => {
    const {kind, status, stage} = summarise(prima, 'RD-TEST-CASE', story.events);
    return {kind, status, stage};
  };
  assert.deepEqual(line(owner), line(appealed('2026-12-04', {}, '2026-11-20')));
});

test('PR-S12 · PR-33 PR-34: a voucher and a payment are two entries: amount, kind, failure, who approved it and when', () => {
  const entry = (form: 'voucher' | 'payment', pence: number): CommandOf<'recordPayment'> => ({
    type: 'recordPayment',
    line: 'discretionary',
    form,
    pence,
    failure: 'Two missed visits',
  });
  const logged = group
    .receives({}, '2026-06-08')
    .does(entry('voucher', 5000), '2026-06-09', hari)
    .does({type: 'approvePayment', payment: 'payment-1'}, '2026-06-10', dora)
    .does(entry('payment', 7500), '2026-06-11', hari)
    .does({type: 'approvePayment', payment: 'payment-2'}, '2026-06-12', dora);
  const log = logged.desk('2026-06-12').payments;
  assert.deepEqual(
    log.map(({form, pence, failure, approvedBy, recordedAt}) => [
      form,
      pence,
      failure,
      approvedBy,
      recordedAt?.slice(0, 10),
    ]),
    [
      ['voucher', 5000, 'Two missed visits', 'dora', '2026-06-10'],
      ['payment', 7500, 'Two missed visits', 'dora', '2026-06-12'],
    ],
  );

  // There is no command that changes an entry: a correction is another one.
  const wrong = {
    type: 'correctPayment',
    payment: 'payment-1',
    pence: 4000,
    reason: 'The voucher was for £40.',
  } as const;
  const corrected = logged.does(wrong, '2026-06-15', dora);
  const [voucher] = corrected.desk('2026-06-15').payments;
  assert.equal(voucher?.pence, 5000);
  assert.deepEqual(
    voucher?.corrections.map(({pence, reason}) => [pence, reason]),
    [[4000, wrong.reason]],
  );
  assert.deepEqual(corrected.events.slice(0, logged.events.length), logged.events);
});

test('PR-S13 · C-54 PR-09: the level of the rent is excluded, with where to turn instead', () => {
  const rent = group.receives({what: 'My rent is too high.', service: 'charges'}, '2026-06-08');
  const refused = rent.does(declineAs('decision-itself', 'The tribunal can look at the level.'), '2026-06-08', hari);
  const [told] = refused.view('2026-06-08', customer).timeline;
  assert.equal(told?.type === 'declined' && told.advice, 'The tribunal can look at the level.');
  const rule = prima.eligibility.exclusions.find(({id}) => id === 'decision-itself');
  assert.deepEqual([rule?.clause.rule, rule?.unless?.en], ['PR-09', 'It is about how the decision was carried out.']);
});

test('PR-S13 · C-54 PR-07 PR-09: that the evidence was not looked at is a complaint, which an officer says with a reason', () => {
  const unread = group.receives({what: 'You set it without looking at my evidence.', service: 'charges'}, '2026-06-08');
  // The same service, the same words of money: nothing sorts it by itself.
  assert.deepEqual(unread.desk('2026-06-08').notes, []);
  const accepted = unread.does(
    {type: 'accept', reason: 'It says that information was not considered.'},
    '2026-06-08',
    hari,
  );
  const [told] = accepted.view('2026-06-08', customer).timeline;
  assert.equal(told?.type === 'accepted' && told.reason, 'It says that information was not considered.');
  assert.equal(accepted.view('2026-06-08', customer).status, 'received');
});

test('PR-S14 · C-51 PR-14 PR-15: somebody who was refused a service in May has no window to miss', () => {
  const type = 'seeking-service';
  const refused = group.receives({type, when: {on: '2026-05-12'}}, '2026-12-01');
  assert.deepEqual(refused.desk('2026-12-01').notes, []);
  const [window] = prima.eligibility.windows;
  assert.ok(window);
  assert.equal(windowEnd(window, complaint(prima, {type, when: {on: '2026-05-12'}}), plain('2026-12-01')), undefined);
  const kind = prima.eligibility.complainants.find(({id}) => id === type);
  assert.deepEqual([kind?.clause?.rule, kind?.accepted], ['PR-14', 'accept']);
  assert.equal(refused.does(take, '2026-12-01', hari).view('2026-12-01', customer).status, 'received');
});

test('C-14 · PR-19: leaving it informal delays nothing: a comment found to be a complaint counts from its receipt', () => {
  const comment = group.receives({kind: 'comment'}, '2026-06-08');
  const formal = comment.does({type: 'classify', to: 'complaint', reason: 'It is one.'}, '2026-06-12', hari);
  const {due, doneOn, state} = formal.clock('log', '2026-06-12');
  assert.deepEqual([due, doneOn, state], ['2026-06-08', '2026-06-12', 'missed']);
});

test('C-55 · PR-31: contact is limited by a person who weighed it, with a day to look again, and the customer is told', () => {
  const many = group.receives({}, '2026-06-08');
  const recommend = {
    type: 'recommendRestriction',
    what: 'Calls on Mondays only',
    facts: 'Ninety calls in a week',
  } as const;
  const asked = many.does(recommend, '2026-06-09', hari);
  const decision = (considered: CommandOf<'decideRestriction'>['considered']): CommandOf<'decideRestriction'> => ({
    type: 'decideRestriction',
    what: 'Calls on Mondays only',
    considered,
    review: plain('2026-09-09'),
  });
  assert.equal(asked.refuses(decision([]), '2026-06-10', hari).code, 'own-recommendation');
  const refusal = asked.refuses(decision([]), '2026-06-10', dora);
  assert.deepEqual([why(refusal), refusal.details?.what], ['not-weighed PR-31', 'tenancy']);
  const decided = asked.does(decision([{what: 'tenancy', finding: 'Not enforced.'}]), '2026-06-10', dora);
  assert.deepEqual(
    [decided.desk('2026-06-10').restriction?.review, decided.view('2026-06-10', customer).timeline[0]?.type],
    ['2026-09-09', 'restricted'],
  );
});

test('C-79 · PR-31: a restriction changes how somebody is in touch, not what they may complain about', () => {
  const restricted = group
    .receives({}, '2026-06-08')
    .does({type: 'recommendRestriction', what: 'Letters only', facts: 'Ninety calls in a week'}, '2026-06-09', hari)
    .does(
      {
        type: 'decideRestriction',
        what: 'Letters only',
        considered: [{what: 'tenancy', finding: 'Not enforced.'}],
        review: plain('2026-09-09'),
      },
      '2026-06-10',
      dora,
    );
  const answered = restricted.does(take, '2026-06-11', hari).does(answer(), '2026-06-12', hari);
  assert.equal(answered.does(escalate, '2026-06-15', customer).view('2026-06-15', customer).stage, 'appeal');
});

test('C-72 · PR-29: the Ombudsman’s printed details are of 2020: staff are told that nobody has checked them', () => {
  assert.deepEqual(group.receives({}, '2026-06-08').desk('2026-06-08').unchecked, ['housing-ombudsman']);
});

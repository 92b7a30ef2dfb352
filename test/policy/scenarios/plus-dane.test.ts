import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  type Actor,
  type CommandOf,
  type Intake,
  mayOpen,
  type Policy,
  summarise,
  withoutIdentity,
} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';
import {composeLetter, toText} from '@redress/policy/letters';
import {caseRecord, keyOf, scope, volumes} from '@redress/policy/measures';
import {plusDane} from '@redress/policy/presets';
import {
  acknowledge,
  agree,
  answer,
  approve,
  close,
  contact,
  decline,
  escalate,
  extendTo,
  take,
} from '../../support/commands.ts';
import {seen, skipped, why} from './reading.ts';
import {customer, given, readAs, type Scenario, staff, withClock} from './scenario.ts';

const sam = staff('Sam', 'complaint-resolution-officer');
const rhian = staff('Rhian', 'complaint-resolution-officer');
const noor = staff('Noor', 'senior-manager');
const max = staff('Max', 'service-improvement-manager');
const dane = given(plusDane);

const drop: CommandOf<'withdraw'> = {type: 'withdraw', how: 'phone', reason: 'I did not mean to complain.'};
const tooOld: CommandOf<'decline'> = {
  type: 'decline',
  exclusion: 'out-of-time',
  reason: 'It ended a year and a day before the complaint.',
  evidence: 'The repair log of 10 March 2025.',
};

/** Taken and acknowledged by Sam. */
function acknowledged(received: Scenario, on: string): Scenario {
  return received.does(take, on, sam).does(acknowledge, on, sam);
}

/** Everything that somebody is shown, as text to look for a name in. */
function shownTo(who: Actor, story: Scenario, at: string): string {
  return JSON.stringify(story.view(at, who));
}

// PD-S01 and PD-S02: received on 22 August, acknowledged on 28 August.
const august = dane.receives({}, '2025-08-22');
const running = acknowledged(august, '2025-08-28');
const extended = running.does(extendTo('2025-09-25'), '2025-09-09', sam);
const proposed = extended.does(extendTo('2025-10-10', 'The scaffold is late.'), '2025-09-23', sam);

test('PD-S01 · PD-31 PD-41: an August bank holiday counts neither for the acknowledgement nor for the answer', () => {
  const first = august.clock('acknowledge', '2025-08-22');
  assert.equal(seen(first), 'running 2025-09-01 2025-09-01T23:00:00.000Z');
  assert.deepEqual(skipped(plusDane.calendar, first), ['2025-08-25']);
  assert.equal(seen(running.clock('respond', '2025-08-28')), 'running 2025-09-11 2025-09-11T23:00:00.000Z');
});

test('PD-S01 · C-06 PD-43: ten working days more without good reason; the calendar reading ends on a Sunday', () => {
  const {extension} = running.view('2025-09-09', sam);
  assert.deepEqual([extension?.latest, extension?.limit], ['2025-09-25', '2025-09-25']);
  assert.deepEqual(
    extension?.otherReadings?.map(({due}) => due),
    ['2025-09-21'],
  );
  assert.equal(running.refuses(extendTo('2025-09-21'), '2025-09-09', sam).code, 'day-off');
  assert.equal(why(running.refuses(extendTo('2025-09-26'), '2025-09-09', sam)), 'good-reason-needed PD-43');
  assert.equal(seen(extended.clock('respond', '2025-09-09')), 'running 2025-09-25 2025-09-25T23:00:00.000Z');
});

test('PD-S02 · C-26 PD-44: the limit is acknowledgement and 20 working days; past it more time is only proposed', () => {
  assert.equal(extended.view('2025-09-23', sam).extension?.limit, '2025-09-25');
  const [event] = extended.happens(extendTo('2025-10-10', 'The scaffold is late.'), '2025-09-23', sam);
  assert.deepEqual(event?.type === 'extensionProposed' && [event.to, event.approval], ['2025-10-10', true]);
  assert.equal(why(extended.refuses(extendTo('2025-10-10'), '2025-09-23', sam)), 'good-reason-needed PD-43');
});

test('PD-S02 · PD-44: it takes effect with the approval of the manager and the agreement of the customer, recorded', () => {
  const both = [
    proposed.does(approve, '2025-09-23', max).does(agree, '2025-09-24', customer),
    proposed.does(agree, '2025-09-23', customer).does(approve, '2025-09-24', max),
  ];
  for (const settled of both) {
    assert.equal(seen(settled.clock('respond', '2025-09-26')), 'running 2025-10-10 2025-10-10T23:00:00.000Z');
    const by = (type: string) => settled.events.find((one) => one.type === type)?.by.name;
    assert.deepEqual([by('extensionApproved'), by('extensionAgreed')], ['Max Example', 'Ada Example']);
  }
});

test('PD-S02 · C-27 PD-44: with one of the two missing, or the customer silent, the date stays and is missed', () => {
  const incomplete = {
    silent: proposed.does(approve, '2025-09-23', max),
    'not approved': proposed.does(agree, '2025-09-23', customer),
    refused: proposed.does(approve, '2025-09-23', max).does(decline, '2025-09-24', customer),
    'left alone': proposed,
  };
  for (const [how, story] of Object.entries(incomplete)) {
    assert.equal(story.clock('respond', '2025-09-25T22:59:59.999Z').state, 'running', how);
    const after = story.clock('respond', '2025-09-26');
    assert.deepEqual([after.state, after.due, after.missed], ['missed', '2025-09-25', '2025-09-25'], how);
  }
  assert.equal(incomplete.refused.view('2025-09-24', customer).proposal?.agreement, 'declined');
});

test('PD-S02 · PD-44: the investigator cannot approve their own request, nor can anybody without the role', () => {
  const both = {...sam, roles: [...sam.roles, ...max.roles]};
  assert.equal(why(proposed.refuses(approve, '2025-09-23', both)), 'own-proposal PD-44');
  assert.equal(why(proposed.refuses(approve, '2025-09-23', rhian)), 'role-needed PD-44');
  assert.equal(proposed.refuses(agree, '2025-09-23', max).code, 'not-allowed');
});

/** Answered at stage 1 on 10 November, so that stage 2 can be asked for. */
const november = acknowledged(dane.receives({}, '2026-11-02'), '2026-11-03').does(answer(), '2026-11-10', sam);
const requested = november.does(escalate, '2026-12-01', customer);
const reviewing = requested.does(take, '2026-12-04', noor).does(acknowledge, '2026-12-04', noor);

test('PD-S03 · PD-49 PD-50 PD-52 PD-55: stage 2 over Christmas, from its request, its assignment and its acknowledgement', () => {
  assert.equal(seen(requested.clock('acknowledge', '2026-12-01')), 'running 2026-12-08 2026-12-09T00:00:00.000Z');
  assert.equal(seen(reviewing.clock('contact', '2026-12-04')), 'running 2026-12-11 2026-12-12T00:00:00.000Z');
  const reply = reviewing.clock('respond', '2026-12-04');
  assert.equal(seen(reply), 'running 2027-01-06 2027-01-07T00:00:00.000Z');
  assert.deepEqual(skipped(plusDane.calendar, reply), ['2026-12-25', '2026-12-28', '2027-01-01']);
  assert.equal(reviewing.does(contact, '2026-12-11', noor).clock('contact', '2026-12-20').state, 'met');
});

test('PD-S03 · C-07 PD-52 PD-55: the other readings of "days" are there for staff', () => {
  assert.equal(readAs(reviewing.clock('respond', '2026-12-04'), /calendar days/), '2026-12-24');
  const first = reviewing.clock('contact', '2026-12-04');
  assert.equal(readAs(first, /calendar days/), '2026-12-09');
  assert.equal(readAs(first, /from the acknowledgement/), '2026-12-11');
  assert.deepEqual(
    reviewing.view('2026-12-04', customer).clocks.flatMap(({otherReadings = []}) => otherReadings),
    [],
  );
});

test('PD-S03 · PD-56: the longest extension of stage 2 needs no approver, and a day more a good reason', () => {
  assert.equal(reviewing.view('2026-12-04', noor).extension?.latest, '2027-02-03');
  const longest = reviewing.does(extendTo('2027-02-03'), '2026-12-14', noor);
  assert.equal(seen(longest.clock('respond', '2026-12-14')), 'running 2027-02-03 2027-02-04T00:00:00.000Z');
  assert.equal(why(reviewing.refuses(extendTo('2027-02-04'), '2026-12-14', noor)), 'good-reason-needed PD-56');
});

const late = dane.receives({when: {on: '2025-03-10'}}, '2026-03-11');
const turnedDown = late.does(tooOld, '2026-03-12', sam);

test('PD-S04 · PD-16 PD-23: what is 12 months and a day old is flagged, and refused with reasons and the Ombudsman', () => {
  const [note] = late.desk('2026-03-11').notes;
  assert.deepEqual(
    [note?.code, note?.clause?.rule, note?.details?.lastDay],
    ['may-be-out-of-time', 'PD-16', '2026-03-10'],
  );
  assert.deepEqual(dane.receives({when: {on: '2025-03-10'}}, '2026-03-10').desk('2026-03-10').notes, []);

  const told = turnedDown.view('2026-03-12', customer);
  assert.equal(told.status, 'declined');
  assert.equal(told.timeline[0]?.type === 'declined' && told.timeline[0].reason, tooOld.reason);
  assert.deepEqual(
    told.ombudsmen.map(({name}) => name.en),
    ['Housing Ombudsman'],
  );
  assert.equal(turnedDown.clock('acknowledge', '2026-04-01').state, 'superseded');
});

test('PD-S04 · C-44 C-71 PD-23: a refusal does not go out with nothing to reach the Ombudsman by', () => {
  const [ombudsman] = plusDane.ombudsmen;
  assert.ok(ombudsman);
  const silent: Policy = {...plusDane, ombudsmen: [{...ombudsman, contact: {}}]};
  const refusal = given(silent)
    .receives({when: {on: '2025-03-10'}}, '2026-03-11')
    .refuses(tooOld, '2026-03-12', sam);
  assert.deepEqual([why(refusal), refusal.details?.items], ['letter-incomplete PD-23', 'ombudsman']);
});

test('PD-S04 · PD-24: the Ombudsman overturns it: day 0 is the instruction, and both stay on the timeline', () => {
  const told = {type: 'accept', reason: 'The Ombudsman instructs us to take it.', ombudsman: true} as const;
  const taken = turnedDown.does(told, '2026-04-20', max);
  assert.equal(seen(taken.clock('acknowledge', '2026-04-20')), 'running 2026-04-27 2026-04-27T23:00:00.000Z');
  const {timeline, status} = taken.view('2026-04-20', customer);
  assert.equal(status, 'received');
  assert.deepEqual(
    timeline.map((one) => [one.type, one.on, 'reason' in one && one.reason]),
    [
      ['accepted', '2026-04-20', told.reason],
      ['declined', '2026-03-12', tooOld.reason],
      ['submitted', '2026-03-11', false],
    ],
  );
});

const unsigned = {anonymous: true, what: 'Your contractor leaves the fire door open.', service: 'safety'} as const;

test('PD-S05 · C-53 C-56 PD-13: an anonymous report opens no stage and no clock, and is kept to learn from', () => {
  const report = dane.receives(unsigned, '2026-06-08');
  assert.deepEqual(
    report.desk('2026-06-08').notes.map(({code, clause}) => [code, clause?.rule]),
    [['anonymous-review-only', 'PD-13']],
  );
  for (const who of [sam, customer]) {
    const {status, clocks, ladder} = report.view('2026-06-08', who);
    assert.deepEqual({status, clocks, ladder}, {status: 'recorded', clocks: [], ladder: []});
  }
  assert.equal(report.refuses(take, '2026-06-08', sam).code, 'not-in-procedure');
  const lesson = {type: 'learn', cause: 'The door has no closer.', lesson: 'Fit closers.'} as const;
  assert.equal(report.does(lesson, '2026-06-09', sam).state.learning.length, 1);
});

test('PD-S05 · C-75 PD-09 PD-13: a hint of danger in it is told to staff at once, at any hour', () => {
  const report = dane.receives({...unsigned, danger: 'Children play by the open door.'}, '2026-06-07T02:30Z', customer);
  const referred = report.events.find(({type}) => type === 'referred');
  assert.deepEqual([referred?.at, referred?.visibility], ['2026-06-07T02:30:00.000Z', 'staff']);
  assert.deepEqual(
    report.desk('2026-06-08').referrals.known.map(({id}) => id),
    ['safeguarding'],
  );
});

test('PD-S05 · PD-13 PD-91: the annual figures count it apart from the complaints', () => {
  const history = {reference: 'RD-TEST-CASE', events: dane.receives(unsigned, '2026-06-08').events};
  const {standing, isComplaint} = caseRecord(plusDane, history, instant('2026-12-31T00:00:00Z'));
  assert.deepEqual([standing, isComplaint], ['learning-review', false]);
  const figures = volumes(scope(plusDane, [history], {from: plain('2026-01-01'), to: plain('2026-12-31')}));
  const count = (key: string) => figures.find((one) => keyOf(one) === key)?.numerator;
  assert.deepEqual([count('received as=learning-review'), count('complaints')], [1, 0]);
});

const letter: Partial<Intake> = {
  kind: 'member-enquiry',
  external: {body: 'The office of Mo Example MP', reference: 'MO/1'},
};
const enquiry = dane.receives(letter, '2026-12-24', sam);

test('PD-S06 · C-15 PD-74: an MP letter on Christmas Eve: one clock for acknowledging and answering', () => {
  const clock = enquiry.clock('respond', '2026-12-24');
  assert.equal(seen(clock), 'running 2027-01-12 2027-01-13T00:00:00.000Z');
  assert.deepEqual(skipped(plusDane.calendar, clock), ['2026-12-25', '2026-12-28', '2027-01-01']);
  assert.deepEqual(
    enquiry.view('2026-12-24', sam).clocks.map(({duty}) => duty),
    ['respond'],
  );
  const ticked = acknowledged(enquiry, '2026-12-29');
  assert.equal(ticked.clock('respond', '2026-12-29').state, 'running');
  const both = ticked.does(answer(), '2027-01-12', sam);
  assert.deepEqual(
    [both.clock('respond', '2027-01-20').state, both.view('2027-01-20', sam).status],
    ['met', 'answered'],
  );
});

test('PD-S06 · C-16 PD-76: judged a complaint, it counts from receipt where it was evident then, else from that day', () => {
  const raise = (evident: boolean): CommandOf<'raiseComplaint'> => ({
    type: 'raiseComplaint',
    evident,
    reason: 'It is one.',
  });
  for (const [evident, due] of [
    [true, '2027-01-05'],
    [false, '2027-01-12'],
  ] as const) {
    const [raised] = enquiry.happens(raise(evident), '2027-01-05', sam);
    assert.ok(raised?.type === 'complaintRaised');
    // What the service then opens beside the enquiry.
    const complaint = dane.receives({receivedAt: raised.countsFrom}, '2027-01-05', sam);
    assert.equal(complaint.clock('acknowledge', '2027-01-05').due, due);
  }
});

test('PD-S06 · PD-75 PD-76: the MP is told, the enquiry keeps its clock, and the two records are linked', () => {
  const raise = {type: 'raiseComplaint', evident: true, reason: 'It is one.'} as const;
  const beside = enquiry
    .does(raise, '2027-01-05', sam)
    .does({type: 'link', reference: 'RD-NEW-CASE', why: 'complaint'}, '2027-01-05', sam);
  assert.equal(
    beside.view('2027-01-05', customer).timeline.find(({type}) => type === 'complaintRaised')?.on,
    '2027-01-05',
  );
  assert.equal(beside.clock('respond', '2027-01-05').due, '2027-01-12');
  assert.deepEqual(beside.desk('2027-01-05').links, [{reference: 'RD-NEW-CASE', why: 'complaint'}]);
  const other = dane
    .receives({}, '2027-01-05')
    .does({type: 'link', reference: 'RD-TEST-CASE', why: 'request'}, '2027-01-05', sam);
  assert.deepEqual(other.desk('2027-01-05').links, [{reference: 'RD-TEST-CASE', why: 'request'}]);
  assert.equal(
    enquiry.refuses({type: 'classify', to: 'complaint', reason: 'It is one.'}, '2027-01-05', sam).code,
    'raise-instead',
  );
});

test('PD-S07 · PD-79 PD-80: ten different residents are a petition with a spokesperson, who alone is written to', () => {
  const signed = dane.receives({group: {people: 10}}, '2026-06-08');
  assert.deepEqual(
    signed.desk('2026-06-08').notes.map(({code, clause}) => `${code} ${clause?.rule}`),
    ['petition PD-79', 'spokesperson-needed PD-80'],
  );
  const nobody = signed.refuses({type: 'recordGroup', people: 10}, '2026-06-09', sam);
  assert.equal(why(nobody), 'spokesperson-needed PD-80');

  const petition = signed.does({type: 'recordGroup', people: 10, spokesperson: 'Pat Example'}, '2026-06-09', sam);
  assert.deepEqual(petition.desk('2026-06-09').group, {
    people: 10,
    spokesperson: 'Pat Example',
    petition: true,
    answerTo: 'spokesperson',
  });
  const sent = composeLetter(plusDane, 'RD-TEST-CASE', petition.does(take, '2026-06-09', sam).events, {
    type: 'acknowledgement',
    at: instant('2026-06-10T10:00:00Z'),
    draft: acknowledge,
  });
  assert.deepEqual([sent.to?.name, sent.to?.as], ['Pat Example', 'spokesperson']);
});

test('PD-S07 · C-57 PD-79: nine, or ten signatures with one person twice, are a group with the same clocks', () => {
  const nine = dane.receives({group: {people: 9}}, '2026-06-08');
  const twice = dane
    .receives({group: {people: 10}}, '2026-06-08')
    .does({type: 'recordGroup', people: 9}, '2026-06-09', sam);
  for (const story of [nine, twice]) {
    assert.deepEqual(
      story.desk('2026-06-09').notes.map(({code, details}) => `${code} ${details?.people} of ${details?.from}`),
      ['group 9 of 10'],
    );
    assert.equal(story.desk('2026-06-09').group?.petition, false);
    assert.equal(story.clock('acknowledge', '2026-06-09').due, '2026-06-15');
  }
  assert.equal(dane.receives({}, '2026-06-08').clock('acknowledge', '2026-06-08').due, '2026-06-15');
});

const promised = acknowledged(dane.receives({}, '2026-01-12'), '2026-01-19').does(
  answer(['Mend the roof', '2026-02-16'], ['Paint the ceiling', '2026-02-23']),
  '2026-02-02',
  sam,
);

test('PD-S08 · C-65 PD-46: resolved on the day of the letter, whatever is still to be done', () => {
  assert.equal(promised.view('2026-02-02', customer).status, 'answered');
  const {state, doneOn} = promised.clock('respond', '2026-03-02');
  assert.deepEqual([state, doneOn], ['met', '2026-02-02']);
  assert.deepEqual(
    promised.view('2026-02-02', customer).actions.map(({what, due}) => [what, due]),
    [
      ['Mend the roof', '2026-02-16'],
      ['Paint the ceiling', '2026-02-23'],
    ],
  );
  assert.equal(summarise(plusDane, 'RD-TEST-CASE', promised.events).openActions, 2);
});

test('PD-S08 · PD-58 PD-59 PD-60: not closed while a repair is open, which it names; then closed, and the survey is due', () => {
  const half = promised.does({type: 'completeAction', action: 'action-1'}, '2026-02-16', sam);
  const refusal = half.refuses(close, '2026-02-17', sam);
  assert.deepEqual([why(refusal), refusal.details], ['actions-open PD-58', {actions: 'Paint the ceiling'}]);
  const handed = [{action: 'action-2', owner: 'Kit Example', due: plain('2026-03-02')}];
  assert.equal(why(half.refuses({type: 'close', left: handed}, '2026-02-17', sam)), 'actions-open PD-58');

  const whole = half.does({type: 'completeAction', action: 'action-2'}, '2026-02-23', sam);
  assert.equal(why(whole.refuses(close, '2026-02-23', noor)), 'role-needed PD-59');
  const closed = whole.does(close, '2026-02-23', sam);
  assert.equal(closed.view('2026-02-23', customer).status, 'closed');
  const survey = closed.view('2026-02-23', customer).offers.find(({command}) => command === 'recordSurvey');
  assert.deepEqual(survey, {command: 'recordSurvey'});
  assert.equal(plusDane.surveys.afterClosing?.clause.rule, 'PD-60');
});

const shy: Partial<Intake> = {
  what: 'The roofer shouted at me.',
  withheldFrom: 'Rapid Roofing',
  complainant: {
    name: 'Ada Example',
    email: 'ada@example.org',
    phone: '01632 960 111',
    address: '7 Example Court',
    prefers: 'email',
    language: 'en',
  },
};

test('PD-S09 · C-56 PD-84: before sending, the form says that the facts may give the person away', () => {
  const warning = plusDane.statements.find(({clause}) => clause.rule === 'PD-84');
  assert.deepEqual([warning?.shownTo, warning?.when], ['public', 'intake']);
  assert.match(warning?.says.en ?? '', /The facts may still give you away/);
});

test('PD-S09 · PD-83 PD-84: what is passed on about the contractor holds nothing that leads to the tenant', () => {
  const secret = dane.receives(shy, '2026-06-08').does(take, '2026-06-08', sam);
  const passedOn = JSON.stringify(withoutIdentity(secret.state.intake));
  for (const trace of ['Ada', 'ada@', '960 111', 'Example Court', 'RD-TEST', 'hash']) {
    assert.ok(!passedOn.includes(trace), trace);
  }
  assert.match(passedOn, /The roofer shouted at me/);
  assert.match(shownTo(sam, secret, '2026-06-08'), /Ada Example.*7 Example Court/);
});

test('PD-S09 · PD-84: the contractor cannot open the case, by name, by id or by role; the investigator can', () => {
  const secret = dane.receives(shy, '2026-06-08');
  const open = (story: Scenario, who: Actor) => mayOpen(plusDane, story.state, who);
  assert.equal(open(secret, {...staff('Roofer'), name: 'Rapid Roofing'}), false);
  assert.deepEqual([open(secret, sam), open(secret, customer)], [true, true]);
  const more = secret
    .does({type: 'withholdIdentity', from: 'contractor'}, '2026-06-09', customer)
    .does({type: 'withholdIdentity', from: 'kit'}, '2026-06-09', sam);
  assert.deepEqual(
    [open(more, staff('Lee', 'contractor')), open(more, staff('Kit')), open(more, sam)],
    [false, false, true],
  );
});

const may = acknowledged(dane.receives({}, '2026-05-11'), '2026-05-13');

test('PD-S10 · C-46 PD-33: a conflict gives the case to somebody else, and the date stays', () => {
  const before = may.clock('respond', '2026-05-13');
  assert.equal(seen(before), 'running 2026-05-28 2026-05-28T23:00:00.000Z');
  assert.deepEqual(skipped(plusDane.calendar, before), ['2026-05-25']);

  const conflict = {type: 'declareConflict', reason: 'The tenant is my cousin.'} as const;
  const moved = may.does(conflict, '2026-05-19', sam).does(take, '2026-05-19', rhian);
  assert.equal(moved.clock('respond', '2026-05-19').due, '2026-05-28');
  assert.equal(moved.view('2026-05-19', customer).holder?.name, 'Rhian Example');
  assert.ok(!shownTo(customer, moved, '2026-05-19').includes('cousin'));
});

test('PD-S10 · PD-33: the old investigator may neither open the case nor do anything in it', () => {
  const moved = may
    .does({type: 'declareConflict', reason: 'The tenant is my cousin.'}, '2026-05-19', sam)
    .does(take, '2026-05-19', rhian);
  assert.deepEqual([mayOpen(plusDane, moved.state, sam), mayOpen(plusDane, moved.state, rhian)], [false, true]);
  for (const command of [
    take,
    answer(),
    {type: 'sendMessage', text: 'Hello.'},
    {type: 'addNote', text: 'Hello.'},
  ] as const) {
    assert.equal(moved.refuses(command, '2026-05-20', sam).code, 'conflict', command.type);
  }
});

const paid = (line: CommandOf<'recordPayment'>['line'], form: CommandOf<'recordPayment'>['form'], pounds: number) =>
  ({type: 'recordPayment', line, form, pence: pounds * 100, failure: 'Three missed visits', weighed: factors}) as const;
const factors = 'Severe: no heating, with a baby in the home. Six weeks. Nothing is due by law. Arrears of £250.';

test('PD-S11 · C-68 PD-70 PD-73: evidenced loss is paid to the customer, never set against arrears', () => {
  assert.equal(why(may.refuses(paid('financial-loss', 'offset', 180), '2026-05-20', sam)), 'offset-not-allowed PD-73');
  const loss = may
    .does(paid('financial-loss', 'payment', 180), '2026-05-20', sam)
    .does({type: 'approvePayment', payment: 'payment-1'}, '2026-05-21', max);
  const [entry] = loss.desk('2026-05-21').payments;
  assert.deepEqual(
    [entry?.line, entry?.form, entry?.pence, entry?.approvedBy],
    ['financial-loss', 'payment', 18_000, 'max'],
  );
});

test('PD-S11 · C-68 PD-72 PD-73: what is paid beside it may be set against arrears, by whom and why, with what was weighed', () => {
  const {weighed: _, ...unsaid} = paid('discretionary', 'offset', 100);
  assert.equal(why(may.refuses(unsaid, '2026-05-20', sam)), 'reason-needed PD-73');
  const offset = may.does(paid('discretionary', 'offset', 100), '2026-05-20', sam);
  assert.equal(offset.refuses({type: 'approvePayment', payment: 'payment-1'}, '2026-05-21', sam).code, 'own-payment');
  const [entry] = offset
    .does({type: 'approvePayment', payment: 'payment-1'}, '2026-05-21', max)
    .desk('2026-05-21').payments;
  assert.deepEqual(
    [entry?.pence, entry?.proposedBy, entry?.approvedBy, entry?.weighed],
    [10_000, 'sam', 'max', factors],
  );
});

test('PD-S11 · PD-47 PD-71: lost wages are not paid, which staff read before the answer and the answer says why', () => {
  assert.deepEqual(
    plusDane.remedies.notPaid.map(({what, clause}) => [what.en, clause.rule]),
    [
      ['Lost wages', 'PD-71'],
      ['Annual leave', 'PD-71'],
    ],
  );
  assert.ok(may.desk('2026-05-20').statements.some(({clause}) => clause.rule === 'PD-71'));
  const declined = 'Your lost wages are not paid for: our policy pays for inconvenience instead.';
  const full = answer();
  const answered = may.does({...full, sections: {...full.sections, payments: declined}}, '2026-05-26', sam);
  const [sent] = answered.view('2026-05-26', customer).timeline;
  assert.equal(sent?.type === 'responded' && sent.sections?.payments, declined);
});

/** Asked for on 10 November, by the 13th. */
const evidenceAsked = november
  .does({type: 'recordOmbudsman', ombudsman: 'housing-ombudsman'}, '2026-11-10', max)
  .does({type: 'recordEvidenceRequest', what: 'The repair log', due: plain('2026-11-13')}, '2026-11-10', max);

test('PD-S12 · PD-65: evidence is due on the day that the Ombudsman set, not after so many days', () => {
  const clock = evidenceAsked.clock('evidence', '2026-11-10');
  assert.equal(seen(clock), 'running 2026-11-13 2026-11-14T00:00:00.000Z');
  assert.deepEqual([clock.duration, clock.clause?.rule, clock.shownTo], [undefined, 'PD-65', 'staff']);
  assert.equal(
    evidenceAsked.does({type: 'supplyEvidence'}, '2026-11-13', max).clock('evidence', '2026-12-01').state,
    'met',
  );
});

test('PD-S12 · PD-66 PD-67: an explanation moves it only where the Ombudsman agrees; else staff read what lateness risks', () => {
  const explained = {type: 'addNote', text: 'Explained to the Ombudsman: the log is with the contractor.'} as const;
  const waiting = evidenceAsked.does(explained, '2026-11-11', max);
  assert.equal(waiting.clock('evidence', '2026-11-14').state, 'missed');
  assert.ok(waiting.desk('2026-11-11').statements.some(({clause}) => clause.rule === 'PD-67'));
  assert.ok(!november.desk('2026-11-11').statements.some(({clause}) => clause.rule === 'PD-67'));

  const moved = waiting.does(
    {type: 'agreeEvidenceDate', due: plain('2026-11-27'), explanation: explained.text},
    '2026-11-12',
    max,
  );
  const {state, due, firstDue} = moved.clock('evidence', '2026-11-14');
  assert.deepEqual([state, due, firstDue], ['running', '2026-11-27', '2026-11-13']);
});

const surveyed = dane
  .receives({}, '2026-01-12')
  .does(take, '2026-01-12', sam)
  .does(answer(), '2026-01-15', sam)
  .does(close, '2026-01-16', sam)
  .does({type: 'recordSurvey', satisfaction: 2, comment: 'The repair failed again.'}, '2026-03-12', customer);

test('PD-S13 · PD-77: a failed repair told in a survey becomes a complaint of the day on which the answer arrived', () => {
  const found = {type: 'raiseComplaint', evident: false, reason: 'The survey tells of a failed repair.'} as const;
  const [raised] = surveyed.happens(found, '2026-03-17', sam);
  assert.ok(raised?.type === 'complaintRaised');
  assert.equal(raised.countsFrom, '2026-03-12T10:00:00.000Z');
  // What the service then opens: logged by staff, for the customer.
  const logged = dane.receives({channel: 'survey', receivedAt: raised.countsFrom}, '2026-03-17', sam);
  assert.deepEqual([logged.view('2026-03-17', sam).openedOn, logged.state.intake.channel], ['2026-03-12', 'survey']);
  assert.equal(logged.clock('acknowledge', '2026-03-17').due, '2026-03-19');
});

test('PD-S13 · PD-77: the customer is told of the complaint that was logged for them, and may drop it', () => {
  const logged = dane.receives({channel: 'survey', receivedAt: '2026-03-12T10:00:00.000Z'}, '2026-03-17', sam);
  const [told] = logged.view('2026-03-17', customer).timeline;
  assert.deepEqual([told?.type, told?.on, told?.by.name], ['submitted', '2026-03-17', 'Sam Example']);
  assert.equal(logged.does(drop, '2026-03-18', customer).view('2026-03-18', sam).status, 'withdrawn');
});

test('PD-S13 · PD-77: only a survey starts a case, and where the policy says so', () => {
  const found = {type: 'raiseComplaint', evident: false, reason: 'The survey tells of a failed repair.'} as const;
  const silent: Policy = {...plusDane, surveys: {}};
  assert.equal(surveyed.under(silent).refuses(found, '2026-03-17', sam).code, 'closed');
  assert.equal(may.refuses(found, '2026-05-20', sam).code, 'not-in-procedure');
});

const homeVisits: Partial<Intake> = {
  complainant: {
    name: 'Ada Example',
    email: 'ada@example.org',
    prefers: 'email',
    language: 'en',
    adjustments: 'Home visits only',
  },
};
const asks = dane.receives(homeVisits, '2026-06-08').does(take, '2026-06-08', sam);
const another: CommandOf<'refuseAdjustment'> = {
  type: 'refuseAdjustment',
  what: 'Home visits only',
  reason: 'The home is 80 miles away, and nobody is near it this month.',
  alternative: 'Video calls, and letters in large print',
};

test('PD-S14 · PD-86 PD-87: a refused adjustment is shared with its reason and an alternative; until then it stays open', () => {
  assert.deepEqual(asks.desk('2026-06-08').adjustment, {asked: 'Home visits only', answered: false});
  const shared = asks.does(another, '2026-06-09', sam);
  assert.deepEqual(shared.desk('2026-06-09').adjustment, {asked: 'Home visits only', answered: true});
  const [told] = shared.view('2026-06-09', customer).timeline;
  assert.deepEqual(told?.type === 'adjustmentRefused' && [told.reason, told.alternative], [
    another.reason,
    another.alternative,
  ]);
  assert.deepEqual(shared.view('2026-06-09', customer).adjustments, [another.alternative]);
});

test('PD-S14 · C-80 PD-86 PD-87: the acknowledgement goes out in the other way, and no date moves', () => {
  const shared = asks.does(another, '2026-06-09', sam);
  assert.equal(shared.clock('acknowledge', '2026-06-09').due, asks.clock('acknowledge', '2026-06-08').due);
  const refusal = shared.refuses(acknowledge, '2026-06-10', sam);
  assert.deepEqual([why(refusal), refusal.details?.agreed], ['adjustment-needed PD-86', another.alternative]);
  const sent = shared.does({...acknowledge, adjusted: 'In 18 point, by post.'}, '2026-06-10', sam);
  assert.deepEqual(
    [sent.clock('acknowledge', '2026-06-10').state, sent.clock('respond', '2026-06-10').due],
    ['met', '2026-06-24'],
  );
  assert.equal(sent.refuses(answer(), '2026-06-11', sam).code, 'adjustment-needed');
});

const offered = may.does(
  {type: 'offerRemedy', remedies: ['apology', 'financial'], what: '£50 and an apology'},
  '2026-05-22',
  sam,
);

test('PD-S15 · C-66 PD-68: an offer that the customer rejects does not hold the letter up, nor move its date', () => {
  const {remedyAnswer: _, ...letter} = answer();
  const unasked = offered.refuses(letter, '2026-05-26', sam);
  assert.deepEqual([why(unasked), unasked.details?.items], ['letter-incomplete PD-68', 'remedy-answer']);

  const rejected = offered.does({type: 'answerRemedy', answer: 'not-agreed'}, '2026-05-27', customer);
  assert.equal(rejected.clock('respond', '2026-05-27').due, '2026-05-28');
  const sent = rejected.does(letter, '2026-05-28T22:59:59.999Z', sam);
  assert.deepEqual(
    [sent.clock('respond', '2026-05-29').state, sent.state.stages[0]?.remedyAnswer],
    ['met', 'not-agreed'],
  );
});

test('PD-S15 · C-70 C-71 PD-48 PD-68: that letter says it was not agreed, how to ask for stage 2, and where the Ombudsman is', () => {
  const {remedyAnswer: _, ...draft} = answer();
  const rejected = offered.does({type: 'answerRemedy', answer: 'not-agreed'}, '2026-05-27', customer);
  const sent = composeLetter(plusDane, 'RD-TEST-CASE', rejected.events, {
    type: 'stage-answer',
    at: instant('2026-05-28T10:00:00Z'),
    draft,
  });
  assert.deepEqual(sent.missing.blocking, []);
  const text = toText(sent);
  assert.match(text, /not agree/i);
  assert.match(text, /Stage 2/);
  assert.match(text, /Housing Ombudsman/);
});

test('PD-S16 · PD-31 PD-41: received and acknowledged on one day before the May holiday', () => {
  const reply = acknowledged(dane.receives({}, '2027-04-29'), '2027-04-29').clock('respond', '2027-04-29');
  assert.equal(seen(reply), 'running 2027-05-14 2027-05-14T23:00:00.000Z');
  assert.deepEqual(skipped(plusDane.calendar, reply), ['2027-05-03']);
});

test('C-04 · PD-41: a late acknowledgement starts the answer when it goes; the capped reading is for staff, or a choice', () => {
  const capped = withClock(plusDane, 'stage-1', 'respond', {lateStart: 'capped'});
  const tardy = (policy: Policy) => acknowledged(given(policy).receives({}, '2026-06-08'), '2026-06-18');
  const reply = tardy(plusDane).clock('respond', '2026-06-18');
  assert.deepEqual([reply.due, readAs(reply, /no extra days/)], ['2026-07-02', '2026-06-29']);
  assert.equal(tardy(capped).clock('respond', '2026-06-18').due, '2026-06-29');
  assert.equal(tardy(plusDane).clock('acknowledge', '2026-06-18').missed, '2026-06-15');
});

test('C-22 · PD-16 PD-85: what still goes on is measured from today, and an officer reads that the policy does not say', () => {
  const [note] = dane.receives({when: {on: '2024-01-10', ongoing: true}}, '2026-06-08').desk('2026-06-08').notes;
  assert.deepEqual([note?.code, note?.clause?.rule], ['ongoing', 'PD-16']);
  const recent = dane.receives({when: {on: '2026-01-10', ongoing: true}}, '2026-06-08');
  assert.deepEqual(recent.desk('2026-06-08').notes, [], 'within the time there is nothing to weigh');
  assert.equal(plusDane.eligibility.windows[0]?.discretion?.clause.rule, 'PD-85');
});

test('C-43 C-47 · PD-51: stage 2 is refused on an exclusion of section 7, or for a reason of somebody new to the case', () => {
  const refuse = (ground: string): CommandOf<'declineEscalation'> => ({
    type: 'declineEscalation',
    ground,
    reason: 'The same roof went through both stages last year.',
  });
  const declined = requested.does(refuse('already-exhausted'), '2026-12-02', sam);
  assert.equal(declined.view('2026-12-02', customer).ladder[1]?.state, 'declined');
  assert.equal(why(requested.refuses(refuse('section-4'), '2026-12-02', sam)), 'ground-unknown PD-51');
  assert.equal(why(requested.refuses(refuse('other'), '2026-12-02', sam)), 'second-person-needed PD-51');
  assert.equal(requested.does(refuse('other'), '2026-12-02', noor).view('2026-12-02', customer).status, 'answered');
});

test('C-50 · PD-03 PD-21: somebody who works for a contractor is heard; whether it is about employment, an officer says', () => {
  const type = plusDane.eligibility.complainants.find(({id}) => id === 'contractor');
  assert.deepEqual([type?.accepted, type?.clause?.rule], ['accept', 'PD-03']);
  assert.match(type?.advice?.en ?? '', /about employment/);
  const heard = dane.receives({type: 'contractor'}, '2026-06-08');
  assert.equal(heard.view('2026-06-08', customer).status, 'received');
  assert.ok(
    heard.desk('2026-06-08').choices.exclusions.some(({id, clause}) => id === 'employment' && clause?.rule === 'PD-21'),
  );
});

test('C-67 · PD-29 PD-42: a recorded attempt to discuss the outcome is wanted before the letter, its success is not', () => {
  const {discussed: _, ...letter} = answer();
  const refusal = may.refuses(letter, '2026-05-26', sam);
  assert.deepEqual([why(refusal), refusal.details?.items], ['letter-incomplete PD-29', 'discussion']);
  const tried = may.does({...letter, discussed: 'tried'}, '2026-05-26', sam);
  assert.deepEqual(
    [tried.view('2026-05-26', customer).status, tried.state.stages[0]?.discussed],
    ['answered', 'tried'],
  );
});

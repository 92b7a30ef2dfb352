import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type CommandOf, type Duration, type Intake, type Policy, publishPolicy, windowEnd} from '@redress/policy';
import {addMonths, plain} from '@redress/policy/calendar';
import {scope, volumes} from '@redress/policy/measures';
import {peoplePlus} from '@redress/policy/presets';
import {closedOn, customer, given, staff} from './scenario.ts';

const ros = staff('Ros', 'receiver');
const lee = staff('Lee', 'line-manager');
const take: CommandOf<'take'> = {type: 'take'};
const escalate: CommandOf<'requestEscalation'> = {type: 'requestEscalation'};
const answer: CommandOf<'respond'> = {
  type: 'respond',
  outcome: 'not-upheld',
  understanding: 'The course was moved.',
  findings: 'You were told a week before.',
  actions: [],
};

/**
 * The preset with one procedure's times supplied. The document has none, so these are invented for the tests: ten working days
 * from receipt under A (TA) and C (TC, in Scotland), fifteen under J (TJ).
 */
function configured(procedure: string, count: number): Policy {
  const duration: Duration = {count, unit: 'working-days'};
  const stages = peoplePlus.stages.map((stage) => ({
    ...stage,
    clocks: stage.clocks.map((clock) => ({...clock, duration})),
  }));
  const {procedures} = peoplePlus;
  assert.ok(procedures);
  const list = procedures.list.map((one) =>
    one.id === procedure ? {...one, state: 'configured' as const, stages} : one,
  );
  return {...peoplePlus, procedures: {...procedures, list}};
}

const ta = configured('procedure-a', 10);
const tc = configured('procedure-c', 10);
const tj = configured('procedure-j', 15);

/** By when an answer is due to what is received at ten in the morning, and the instant at which it is late. */
function replyDue(policy: Policy, procedure: string, received: string) {
  const {due, ends} = given(policy).receives({procedure}, received).clock('respond', received);
  return [due, ends?.replace('.000Z', 'Z')];
}
const inEngland = (received: string) => replyDue(ta, 'procedure-a', received);
const inScotland = (received: string) => replyDue(tc, 'procedure-c', received);

test('PP-S01 · C-01 PP-18 PP-20 PP-37: under a procedure without a time no date is worked out anywhere, and that is no error', () => {
  const at = '2026-03-02';
  const logged = given(peoplePlus).receives(
    {procedure: 'procedure-b', channel: 'in-person', site: 'Exampleton centre'},
    at,
    ros,
  );
  const shown = logged.view(at, customer);
  assert.deepEqual([shown.reference, shown.status, shown.next], ['RD-TEST-CASE', 'received', undefined]);
  assert.deepEqual(
    shown.clocks.map(({duty, state}) => [duty, state]),
    [['respond', 'not-configured']],
  );
  assert.deepEqual(
    shown.timeline.map(({type}) => type),
    ['submitted'],
  );

  const desk = logged.desk(at);
  assert.deepEqual([desk.procedure?.id, desk.procedure?.state], ['procedure-b', 'not-configured']);
  assert.deepEqual(
    desk.notes.map(({code}) => code),
    ['procedure-not-configured'],
  );
  const worked = JSON.stringify([
    logged.view(at, lee).clocks,
    logged.events.flatMap((one) => ('told' in one ? one.told : [])),
  ]);
  assert.doesNotMatch(worked.replaceAll(/"calendar":"[^"]*"/g, ''), /\d{4}-\d{2}/);
});

test('PP-S01 · PP-16 PP-22 PP-23: the event that the service tells the Line Manager and copies the mailbox of says where and how it came', () => {
  const logged = given(peoplePlus).receives(
    {procedure: 'procedure-b', channel: 'in-person', site: 'Exampleton centre'},
    '2026-03-02',
    ros,
  );
  const [event] = logged.events;
  assert.ok(event?.type === 'submitted');
  assert.deepEqual([event.by, event.intake.channel, event.intake.site], [ros, 'in-person', 'Exampleton centre']);
  const {known} = logged.desk('2026-03-02').referrals;
  assert.deepEqual(
    known.map(({clause, to}) => [clause.rule, to[0]?.en]),
    [['PP-22', 'The Line Manager']],
  );
  const told = logged.does({type: 'refer', referral: 'line-manager', what: 'The complaint'}, '2026-03-02', ros);
  assert.deepEqual(
    told.desk('2026-03-02').referrals.made.map(({referral}) => referral),
    ['line-manager'],
  );
});

test('PP-S02 · PP-18: ten working days in England skip Good Friday and Easter Monday', () => {
  assert.deepEqual(inEngland('2026-04-01'), ['2026-04-17', '2026-04-17T23:00:00Z']);
});

test('PP-S03 · PP-18 PP-36: under a Scottish contract Easter Monday counts, unless the organisation is closed', () => {
  assert.deepEqual(inScotland('2026-04-01'), ['2026-04-16', '2026-04-16T23:00:00Z']);
  const closed = closedOn(tc, '2026-04-06');
  assert.deepEqual(replyDue(closed, 'procedure-c', '2026-04-01'), ['2026-04-17', '2026-04-17T23:00:00Z']);
});

test('PP-S04 · PP-36: New Year has one holiday in England and two in Scotland', () => {
  assert.deepEqual(inScotland('2025-12-29'), ['2026-01-14', '2026-01-15T00:00:00Z']);
  assert.deepEqual(inEngland('2025-12-29'), ['2026-01-13', '2026-01-14T00:00:00Z']);
});

test('PP-S05 · PP-36: a holiday that Scotland has once is skipped there', () => {
  assert.deepEqual(inScotland('2026-06-08'), ['2026-06-23', '2026-06-23T23:00:00Z']);
  assert.deepEqual(inEngland('2026-06-08'), ['2026-06-22', '2026-06-22T23:00:00Z']);
});

test('PP-S06 · PP-36: the summer holiday falls on another day in each nation', () => {
  assert.deepEqual(inScotland('2026-07-31'), ['2026-08-17', '2026-08-17T23:00:00Z']);
  assert.deepEqual(inEngland('2026-07-31'), ['2026-08-14', '2026-08-14T23:00:00Z']);
});

const notice: CommandOf<'extend'> = {
  type: 'extend',
  to: plain('2026-01-16'),
  reason: 'The tutor is away until January.',
};

test('PP-S07 · C-37 PP-19: the notice moves the date, and says the new one and the old; no other acknowledgement is owed', () => {
  const received = given(ta).receives({procedure: 'procedure-a'}, '2025-12-15').does(take, '2025-12-15', ros);
  assert.equal(received.clock('respond', '2025-12-23').due, '2025-12-31');
  assert.ok(received.view('2025-12-15', customer).clocks.every(({duty}) => duty !== 'acknowledge'));

  const noticed = received.does(notice, '2025-12-23', ros);
  const shown = noticed.view('2025-12-23', customer);
  assert.deepEqual([shown.next?.due, shown.next?.firstDue], ['2026-01-16', '2025-12-31']);
  assert.deepEqual(
    shown.next?.extensions.map(({from, to}) => [from, to]),
    [['2025-12-31', '2026-01-16']],
  );
  const [event] = shown.timeline;
  assert.ok(event?.type === 'extended' && event.visibility === 'customer');
  assert.deepEqual([event.from, event.to], ['2025-12-31', '2026-01-16']);
  assert.equal(noticed.clock('respond', '2025-12-23').ends, '2026-01-17T00:00:00.000Z');
  const letter = noticed.letter('holding-notice', '2025-12-23');
  assert.match(letter, /Your reference: RD-TEST-CASE/);
  assert.match(letter, /Friday 16 January 2026/);
});

test('PP-S07 · PP-19 PP-21: the notice holds the reference and the new date; without a whole notice the date stays', () => {
  const items = peoplePlus.letters.find(({type}) => type === 'holding-notice')?.items ?? [];
  assert.deepEqual(
    items.map(({item, clause, force}) => [item, clause.rule, force]),
    [
      ['reference', 'PP-21', 'must'],
      ['new-date', 'PP-19', 'must'],
    ],
  );
  const wanting: Policy = {
    ...ta,
    letters: ta.letters.map((letter) =>
      letter.type === 'holding-notice'
        ? {
            ...letter,
            items: [...items, {item: 'ombudsman', clause: {heading: 'Invented', rule: 'PP-19'}, force: 'must'}],
          }
        : letter,
    ),
  };
  const received = given(wanting).receives({procedure: 'procedure-a'}, '2025-12-15').does(take, '2025-12-15', ros);
  assert.equal(received.refuses(notice, '2025-12-23', ros).code, 'letter-incomplete');
  assert.equal(received.clock('respond', '2025-12-23').due, '2025-12-31');
});

const [window] = peoplePlus.eligibility.windows;
assert.ok(window);

test('PP-S08 · C-20 PP-13: three months from 30 November end with February', () => {
  assert.deepEqual(windowEnd(window, {servedOn: '2025-11-30'}, plain('2026-02-28')), {
    from: '2025-11-30',
    lastDay: '2026-02-28',
    forward: true,
    back: true,
  });
});

test('PP-S08 · C-34 PP-13: a day later by either reading it is kept as a comment, flagged, and an officer makes of it what is right', () => {
  const late = given(ta).receives({procedure: 'procedure-a', servedOn: '2025-11-30'}, '2026-03-01');
  const {windows, notes} = late.desk('2026-03-01');
  assert.deepEqual(
    windows.map(({lastDay, forward, back}) => [lastDay, forward, back]),
    [['2026-02-28', false, false]],
  );
  assert.deepEqual(
    notes.map(({code, clause}) => [code, clause?.rule]),
    [['may-be-out-of-time', 'PP-13']],
  );
  const shown = late.view('2026-03-01', customer);
  assert.deepEqual([shown.kind, shown.status, shown.clocks], ['comment', 'recorded', []]);
  assert.equal(shown.intake.what, 'Nobody came, and nobody called.');

  const taken = late.does({type: 'classify', to: 'complaint', reason: 'She was in hospital.'}, '2026-03-03', lee);
  const clock = taken.clock('respond', '2026-03-03');
  assert.deepEqual([clock.from.on, clock.due], ['2026-03-01', '2026-03-13']);
});

test('PP-S09 · C-21 PP-13: where the two readings differ, the one that lets it in holds, and staff see both', () => {
  const received = given(ta).receives({procedure: 'procedure-a', servedOn: '2026-02-28'}, '2026-05-30');
  assert.equal(addMonths(plain('2026-05-30'), -3), '2026-02-28');
  const {windows, notes} = received.desk('2026-05-30');
  assert.deepEqual(
    windows.map(({lastDay, forward, back}) => [lastDay, forward, back]),
    [['2026-05-28', false, true]],
  );
  assert.deepEqual([notes, received.view('2026-05-30', customer).kind], [[], 'complaint']);
});

test('PP-S10 · C-33 PP-36: no case begins under a vacant procedure, nothing typed is lost, and the others are offered', () => {
  const typed: Partial<Intake> = {what: 'The course was moved twice.', procedure: 'procedure-e'};
  const refusal = given(peoplePlus).turnsAway(typed, '2026-03-02', ros);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['procedure-vacant', 'PP-36']);
  assert.match(refusal.reason, /^Procedure E.* is vacant/);
  const offered = refusal.details?.procedures?.split(' ') ?? [];
  assert.deepEqual(
    offered.map((id) => id.slice(-1)),
    ['a', 'b', 'c', 'd', 'g', 'i', 'j'],
  );
  assert.deepEqual(
    publishPolicy(peoplePlus).procedures?.list.map(({id}) => id),
    offered,
  );
  for (const procedure of offered) {
    assert.equal(given(peoplePlus).receives({...typed, procedure}, '2026-03-02', ros).state.intake.what, typed.what);
  }
});

test('PP-S10 · C-33 PP-36: an old case of that letter can be read and not worked on, but moved', () => {
  const before = configured('procedure-e', 10);
  const old = given(before).receives({procedure: 'procedure-e'}, '2019-03-04').does(take, '2019-03-05', ros);
  const now = old.under(ta);
  const shown = now.view('2026-03-02', ros);
  assert.deepEqual([shown.procedure?.id, shown.timeline.length, shown.holder?.id], ['procedure-e', 2, 'ros']);
  assert.equal(now.refuses(answer, '2026-03-02', ros).code, 'procedure-vacant');
  assert.equal(now.refuses(take, '2026-03-02', lee).code, 'procedure-vacant');
  assert.equal(now.refuses(escalate, '2026-03-02', customer).code, 'procedure-vacant');
  const moved = now.does({type: 'chooseProcedure', procedure: 'procedure-a'}, '2026-03-02', ros);
  assert.equal(moved.does(take, '2026-03-02', lee).view('2026-03-02', lee).holder?.id, 'lee');
});

test('PP-S11 · C-35 C-36 PP-15: an employer who writes to take it further is first with the local team, whatever the age, and goes on from there', () => {
  const written = given(ta).receives(
    {type: 'non-customer', procedure: 'procedure-a', servedOn: '2026-01-05', what: 'I want this taken further.'},
    '2026-09-14',
  );
  assert.deepEqual(
    written.desk('2026-09-14').notes.map(({code, clause}) => [code, clause?.rule]),
    [['first-contact-first', 'PP-15']],
  );
  const shown = written.view('2026-09-14', customer);
  assert.deepEqual([shown.reference, shown.kind, shown.status], ['RD-TEST-CASE', 'complaint', 'received']);
  const refusal = written.refuses(escalate, '2026-09-14', customer);
  assert.deepEqual([refusal.code, refusal.clause?.rule], ['first-contact-first', 'PP-15']);

  const tried = written.does(
    {type: 'recordFirstContact', summary: 'We could not agree.', settled: false},
    '2026-09-16',
    ros,
  );
  assert.equal(tried.view('2026-09-16', customer).ladder[1]?.state, 'open');
  assert.equal(tried.does(escalate, '2026-09-17', customer).view('2026-09-17', customer).stage, 'stage-2');
});

test('PP-S12 · C-76 PP-04 PP-11 PP-30 PP-32: a compliment in a survey has a reference, its site and partner, no clock and no stage, and is looked at for good practice', () => {
  const praise = given(peoplePlus).receives(
    {kind: 'compliment', channel: 'survey', site: 'Exampleton', partner: 'Example Training', what: 'A patient tutor.'},
    '2026-03-02',
  );
  const shown = praise.view('2026-03-02', customer);
  assert.deepEqual([shown.reference, shown.kind, shown.status], ['RD-TEST-CASE', 'compliment', 'recorded']);
  assert.deepEqual([shown.clocks, shown.ladder], [[], []]);
  assert.deepEqual(
    [shown.intake.site, shown.intake.partner, shown.intake.channel, shown.intake.publish],
    ['Exampleton', 'Example Training', 'survey', undefined],
  );
  const march = {from: plain('2026-03-01'), to: plain('2026-03-31')};
  const figures = volumes(scope(peoplePlus, [{reference: 'RD-TEST-CASE', events: praise.events}], march));
  const counted = figures.find(({id, by}) => id === 'received' && by.as === 'compliment');
  assert.deepEqual([counted?.numerator, counted?.cases], [1, ['RD-TEST-CASE']]);
  const closed = praise.does({type: 'close'}, '2026-03-03', lee);
  assert.ok(
    closed
      .desk('2026-03-03')
      .statements.some(({clause, covers}) => clause.rule === 'PP-11' && covers?.includes('good-practice')),
  );
});

test('PP-S13 · PP-10: what an MP or a funder asks for has its own reference and its own date beside ours', () => {
  const joint = given(ta).receives(
    {
      procedure: 'procedure-a',
      external: {
        body: 'Department for Work and Pensions, for Mo Example MP',
        reference: 'MP-2026-17',
        due: '2026-03-09',
      },
    },
    '2026-03-02',
    ros,
  );
  const theirs = joint.clock('external', '2026-03-02');
  assert.deepEqual([theirs.due, theirs.ends, theirs.shownTo], ['2026-03-09', '2026-03-10T00:00:00.000Z', 'staff']);
  assert.deepEqual([theirs.duration, theirs.clause], [undefined, undefined]);
  assert.equal(joint.clock('respond', '2026-03-02').due, '2026-03-16');
  assert.equal(joint.view('2026-03-02', ros).intake.external?.reference, 'MP-2026-17');
  assert.equal(joint.clock('external', '2026-03-10').state, 'missed');
  const sent = joint.does(take, '2026-03-06', ros).does(answer, '2026-03-06', ros);
  assert.equal(sent.clock('external', '2026-03-10').state, 'met');
});

test('PP-S13 · C-78 PP-21 PP-31: every letter quotes our reference, and the events that an adapter mirrors say what was sent', () => {
  const types = [
    'acknowledgement',
    'extension',
    'holding-notice',
    'stage-answer',
    'refusal',
    'escalation-refusal',
    'closing',
    'survey',
  ];
  for (const type of types) {
    const items = peoplePlus.letters.filter((letter) => letter.type === type).flatMap((letter) => letter.items);
    assert.ok(
      items.some(({item, force, clause}) => item === 'reference' && force === 'must' && clause.rule === 'PP-21'),
      type,
    );
  }
  const received = given(ta).receives({procedure: 'procedure-a'}, '2026-03-02', ros).does(take, '2026-03-03', ros);
  assert.ok(received.desk('2026-03-03').statements.some(({clause}) => clause.rule === 'PP-31'));
  const [event] = received.happens(answer, '2026-03-06', ros);
  assert.ok(event?.type === 'responded' && event.visibility === 'customer' && event.findings);
});

const fromPrison: Partial<Intake> = {
  procedure: 'procedure-j',
  channel: 'letter',
  complainant: {
    name: 'Ada Example',
    address: 'HMP Example, Exampleton EX9 9EX',
    prefers: 'post',
    onlyThatWay: true,
    language: 'en',
  },
};

test('PP-S14 · PP-17 PP-18: fifteen working days from prison skip Easter and end in summer time', () => {
  const letter = given(tj).receives(fromPrison, '2027-03-25', ros);
  const clock = letter.clock('respond', '2027-03-25');
  assert.deepEqual([clock.due, clock.ends], ['2027-04-19', '2027-04-19T23:00:00.000Z']);
  const later = given(tj).receives({...fromPrison, receivedAt: '2027-03-25T10:00:00.000Z'}, '2027-03-30', ros);
  assert.equal(later.clock('respond', '2027-03-30').due, '2027-04-19');
});

test('PP-S14: post is the only way that the case holds for whoever sends something', () => {
  const {complainant} = given(tj).receives(fromPrison, '2027-03-25', ros).state.intake;
  assert.deepEqual([complainant?.prefers, complainant?.onlyThatWay], ['post', true]);
  assert.deepEqual([complainant?.email, complainant?.phone], [undefined, undefined]);
});

test('C-14 PP-12: what was logged as a comment and is a complaint after all counts from its receipt', () => {
  const spoken = given(ta).receives({kind: 'comment', procedure: 'procedure-a'}, '2026-04-01', ros);
  const formal = spoken.does(
    {type: 'classify', to: 'complaint', reason: 'He wants a formal answer.'},
    '2026-04-09',
    ros,
  );
  const clock = formal.clock('respond', '2026-04-09');
  assert.deepEqual([clock.from.on, clock.due], ['2026-04-01', '2026-04-17']);
});

test('C-38 PP-02 PP-08: the public is shown the summary, and neither the public part nor a case shows a heading of the document', () => {
  const published = publishPolicy(peoplePlus);
  assert.ok(published.summary?.en);
  const received = given(ta).receives({procedure: 'procedure-a', servedOn: '2026-03-01'}, '2026-03-02');
  for (const shown of [published, received.view('2026-03-02', customer)]) {
    assert.doesNotMatch(JSON.stringify(shown), /"(section|heading)":|"PP-/);
  }
  assert.match(JSON.stringify(received.view('2026-03-02', lee)), /"rule":"PP-18"/);
});

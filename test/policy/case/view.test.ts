import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Actor, CaseView, CommandType, Policy, StaffMember} from '@redress/policy';
import {instant, plain} from '@redress/policy/calendar';
import {plusDane, prima} from '@redress/policy/presets';
import {acknowledge, agree, answer, approve, close, escalate, extendTo, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {received} from '../../support/story.ts';

const {sam, noor, max} = staff;
const speaker: Actor = {kind: 'representative', name: 'Bo Example'};

const taken = received('2026-06-08').and('2026-06-09', sam, take);
const acknowledged = taken.and('2026-06-10', sam, acknowledge);
const answered = acknowledged.and('2026-06-20', sam, answer(['Mend the roof', '2026-07-01']));
const atStage2 = answered.and('2026-06-22', ada, escalate);

function offered({offers}: CaseView): readonly CommandType[] {
  return offers.filter(({refusal}) => !refusal).map(({command}) => command);
}

function refused({offers}: CaseView): Readonly<Record<string, string>> {
  return Object.fromEntries(offers.flatMap(({command, refusal}) => (refusal ? [[command, refusal.code]] : [])));
}

test('a case says in one word where it stands', () => {
  const {status: received} = taken.sees('2026-06-09', ada);
  const closed = answered
    .and('2026-06-30', sam, {type: 'completeAction', action: 'action-1'})
    .and('2026-06-30', sam, close);
  const statuses = [acknowledged, answered, closed, atStage2].map((story) => story.sees('2026-06-30', ada).status);
  assert.deepEqual([received, ...statuses], ['received', 'acknowledged', 'answered', 'closed', 'received']);
});

test('a view says whose it is, of which case and policy, and as of when', () => {
  const {at, audience, reference, version, policy, stage, service, openedOn, intake} = acknowledged.sees(
    '2026-06-11',
    ada,
  );
  assert.deepEqual(
    {at, audience, reference, version, stage, openedOn, intake},
    {
      at: '2026-06-11T10:00:00.000Z',
      audience: 'customer',
      reference: 'RD-TEST-CASE',
      version: 3,
      stage: 'stage-1',
      openedOn: '2026-06-08',
      intake: leak,
    },
  );
  assert.deepEqual(
    [policy.id, policy.version, policy.contact.email],
    ['plus-dane', '2024-03', 'complaints@example.org'],
  );
  assert.equal(service.en, 'Repairs and maintenance');
  assert.equal(acknowledged.sees('2026-06-11', sam).audience, 'staff');
  assert.equal(acknowledged.sees('2026-06-11', speaker).audience, 'customer');
});

test('the next duty is the earliest that runs or is overdue, then the forecast, then none', () => {
  const next = (view: CaseView) =>
    view.next && `${view.next.stage} ${view.next.duty} ${view.next.state} ${view.next.due}`;
  assert.equal(next(taken.sees('2026-06-09', ada)), 'stage-1 acknowledge running 2026-06-15');
  assert.equal(next(taken.sees('2026-06-16', ada)), 'stage-1 acknowledge missed 2026-06-15');
  assert.equal(next(acknowledged.sees('2026-06-11', ada)), 'stage-1 respond running 2026-06-24');
  assert.equal(next(answered.sees('2026-06-21', ada)), undefined);
  assert.equal(next(atStage2.sees('2026-06-23', ada)), 'stage-2 acknowledge running 2026-06-29');
});

test('X-17: what stage 1 failed to do is not the next duty of stage 2', () => {
  const late = acknowledged.and('2026-06-29', ada, escalate).sees('2026-06-29', sam);
  assert.equal(late.next?.stage, 'stage-2');
  assert.equal(late.clocks.find(({stage, duty}) => stage === 'stage-1' && duty === 'respond')?.state, 'missed');
});

test('the ladder shows each stage of the policy as it is for this case', () => {
  const rungs = ({ladder}: CaseView) =>
    ladder.map(({stage, state, refusal}) => `${stage} ${state}${refusal ? ` (${refusal.code})` : ''}`);
  assert.deepEqual(rungs(acknowledged.sees('2026-06-11', ada)), ['stage-1 current', 'stage-2 later (not-answered)']);
  assert.deepEqual(rungs(acknowledged.sees('2026-06-25', ada)), ['stage-1 current', 'stage-2 open']);
  assert.deepEqual(rungs(answered.sees('2026-06-21', ada)), ['stage-1 answered', 'stage-2 open']);
  assert.deepEqual(rungs(atStage2.sees('2026-06-23', ada)), ['stage-1 answered', 'stage-2 current']);
  const gaveUp = acknowledged.and('2026-06-25', ada, escalate);
  assert.deepEqual(rungs(gaveUp.sees('2026-06-25', ada)), ['stage-1 unanswered', 'stage-2 current']);
  const [first] = answered.sees('2026-06-21', ada).ladder;
  assert.deepEqual([first?.openedOn, first?.answeredOn, first?.outcome], ['2026-06-08', '2026-06-20', 'upheld']);
});

test('the ombudsman is always there', () => {
  for (const story of [taken, answered, atStage2]) {
    assert.equal(story.sees('2026-06-30', ada).ombudsmen[0]?.name.en, 'Housing Ombudsman');
  }
});

test('a person is offered what they can do, told why they cannot yet, and never shown what is for others', () => {
  const customer = acknowledged.sees('2026-06-11', ada);
  assert.deepEqual(offered(customer), [
    'answerUnderstanding',
    'withholdIdentity',
    'withdraw',
    'addFile',
    'sendMessage',
  ]);
  assert.deepEqual(refused(customer), {
    agreeExtension: 'nothing-proposed',
    declineExtension: 'nothing-proposed',
    requestEscalation: 'not-answered',
    recordSurvey: 'not-closed',
  });
  const holder = acknowledged.sees('2026-06-11', sam);
  const mainPath = ['recordContact', 'respond', 'extend', 'settle', 'decline', 'classify', 'declareConflict'] as const;
  assert.deepEqual(
    mainPath.filter((command) => offered(holder).includes(command)),
    mainPath,
  );
  for (const others of ['agreeExtension', 'answerMediation', 'take', 'approvePayment', 'liftRestriction'] as const) {
    assert.equal(offered(holder).includes(others), false, others);
  }
  assert.equal(refused(holder).close, 'not-answered');
  assert.equal(refused(holder).agreeExtension, undefined);
});

test('staff see the terms of an extension until the answer, customers never', () => {
  const cap = {count: 10, unit: 'working-days'};
  assert.deepEqual(taken.sees('2026-06-09', sam).extension, {cap, given: []});
  const extended = acknowledged.and('2026-06-11', sam, extendTo('2026-06-26'));
  const given = [
    {from: '2026-06-24', to: '2026-06-26', reason: 'The roofer comes next week.', at: '2026-06-11T10:00:00.000Z'},
  ];
  const {otherReadings, ...terms} = extended.sees('2026-06-11', sam).extension ?? {};
  assert.deepEqual(terms, {cap, latest: '2026-07-08', limit: '2026-07-08', given});
  assert.deepEqual(
    otherReadings?.map(({due}) => due),
    ['2026-07-04'],
  );
  assert.equal(extended.sees('2026-06-11', ada).extension, undefined);
  assert.equal(answered.sees('2026-06-21', sam).extension, undefined);
});

test('the timeline is newest first, by the day in London, and keeps the numbers of the log', () => {
  const late = taken.and('2026-06-10T23:30:00Z', ada, {type: 'sendMessage', text: 'Any news?'});
  assert.deepEqual(
    late.sees('2026-06-12', ada).timeline.map(({sequence, type, on}) => [sequence, type, on]),
    [
      [3, 'messageSent', '2026-06-11'],
      [2, 'assigned', '2026-06-09'],
      [1, 'submitted', '2026-06-08'],
    ],
  );
});

test('nothing that is private reaches a customer: no note, no key, no identity of a colleague, no proposer', () => {
  const canary = (name: string, ...roles: readonly string[]): StaffMember => ({
    kind: 'staff',
    id: `canary-${name}`,
    name,
    roles: ['canary-role', ...roles],
  });
  const one = canary('one', 'complaint-resolution-officer');
  const two = canary('two', 'service-improvement-manager');
  const three = canary('three', 'senior-manager');
  const proposed = received('2026-06-08')
    .and('2026-06-09', one, take)
    .and('2026-06-10', one, acknowledge)
    .and('2026-06-10', one, {type: 'addNote', text: 'canary-note'})
    .and('2026-06-11', one, extendTo('2026-07-31', 'The scaffold is late.'));
  const settled = proposed.and('2026-06-12', two, approve).and('2026-06-12', ada, agree);
  const reviewed = settled
    .and('2026-06-15', one, answer(['Mend the roof', '2026-07-01']))
    .and('2026-06-16', two, {type: 'completeAction', action: 'action-1'})
    .and('2026-06-17', ada, escalate)
    .and('2026-06-18', three, take);

  const customers: readonly Actor[] = [ada, speaker];
  for (const story of [proposed, settled, reviewed]) {
    for (const by of customers) {
      const shown = JSON.stringify(story.sees('2026-06-18', by));
      assert.equal(shown.includes('canary'), false, shown.slice(shown.indexOf('canary') - 200));
      assert.equal(shown.includes('hash-of-the-key'), false);
    }
    const forStaff = JSON.stringify(story.sees('2026-06-18', two));
    assert.ok(forStaff.includes('canary-note'));
    assert.equal(forStaff.includes('hash-of-the-key'), false);
  }
  assert.equal(reviewed.sees('2026-06-18', ada).holder?.name, 'three');
});

test('a colleague sees who holds a case, and by which identity', () => {
  assert.deepEqual(taken.sees('2026-06-09', noor).holder, {name: 'Sam Okafor', id: 'sam'});
  assert.deepEqual(taken.sees('2026-06-09', ada).holder, {name: 'Sam Okafor'});
  const [assigned] = taken.sees('2026-06-09', max).timeline;
  assert.deepEqual(assigned?.type === 'assigned' && assigned.to.id, 'sam');
});

test('a service that the policy no longer has goes by its id', () => {
  const intake = {...leak, service: 'gardens'};
  assert.deepEqual(received('2026-06-08', undefined, intake).sees('2026-06-08', ada).service, {en: 'gardens'});
});

test('what the document says in which section is told to customers, unless the document is internal', () => {
  const clausesFor = (by: Actor, policy: Policy) => {
    const {ombudsmen, clocks, offers} = received('2026-06-08', policy).sees('2026-06-09', by);
    return JSON.stringify([ombudsmen, clocks, offers]).includes('"clause"');
  };
  const internal: Policy = {...plusDane, document: {...plusDane.document, visibility: 'internal'}};
  assert.deepEqual([clausesFor(ada, plusDane), clausesFor(sam, plusDane)], [true, true]);
  assert.deepEqual([clausesFor(ada, internal), clausesFor(sam, internal)], [false, true]);
});

test('the ombudsmen of a case are those for all services and those for its own', () => {
  const [one] = plusDane.ombudsmen as [Policy['ombudsmen'][number]];
  const {services: _, ...forAll} = one;
  const ombudsmen = [
    {...forAll, id: 'all'},
    {...forAll, id: 'repairs', services: ['repairs', 'rent']},
    {...forAll, id: 'rent', services: ['rent']},
  ];
  const seen = received('2026-06-08', {...plusDane, ombudsmen}).sees('2026-06-08', ada).ombudsmen;
  assert.deepEqual(
    seen.map(({id}) => id),
    ['all', 'repairs'],
  );
});

test('a view has of a stage what was agreed in it, and nothing where nothing was', () => {
  const agreed = acknowledged.and('2026-06-11', sam, {type: 'agreeUpdates', everyDays: 5, how: 'phone'});
  const {updates} = agreed.sees('2026-06-11', ada);
  assert.deepEqual(updates, {everyDays: 5, how: 'phone', agreedAt: '2026-06-11T10:00:00.000Z'});
  const nothing = Object.keys(acknowledged.sees('2026-06-11', ada));
  for (const key of ['updates', 'mediation', 'hearing', 'proposal', 'closedOn', 'procedure', 'consent', 'answeredBy']) {
    assert.equal(nothing.includes(key), false, key);
  }
});

test('a hearing has a day once it is arranged', () => {
  const clause = {heading: 'Hearings', rule: 'PD-01'};
  const policy = {...plusDane, stages: plusDane.stages.map((stage) => ({...stage, hearing: {clause}}))};
  const offered = received('2026-06-08', policy)
    .and('2026-06-09', sam, take)
    .and('2026-06-09', sam, {type: 'offerHearing'});
  const accepted = offered.and('2026-06-10', ada, {type: 'answerHearing', accepted: true});
  const arranged = accepted.and('2026-06-10', sam, {type: 'arrangeHearing', on: plain('2026-06-18'), place: 'Here'});
  assert.deepEqual(
    [offered, accepted, arranged].map((story) => story.sees('2026-06-11', ada).hearing),
    [{state: 'offered'}, {state: 'accepted'}, {state: 'accepted', on: '2026-06-18'}],
  );
});

test('a withdrawn case ended on the day it was withdrawn, and a closed one on that day', () => {
  const withdrawn = taken.and('2026-06-10', ada, {type: 'withdraw', how: 'phone'});
  assert.equal(withdrawn.sees('2026-06-12', ada).closedOn, '2026-06-10');
  const closed = acknowledged.and('2026-06-20', sam, answer()).and('2026-06-21', sam, close);
  assert.equal(closed.sees('2026-06-22', ada).closedOn, '2026-06-21');
});

test('somebody whom the customer has not confirmed sees where it stands, and no word of why', () => {
  const canary = 'canary';
  const helped = {...leak, helper: {role: 'speaks-for', name: 'Bo Example'} as const};
  const story = received('2026-06-08', plusDane, helped, speaker)
    .and('2026-06-09', sam, take)
    .and('2026-06-10', sam, acknowledge)
    .and('2026-06-11', sam, {...extendTo('2026-06-26'), reason: canary})
    .and('2026-06-12', sam, {type: 'agreeUpdates', everyDays: 5, how: 'text'})
    .and('2026-06-15', sam, {type: 'withdraw', how: 'phone', reason: canary});
  const seen = story.sees('2026-06-15', speaker);
  assert.equal(JSON.stringify(seen).includes(canary), false);
  assert.equal(seen.updates, undefined);
  const given = story
    .and('2026-06-16', ada, {type: 'answerConsent', given: true, how: 'phone'})
    .sees('2026-06-16', speaker);
  assert.equal(JSON.stringify(given).split(canary).length, 4);
  assert.deepEqual(given.updates?.how, 'text');
  const due = (view: CaseView) => view.clocks.map((clock) => [clock.duty, clock.state, clock.due]);
  assert.deepEqual(due(seen), due(given));
});

test('when and where they meet is for the customer, until they say who speaks for them', () => {
  const helped = {...leak, helper: {role: 'speaks-for', name: 'Bo Example'} as const};
  const everyRole: StaffMember = {...sam, roles: prima.roles.map(({id}) => id)};
  const another: StaffMember = {...noor, roles: everyRole.roles};
  const heard = received('2026-06-08', prima, helped, speaker)
    .and('2026-06-09', everyRole, take)
    .and('2026-06-10', everyRole, answer())
    .and('2026-06-11', ada, escalate)
    .and('2026-06-12', another, take)
    .and('2026-06-12', another, {type: 'offerHearing'})
    .and('2026-06-15', ada, {type: 'answerHearing', accepted: true});
  assert.equal(heard.sees('2026-06-15', ada).hearing?.state, 'accepted');
  assert.equal(heard.sees('2026-06-15', speaker).hearing, undefined);
  const consent = {type: 'answerConsent', given: true, how: 'phone'} as const;
  assert.equal(heard.and('2026-06-15', ada, consent).sees('2026-06-15', speaker).hearing?.state, 'accepted');
});

test('what an ombudsman and the law want is the next duty of staff also when the case is answered and closed', () => {
  const closed = answered
    .and('2026-06-30', sam, {type: 'completeAction', action: 'action-1'})
    .and('2026-06-30', sam, close)
    .and('2026-07-01', sam, {type: 'recordEvidenceRequest', what: 'The file', due: plain('2026-07-15')});
  const next = (story: typeof closed, by: Actor) => {
    const {duty, due} = story.sees('2026-07-02', by).next ?? {};
    return [duty, due];
  };
  assert.deepEqual(
    [next(closed, sam), next(closed, ada)],
    [
      ['evidence', '2026-07-15'],
      [undefined, undefined],
    ],
  );
  const awareAt = instant('2026-07-01T12:00:00Z');
  const breached = closed.and('2026-07-02', sam, {
    type: 'recordBreach',
    awareAt,
    what: 'A wrong address.',
    risk: 'likely',
  });
  assert.deepEqual(next(breached, sam), ['breach-notice', '2026-07-04']);
  const supplied = closed.and('2026-07-02', sam, {type: 'supplyEvidence'});
  assert.deepEqual(next(supplied, sam), [undefined, undefined]);
});

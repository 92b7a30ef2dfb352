import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {type Actor, type ComplainantType, open, type Policy, type Refusal, replay} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {acknowledge, answer, close, contact, escalate, take} from '../../support/commands.ts';
import {ada, leak, staff} from '../../support/people.ts';
import {asked, received, type Story} from '../../support/story.ts';

const {sam, rhian, noor, max} = staff;

/** What a refusal says: the code, and the rule that it comes from. */
function why({code, clause}: Refusal): string {
  return clause ? `${code} ${clause.rule}` : code;
}

const taken = received('2026-06-08').and('2026-06-09', sam, take);
const acknowledged = taken.and('2026-06-10', sam, acknowledge);
const answered = acknowledged.and('2026-06-20', sam, answer());
const atStage2 = answered.and('2026-06-22', ada, escalate);

describe('open', () => {
  test('the first event pins the policy, the stage and the dates that the customer is told', () => {
    const decision = open(plusDane, leak, 'hash', asked('2026-06-08', ada));
    const [event, ...more] = 'events' in decision ? decision.events : [];
    assert.deepEqual(more, []);
    assert.deepEqual(event, {
      type: 'submitted',
      schema: 2,
      at: '2026-06-08T10:00:00.000Z',
      by: ada,
      visibility: 'customer',
      policy: {id: 'plus-dane', version: '2024-03'},
      stage: 'stage-1',
      intake: leak,
      keyHash: 'hash',
      told: [{stage: 'stage-1', duty: 'acknowledge', due: '2026-06-15', calendar: 'england-and-wales/2026-11'}],
    });
  });

  test('a policy that promises nothing at its first stage still opens it', () => {
    const [first, ...rest] = plusDane.stages as [Policy['stages'][number]];
    const silent: Policy = {...plusDane, stages: [{...first, id: 'informal', clocks: []}, ...rest]};
    const {events} = received('2026-06-08', silent);
    assert.deepEqual(events[0]?.type === 'submitted' && events[0].told, []);
    assert.equal(replay(events).stages[0]?.id, 'informal');
  });
});

describe('take', () => {
  test('whoever takes a case holds it, with the roles they had then', () => {
    const [event, ...more] = received('2026-06-08').happens('2026-06-09', sam, take);
    assert.deepEqual(event, {
      type: 'assigned',
      schema: 2,
      at: '2026-06-09T10:00:00.000Z',
      by: sam,
      visibility: 'customer',
      stage: 'stage-1',
      to: {id: 'sam', name: 'Sam Okafor', roles: ['complaint-resolution-officer']},
    });
    assert.deepEqual(more, []);
  });

  test('only the roles of the stage may take it', () => {
    const refusal = received('2026-06-08').refuses('2026-06-09', noor, take);
    assert.equal(why(refusal), 'role-needed PD-32');
    assert.equal(
      refusal.reason,
      'This is for Complaint Resolution Officer or Senior Complaint Resolution Officer; Noor Haddad is not one',
    );
  });

  test('a customer cannot take it, and nobody takes it twice', () => {
    assert.equal(why(received('2026-06-08').refuses('2026-06-09', ada, take)), 'not-allowed');
    assert.equal(why(taken.refuses('2026-06-09', sam, take)), 'already-done');
  });

  test('a colleague may take it over until it is answered', () => {
    assert.equal(taken.and('2026-06-10', rhian, take).sees('2026-06-10', ada).holder?.name, 'Rhian Pugh');
    assert.equal(why(answered.refuses('2026-06-21', rhian, take)), 'already-answered');
  });

  test('PD-50: stage 2 is for a senior manager', () => {
    assert.equal(why(atStage2.refuses('2026-06-23', max, take)), 'role-needed PD-50');
    assert.equal(atStage2.and('2026-06-23', noor, take).sees('2026-06-23', ada).holder?.name, 'Noor Haddad');
  });

  test('stage 2 is refused to the investigator of stage 1, role or no role, with the clause', () => {
    const byRhian = received('2026-06-08')
      .and('2026-06-09', rhian, take)
      .and('2026-06-10', rhian, acknowledge)
      .and('2026-06-20', rhian, answer())
      .and('2026-06-22', ada, escalate);
    const refusal = byRhian.refuses('2026-06-23', rhian, take);
    assert.equal(why(refusal), 'same-person PD-50');
    assert.deepEqual(refusal.details, {person: 'Rhian Pugh'});
    assert.equal(why(atStage2.refuses('2026-06-23', sam, take)), 'same-person PD-50');
  });

  test('stage 2 is refused to somebody who only held stage 1 for a while', () => {
    const passedOn = received('2026-06-08')
      .and('2026-06-09', rhian, take)
      .and('2026-06-10', sam, take)
      .and('2026-06-10', sam, acknowledge)
      .and('2026-06-20', sam, answer())
      .and('2026-06-22', ada, escalate);
    assert.equal(why(passedOn.refuses('2026-06-23', rhian, take)), 'same-person PD-50');
  });

  test('stage 2 is refused to somebody who only approved more time at stage 1', () => {
    const both = {...max, roles: ['service-improvement-manager', 'senior-manager']};
    const approved = acknowledged
      .and('2026-06-20', sam, {type: 'extend', to: '2026-07-31' as never, reason: 'Roofer.', goodReason: 'Scaffold.'})
      .and('2026-06-20', both, {type: 'approveExtension'})
      .and('2026-06-21', sam, answer())
      .and('2026-06-22', ada, escalate);
    assert.equal(why(approved.refuses('2026-06-23', both, take)), 'same-person PD-50');
  });

  test('somebody who only wrote a note, ticked off a repair or closed stage 1 may take stage 2', () => {
    const helped = acknowledged
      .and('2026-06-11', noor, {type: 'addNote', text: 'The roofer is booked.'})
      .and('2026-06-20', sam, answer(['Mend the roof', '2026-07-01']))
      .and('2026-06-21', noor, {type: 'completeAction', action: 'action-1'})
      .and('2026-06-21', max, close)
      .and('2026-06-22', ada, escalate);
    assert.equal(helped.and('2026-06-23', noor, take).sees('2026-06-23', ada).holder?.name, 'Noor Haddad');
  });

  test('C-45: the same person may take stage 2 only where a policy is set to do no more than warn', () => {
    const stages = plusDane.stages.map((stage) => ({...stage, differentPerson: {rule: 'warn' as const}}));
    const sameAllowed = received('2026-06-08', {...plusDane, stages})
      .and('2026-06-09', rhian, take)
      .and('2026-06-20', rhian, answer())
      .and('2026-06-22', ada, escalate)
      .and('2026-06-23', rhian, take);
    assert.equal(sameAllowed.sees('2026-06-23', ada).holder?.name, 'Rhian Pugh');
  });
});

describe('acknowledge', () => {
  test('the acknowledgement tells the date of the answer', () => {
    const [event] = taken.happens('2026-06-10', sam, acknowledge);
    assert.equal(event?.type, 'acknowledged');
    assert.deepEqual(event?.type === 'acknowledged' && event.told, [
      {stage: 'stage-1', duty: 'respond', due: '2026-06-24', calendar: 'england-and-wales/2026-11'},
    ]);
  });

  test('at stage 2 it also tells by when the reviewer makes contact', () => {
    const [event] = atStage2.and('2026-06-23', noor, take).happens('2026-06-24', noor, acknowledge);
    assert.deepEqual(event?.type === 'acknowledged' && event.told.map(({duty, due}) => [duty, due]), [
      ['contact', '2026-06-30'],
      ['respond', '2026-07-22'],
    ]);
  });

  test('a date that was told at receipt is not told a second time', () => {
    const stages = plusDane.stages.map((stage) => ({
      ...stage,
      clocks: stage.clocks.map((clock) => ({...clock, from: 'opened' as const})),
    }));
    const fromReceipt = received('2026-06-08', {...plusDane, stages}).and('2026-06-09', sam, take);
    const [submitted] = fromReceipt.events;
    assert.deepEqual(submitted?.type === 'submitted' && submitted.told.map(({duty}) => duty), [
      'acknowledge',
      'respond',
    ]);
    const [event] = fromReceipt.happens('2026-06-10', sam, acknowledge);
    assert.deepEqual(event?.type === 'acknowledged' && event.told, []);
  });

  test('it is for the holder, once, and not after the answer', () => {
    const nobody = received('2026-06-08').refuses('2026-06-09', sam, acknowledge);
    assert.equal(why(nobody), 'not-the-holder PD-32');
    assert.equal(nobody.reason, 'Nobody has taken Stage 1 yet: take it first');
    assert.deepEqual(taken.refuses('2026-06-09', rhian, acknowledge).details, {person: 'Sam Okafor'});
    assert.equal(why(taken.refuses('2026-06-09', ada, acknowledge)), 'not-allowed');
    assert.equal(why(acknowledged.refuses('2026-06-11', sam, acknowledge)), 'already-done');
    assert.equal(
      why(taken.and('2026-06-10', sam, answer()).refuses('2026-06-11', sam, acknowledge)),
      'already-answered',
    );
  });
});

describe('recordContact', () => {
  const reviewing = atStage2.and('2026-06-23', noor, take);

  test('the first contact meets its clock; a later one is kept as well', () => {
    const twice = reviewing.and('2026-06-24', noor, contact).and('2026-06-26', noor, contact);
    assert.equal(twice.clock('2026-06-27', 'contact').doneOn, '2026-06-24');
    assert.equal(twice.events.filter(({type}) => type === 'contacted').length, 2);
  });

  test('it is for the holder, until the answer', () => {
    assert.equal(why(reviewing.refuses('2026-06-24', rhian, contact)), 'not-the-holder PD-50');
    assert.equal(
      why(reviewing.and('2026-06-24', noor, answer()).refuses('2026-06-25', noor, contact)),
      'already-answered',
    );
  });
});

describe('respond', () => {
  test('the answer comes with each promised action, numbered within the case', () => {
    const promises = answer(['Mend the roof', '2026-07-01'], ['Pay for the ceiling', '2026-06-20']);
    const [discussed, agreed, responded, ...added] = acknowledged.happens('2026-06-20', sam, promises);
    assert.deepEqual([discussed?.type, agreed?.type], ['outcomeDiscussed', 'remedyAnswered']);
    assert.equal(responded?.type, 'responded');
    assert.equal(responded !== undefined && 'actions' in responded, false);
    assert.deepEqual(
      added.map((event) => event.type === 'actionAdded' && [event.action, event.what, event.due]),
      [
        ['action-1', 'Mend the roof', '2026-07-01'],
        ['action-2', 'Pay for the ceiling', '2026-06-20'],
      ],
    );
  });

  test('actions of stage 2 go on numbering where stage 1 stopped', () => {
    const story = acknowledged
      .and('2026-06-20', sam, answer(['Mend the roof', '2026-07-01']))
      .and('2026-06-22', ada, escalate)
      .and('2026-06-23', noor, take)
      .and('2026-06-24', noor, answer(['Paint the ceiling', '2026-07-10']));
    assert.deepEqual(
      story.sees('2026-06-25', ada).actions.map(({id, what}) => [id, what]),
      [
        ['action-1', 'Mend the roof'],
        ['action-2', 'Paint the ceiling'],
      ],
    );
  });

  test('nothing can be promised for a day that has passed, in London', () => {
    const promise = answer(['Mend the roof', '2026-06-20'], ['Write to the roofer', '2026-06-19']);
    const refusal = acknowledged.refuses('2026-06-19T23:30:00Z', sam, promise);
    assert.equal(why(refusal), 'date-past');
    assert.deepEqual(refusal.details, {action: 'Write to the roofer', date: '2026-06-19'});
  });

  test('an outcome that the stage does not have is refused', () => {
    const stages = plusDane.stages.map((stage) => ({
      ...stage,
      outcomes: {...stage.outcomes, values: ['upheld' as const]},
    }));
    const strict = received('2026-06-08', {...plusDane, stages}).and('2026-06-09', sam, take);
    assert.equal(why(strict.refuses('2026-06-10', sam, {...answer(), outcome: 'not-upheld'})), 'outcome-unknown PD-45');
  });

  test('it is for the holder, and once', () => {
    assert.equal(why(acknowledged.refuses('2026-06-20', rhian, answer())), 'not-the-holder PD-32');
    assert.equal(why(acknowledged.refuses('2026-06-20', ada, answer())), 'not-allowed');
    assert.equal(why(answered.refuses('2026-06-21', sam, answer())), 'already-answered');
    assert.equal(why(answered.refuses('2026-06-21', rhian, answer())), 'already-answered', 'nobody can any more');
  });
});

describe('completeAction', () => {
  const promised = acknowledged.and('2026-06-20', sam, answer(['Mend the roof', '2026-07-01']));

  test('any colleague may tick off what was promised, with a note', () => {
    const [event] = promised.happens('2026-06-30', max, {
      type: 'completeAction',
      action: 'action-1',
      note: 'New slates.',
    });
    assert.deepEqual(event?.type === 'actionCompleted' && [event.action, event.note], ['action-1', 'New slates.']);
  });

  test('what is done, or was never promised, cannot be done', () => {
    const done = promised.and('2026-06-30', sam, {type: 'completeAction', action: 'action-1'});
    assert.equal(why(done.refuses('2026-07-01', sam, {type: 'completeAction', action: 'action-1'})), 'already-done');
    assert.equal(
      why(promised.refuses('2026-07-01', sam, {type: 'completeAction', action: 'action-9'})),
      'action-unknown',
    );
    assert.equal(why(promised.refuses('2026-07-01', ada, {type: 'completeAction', action: 'action-1'})), 'not-allowed');
  });
});

describe('requestEscalation', () => {
  const stage2 = (story: Story, at: string, by: Actor = ada) => story.and(at, by, escalate).sees(at, ada).stage;

  test('PD-49: an answered complaint goes to stage 2 without a reason, however long ago the answer was', () => {
    assert.equal(stage2(answered, '2026-06-20'), 'stage-2');
    assert.equal(stage2(answered, '2028-01-01'), 'stage-2');
  });

  test('a reason is kept where one is given', () => {
    const [event] = answered.happens('2026-06-22', ada, {type: 'requestEscalation', reason: 'It still leaks.'});
    assert.equal(event?.type === 'escalationRequested' && event.reason, 'It still leaks.');
  });

  test('a policy may ask for a reason', () => {
    const stages = plusDane.stages.map((stage) =>
      stage.request ? {...stage, request: {...stage.request, reasonRequired: true}} : stage,
    );
    const strict = received('2026-06-08', {...plusDane, stages})
      .and('2026-06-09', sam, take)
      .and('2026-06-10', sam, answer());
    assert.equal(why(strict.refuses('2026-06-11', ada, escalate)), 'reason-needed PD-49');
    assert.equal(strict.and('2026-06-11', ada, {...escalate, reason: 'No.'}).sees('2026-06-11', ada).stage, 'stage-2');
  });

  test('before the answer it is too early, and the refusal says when that is due', () => {
    const refusal = acknowledged.refuses('2026-06-11', ada, escalate);
    assert.equal(why(refusal), 'not-answered PD-49');
    assert.deepEqual(refusal.details, {due: '2026-06-24'});
  });

  test('X-17: once the answer is late, the customer need not wait for it', () => {
    assert.equal(why(acknowledged.refuses('2026-06-24T22:59:59Z', ada, escalate)), 'not-answered PD-49');
    assert.equal(stage2(acknowledged, '2026-06-24T23:00:00Z'), 'stage-2');
  });

  test('once the acknowledgement is late and still missing, the customer need not wait for it', () => {
    assert.equal(stage2(taken, '2026-06-16'), 'stage-2');
    // Late, but sent: the answer has its own date now.
    const sent = taken.and('2026-06-16', sam, acknowledge);
    assert.equal(why(sent.refuses('2026-06-17', ada, escalate)), 'not-answered PD-49');
  });

  test('more time that was given too late does not close the way to stage 2', () => {
    const late = acknowledged.and('2026-06-26', sam, {type: 'extend', to: '2026-07-03' as never, reason: 'Roofer.'});
    assert.equal(stage2(late, '2026-06-27'), 'stage-2');
  });

  test('staff may record the request for somebody who asked in another way', () => {
    assert.equal(stage2(answered, '2026-06-22', sam), 'stage-2');
  });

  test('a closed complaint opens again at stage 2', () => {
    const {closedOn, status} = answered
      .and('2026-06-21', sam, close)
      .and('2026-08-01', ada, escalate)
      .sees('2026-08-01', ada);
    assert.deepEqual([closedOn, status], [undefined, 'received']);
  });

  test('a first contact stands for the first stage alone, and no refusal of a stage leads past it', () => {
    const [first, second] = plusDane.stages as [Policy['stages'][number], Policy['stages'][number]];
    const [one, ...others] = plusDane.eligibility.complainants as [ComplainantType];
    const complainants = [{...one, accepted: 'first-contact' as const}, ...others];
    const third = {...second, id: 'stage-3', name: {en: 'Stage 3'}};
    const three = {...plusDane, stages: [first, second, third], eligibility: {...plusDane.eligibility, complainants}};
    const tried = received('2026-06-08', three, {...leak, type: one.id})
      .and('2026-06-09', sam, {type: 'recordFirstContact', summary: 'We rang.', settled: false})
      .and('2026-06-10', ada, escalate);
    assert.equal(tried.refuses('2026-06-10', ada, escalate).code, 'not-answered');
    const refused = tried.and('2026-06-23', max, {
      type: 'declineEscalation',
      ground: 'other',
      reason: 'It is in court.',
    });
    assert.equal(refused.refuses('2026-06-24', ada, escalate).code, 'declined');
  });

  test('after the last stage there is the ombudsman', () => {
    const refusal = atStage2.refuses('2026-06-22', ada, escalate);
    assert.equal(why(refusal), 'no-further-stage PD-62');
    assert.deepEqual(refusal.details, {ombudsman: 'Housing Ombudsman'});
  });

  test('the request tells by when stage 2 is acknowledged', () => {
    const [event] = answered.happens('2026-06-22', ada, escalate);
    assert.deepEqual(
      event?.type === 'escalationRequested' && event.told.map(({stage, duty, due}) => [stage, duty, due]),
      [['stage-2', 'acknowledge', '2026-06-29']],
    );
  });
});

describe('close', () => {
  test('PD-S08: it waits for every promised action, and names the ones that are open', () => {
    const story = received('2026-01-19')
      .and('2026-01-20', sam, take)
      .and('2026-02-02', sam, answer(['Mend the roof', '2026-02-16'], ['Paint the ceiling', '2026-02-23']))
      .and('2026-02-16', sam, {type: 'completeAction', action: 'action-1'});
    const refusal = story.refuses('2026-02-17', sam, close);
    assert.equal(why(refusal), 'actions-open PD-58');
    assert.deepEqual(refusal.details, {actions: 'Paint the ceiling'});

    const done = story
      .and('2026-02-23', sam, {type: 'completeAction', action: 'action-2'})
      .and('2026-02-24', sam, close);
    assert.deepEqual(
      [done.sees('2026-02-24', ada).status, done.sees('2026-02-24', ada).closedOn],
      ['closed', '2026-02-24'],
    );
  });

  test('X-12: another policy lets it close with actions open, once each has an owner and a date', () => {
    const lenient: Policy = {...plusDane, closing: {...plusDane.closing, actions: 'warn'}};
    const story = received('2026-06-08', lenient)
      .and('2026-06-09', sam, take)
      .and('2026-06-10', sam, answer(['Mend the roof', '2026-07-01']));
    assert.equal(why(story.refuses('2026-06-11', sam, close)), 'actions-open PD-58');
    const left = [{action: 'action-1', owner: 'The repairs team', due: plain('2026-07-08')}];
    const closed = story
      .and('2026-06-11', sam, {...close, left})
      .and('2026-06-30', sam, {type: 'completeAction', action: 'action-1'});
    const {status, actions} = closed.sees('2026-07-01', ada);
    assert.equal(status, 'closed');
    assert.deepEqual([actions[0]?.owner, actions[0]?.due], ['The repairs team', '2026-07-08']);
  });

  test('what is handed over is still to be done, by a day to come', () => {
    const lenient: Policy = {...plusDane, closing: {...plusDane.closing, actions: 'warn'}};
    const story = received('2026-06-08', lenient)
      .and('2026-06-09', sam, take)
      .and('2026-06-10', sam, answer(['Mend the roof', '2026-07-01'], ['Paint the ceiling', '2026-07-08']))
      .and('2026-06-11', sam, {type: 'completeAction', action: 'action-1'});
    const hand = (action: string, due: string) => ({action, owner: 'The repairs team', due: plain(due)});
    const paint = hand('action-2', '2026-07-08');
    for (const unknown of ['action-1', 'action-9']) {
      const left = [paint, hand(unknown, '2026-07-08')];
      assert.equal(why(story.refuses('2026-06-12', sam, {...close, left})), 'action-unknown', unknown);
    }
    const late = story.refuses('2026-06-12', sam, {...close, left: [hand('action-2', '2026-06-11')]});
    assert.deepEqual([late.code, late.details], ['date-past', {action: 'Paint the ceiling', date: '2026-06-11'}]);
    assert.equal(story.and('2026-06-12', sam, {...close, left: [paint]}).sees('2026-06-12', ada).status, 'closed');
  });

  test('nothing unanswered is closed, nothing is closed twice, and no customer closes', () => {
    assert.equal(why(acknowledged.refuses('2026-06-11', sam, close)), 'not-answered PD-58');
    assert.equal(why(answered.and('2026-06-21', sam, close).refuses('2026-06-22', sam, close)), 'closed PD-58');
    assert.equal(why(answered.refuses('2026-06-21', ada, close)), 'not-allowed');
  });
});

describe('sendMessage and addNote', () => {
  const closed = answered.and('2026-06-21', sam, close);

  test('either side may write at any time, also after closing', () => {
    for (const [story, by] of [
      [taken, ada],
      [taken, noor],
      [closed, ada],
      [closed, sam],
    ] as const) {
      const [event] = story.happens('2026-07-01', by, {type: 'sendMessage', text: 'Any news?'});
      assert.deepEqual(event?.type === 'messageSent' && [event.text, event.visibility], ['Any news?', 'customer']);
    }
  });

  test('a note is for staff, from staff', () => {
    const [event] = closed.happens('2026-07-01', max, {type: 'addNote', text: 'Called twice.'});
    assert.deepEqual(event?.type === 'noteAdded' && [event.text, event.visibility], ['Called twice.', 'staff']);
    assert.equal(why(taken.refuses('2026-07-01', ada, {type: 'addNote', text: 'Hm.'})), 'not-allowed');
  });
});

describe('reopen', () => {
  test('a complaint that was withdrawn in error goes on where it was, on the dates that were told', () => {
    const withdrawn = acknowledged.and('2026-06-12', sam, {type: 'withdraw', how: 'phone'});
    const again = withdrawn.and('2026-06-15', sam, {
      type: 'reopen',
      ground: 'closed-in-error',
      reason: 'She meant another complaint.',
    });
    const {status, closedOn} = again.sees('2026-06-15', ada);
    assert.deepEqual([status, closedOn], ['acknowledged', undefined]);
    assert.deepEqual(
      [again.clock('2026-06-15', 'respond').due, again.clock('2026-06-25', 'respond').state],
      ['2026-06-24', 'missed'],
    );
    assert.equal(again.and('2026-06-16', sam, answer()).sees('2026-06-16', ada).status, 'answered');
  });
});

describe('an answer that a second person let go', () => {
  test('is not let go by somebody who has a stake in the case', () => {
    const conflicted = taken.and('2026-06-10', sam, {type: 'declareConflict', reason: 'A neighbour of hers.'});
    const letter = {...answer(), approvedBy: {id: sam.id, name: sam.name}};
    const refusal = conflicted.and('2026-06-10', rhian, take).refuses('2026-06-11', rhian, letter);
    assert.deepEqual([refusal.code, refusal.details], ['conflict', {person: 'Sam Okafor'}]);
  });
});

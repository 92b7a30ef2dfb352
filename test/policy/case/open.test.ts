import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Actor, type CaseEvent, type EventOf, type Intake, open, type Policy} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {housingAssociation, peoplePlus, plusDane, psps} from '@redress/policy/presets';
import {ada, leak, staff} from '../../support/people.ts';
import {asked} from '../../support/story.ts';

const {sam} = staff;

const opens = (intake: Intake, policy: Policy = plusDane, by: Actor = ada): readonly CaseEvent[] => {
  const decision = open(policy, intake, 'hash', asked('2026-06-08', by));
  return 'events' in decision ? decision.events : assert.fail(decision.refusal.reason);
};
const submitted = (intake: Intake, policy?: Policy, by?: Actor) => opens(intake, policy, by)[0] as EventOf<'submitted'>;
const refuses = (intake: Intake, policy: Policy = plusDane, by: Actor = ada) => {
  const decision = open(policy, intake, 'hash', asked('2026-06-08', by));
  return 'refusal' in decision ? decision.refusal : assert.fail('a case begins');
};

describe('a case', () => {
  it('begins as what it was sent as', () => {
    assert.equal('kind' in submitted(leak), false);
    assert.equal(submitted({...leak, kind: 'compliment'}).kind, 'compliment');
  });

  it('belongs to the customer whom somebody vouches for, unless they want to stay unknown', () => {
    const belongsTo = (intake: Intake, customer?: string) => {
      const decision = open(plusDane, intake, 'hash', asked('2026-06-08', ada), customer);
      const [first] = 'events' in decision ? decision.events : assert.fail(decision.refusal.reason);
      return first as EventOf<'submitted'>;
    };
    const {complainant: _, ...unnamed} = leak;
    assert.equal(belongsTo(leak, 'hash of Ada').customer, 'hash of Ada');
    assert.equal('customer' in belongsTo(leak), false);
    assert.equal('customer' in belongsTo({...unnamed, anonymous: true}, 'hash of Ada'), false);
  });

  it('begins under the procedure that was chosen, else under that of who complains, else under none', () => {
    assert.equal(submitted({...leak, type: 'own-customer', procedure: 'council-eldc'}, psps).procedure, 'council-eldc');
    assert.equal(submitted({...leak, type: 'own-customer'}, psps).procedure, 'own');
    for (const intake of [leak, {...leak, type: 'resident'}, {...leak, type: 'nobody-knows'}]) {
      assert.equal('procedure' in submitted(intake, psps), false);
    }
  });

  it('does not begin under a procedure that is vacant or unknown', () => {
    const {reason, ...vacant} = refuses({...leak, procedure: 'procedure-e'}, peoplePlus);
    assert.deepEqual(vacant, {
      code: 'procedure-vacant',
      clause: {heading: 'Procedure', rule: 'PP-36'},
      details: {
        procedure: 'procedure-e',
        procedures: 'procedure-a procedure-b procedure-c procedure-d procedure-g procedure-i procedure-j',
      },
    });
    assert.equal(reason, 'Procedure E, not in use is vacant: choose another');
    assert.equal(refuses({...leak, procedure: 'procedure-z'}, peoplePlus).code, 'procedure-unknown');
  });

  it('is read as a comment where it came too late and the policy wants that', () => {
    const [window] = plusDane.eligibility.windows as [Policy['eligibility']['windows'][number]];
    const lateAsComment = (late: boolean): Policy => ({
      ...plusDane,
      eligibility: {...plusDane.eligibility, windows: [{...window, ...(late && {late: 'comment' as const})}]},
    });
    const old = {...leak, when: {on: '2020-01-10'}};
    assert.equal(submitted(old, lateAsComment(true)).kind, 'comment');
    assert.equal('kind' in submitted(old, lateAsComment(false)), false);
    assert.equal('kind' in submitted({...leak, when: {on: '2026-06-01'}}, lateAsComment(true)), false);
  });

  it('is late or not by the day on which it was received, not by that on which it was written down', () => {
    const [window] = plusDane.eligibility.windows as [Policy['eligibility']['windows'][number]];
    const windows = [{...window, from: 'issue' as const, months: 12, late: 'comment' as const}];
    const policy = {...plusDane, eligibility: {...plusDane.eligibility, windows}};
    const lastDay = {...leak, when: {on: '2025-06-05'}};
    assert.equal(submitted(lastDay, policy, sam).kind, 'comment');
    assert.equal('kind' in submitted({...lastDay, receivedAt: '2026-06-05T10:00:00Z'}, policy, sam), false);
    // What comes after hours was received on the next working day.
    const closing: Policy = {...policy, calendar: {...policy.calendar, cutOffTime: '17:00'}};
    const evening = {...leak, when: {on: '2025-06-04'}, receivedAt: '2026-06-04T19:00:00Z'};
    assert.equal('kind' in submitted(evening, policy, sam), false);
    assert.equal(submitted(evening, closing, sam).kind, 'comment');
  });
});

describe('a complaint that was received before it is written down', () => {
  const before = {...leak, receivedAt: '2026-06-03T09:00:00Z'};

  it('counts from its receipt, and tells the dates from there', () => {
    const {receivedAt, told} = submitted(before, plusDane, sam);
    assert.equal(receivedAt, instant('2026-06-03T09:00:00Z'));
    assert.deepEqual(
      told.map(({duty, due}) => [duty, due]),
      [['acknowledge', '2026-06-10']],
    );
    assert.equal('receivedAt' in submitted(leak, plusDane, sam), false);
  });

  it('is written down by staff alone', () => {
    assert.deepEqual(refuses(before), {
      code: 'not-allowed',
      reason: 'Only staff write down what was received before',
    });
  });

  it('was not received later than now', () => {
    assert.deepEqual(refuses({...leak, receivedAt: '2026-06-08T10:00:01Z'}, plusDane, sam), {
      code: 'date-future',
      reason: 'It cannot have been received later than now',
    });
    assert.equal(
      submitted({...leak, receivedAt: '2026-06-08T10:00:00Z'}, plusDane, sam).receivedAt,
      asked('2026-06-08', sam).at,
    );
  });
});

describe('danger', () => {
  const danger = 'Sparks from the socket.';
  const referral = {
    type: 'referred',
    schema: 2,
    at: asked('2026-06-08', ada).at,
    by: ada,
    visibility: 'staff',
    what: danger,
    immediately: true,
  };

  it('goes at once to each whom the policy names for that, and to nobody else', () => {
    const [, ...referrals] = opens({...leak, danger}, housingAssociation);
    assert.deepEqual(referrals, [{...referral, referral: 'health-and-safety'}]);
  });

  it('goes on as danger where the policy names nobody', () => {
    const [, ...referrals] = opens({...leak, danger});
    assert.deepEqual(referrals, [{...referral, referral: 'danger'}]);
  });

  it('sends nothing on where there is none', () => {
    assert.equal(opens(leak, housingAssociation).length, 1);
  });
});

describe('somebody who does not say who they are', () => {
  it('is promised no date', () => {
    const {complainant: _, ...unnamed} = leak;
    assert.deepEqual(submitted({...unnamed, anonymous: true}).told, []);
  });
});

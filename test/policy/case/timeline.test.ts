import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Actor, type CaseEvent, type Recorded, view} from '@redress/policy';
import {plain} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {ada, leak, staff} from '../../support/people.ts';
import {asked} from '../../support/story.ts';
import {event} from './learns.ts';

const {sam} = staff;
const speaker: Actor = {kind: 'representative', name: 'Bo Example'};

const submitted = event(
  'submitted',
  '2026-06-08',
  {
    policy: {id: 'plus-dane', version: '2024-03'},
    stage: 'stage-1',
    intake: leak,
    told: [],
    keyHash: 'hash',
    customer: 'hash',
  },
  ada,
);

function seenBy(who: Actor, ...events: readonly CaseEvent[]) {
  const log = [submitted, ...events].map((one, index) => ({...one, sequence: index + 1})) as readonly Recorded[];
  return view(plusDane, 'RD-1', log, asked('2026-07-01', who)).timeline;
}
const types = (who: Actor, ...events: readonly CaseEvent[]) => seenBy(who, ...events).map(({type}) => type);

describe('what somebody sees of what happened', () => {
  const frame = {sequence: 2, at: '2026-06-10T10:00:00.000Z', on: '2026-06-10', visibility: 'customer'};
  const bySam = {kind: 'staff', name: 'Sam Okafor'};

  it('is who did it by name, and not how they are known elsewhere, nor the key, nor the intake again', () => {
    const [first] = seenBy(sam);
    assert.deepEqual(first, {
      type: 'submitted',
      sequence: 1,
      at: '2026-06-08T10:00:00.000Z',
      on: '2026-06-08',
      visibility: 'customer',
      by: {kind: 'complainant', name: 'Ada Example'},
      policy: {id: 'plus-dane', version: '2024-03'},
      stage: 'stage-1',
      told: [],
    });
  });

  it('is for a customer the name of whoever took it, for staff also who that is', () => {
    const to = {id: 'sam', name: 'Sam Okafor', roles: ['complaint-resolution-officer']};
    const assigned = event('assigned', '2026-06-10', {stage: 'stage-1', to});
    const entry = {...frame, type: 'assigned', stage: 'stage-1', by: bySam};
    assert.deepEqual(seenBy(sam, assigned)[0], {...entry, to});
    assert.deepEqual(seenBy(ada, assigned)[0], {...entry, to: {name: 'Sam Okafor'}});
  });

  it('is for staff alone from which earlier system a case came, and who brought it over', () => {
    const imported = {
      from: 'an-earlier-system',
      reference: 'C-1',
      by: {id: 'sam', name: 'Sam Okafor'},
      at: submitted.at,
    };
    const sees = (who: Actor) =>
      view(plusDane, 'RD-1', [{...submitted, imported, sequence: 1} as Recorded], asked('2026-07-01', who)).timeline[0];
    assert.deepEqual(Reflect.get(sees(sam) as object, 'imported'), imported);
    assert.equal(Reflect.has(sees(ada) as object, 'imported'), false);
  });

  it('is for staff alone who else read an answer', () => {
    const answer = {stage: 'stage-1', outcome: 'upheld', understanding: 'U', findings: 'F'} as const;
    const approvedBy = {id: 'noor', name: 'Noor Haddad'};
    const entry = {...frame, type: 'responded', by: bySam, ...answer};
    const responded = event('responded', '2026-06-10', {...answer, approvedBy});
    assert.deepEqual(seenBy(sam, responded)[0], {...entry, approvedBy});
    assert.deepEqual(seenBy(ada, responded)[0], entry);
    assert.deepEqual(seenBy(sam, event('responded', '2026-06-10', answer))[0], entry);
  });

  it('is for staff alone what was weighed before contact was limited', () => {
    const considered = [{what: 'police', finding: 'Told'}];
    const facts = {what: 'Letters only', review: plain('2026-12-10')};
    const restricted = event('restricted', '2026-06-10', {...facts, considered});
    const entry = {...frame, type: 'restricted', by: bySam, ...facts};
    assert.deepEqual(seenBy(sam, restricted)[0], {...entry, considered});
    assert.deepEqual(seenBy(ada, restricted)[0], {...entry, considered: []});
  });

  it('is nothing that only staff may see, but for staff', () => {
    const note = {...event('noteAdded', '2026-06-10', {text: 'T'}), visibility: 'staff'} as CaseEvent;
    assert.deepEqual(types(sam, note), ['noteAdded', 'submitted']);
    assert.deepEqual(types(ada, note), ['submitted']);
  });
});

describe('what somebody who speaks for the customer sees', () => {
  const asksConsent = event('consentAsked', '2026-06-09', {});
  const said = [
    event('messageSent', '2026-06-10', {text: 'Any news?'}, speaker),
    event('messageSent', '2026-06-11', {text: 'From Sam'}),
    event('messageSent', '2026-06-12', {text: 'From Ada'}, ada),
  ];
  const texts = (who: Actor, ...events: readonly CaseEvent[]) =>
    seenBy(who, ...events).flatMap((one) => (one.type === 'messageSent' ? [one.text] : []));

  it('is, until the customer confirms it, where it stands and what they said themselves', () => {
    const end = [event('withdrawn', '2026-06-12', {how: 'phone'}, ada), event('closed', '2026-06-13', {})];
    assert.deepEqual(types(speaker, asksConsent, ...said, ...end), [
      'closed',
      'withdrawn',
      'messageSent',
      'consentAsked',
      'submitted',
    ]);
    assert.deepEqual(texts(speaker, asksConsent, ...said), ['Any news?']);
  });

  it('is not why the customer withdrew it, nor why more time was needed', () => {
    const withdrawn = event('withdrawn', '2026-06-12', {how: 'phone', reason: 'It is mended'}, ada);
    const reasons = (who: Actor) => seenBy(who, withdrawn).map((one) => 'reason' in one && one.reason);
    assert.deepEqual(
      [reasons(speaker), reasons(ada)],
      [
        [false, false],
        ['It is mended', false],
      ],
    );
    const own = event('withdrawn', '2026-06-12', {how: 'phone', reason: 'They asked me to'}, speaker);
    assert.equal('reason' in (seenBy(speaker, own)[0] ?? {}), true);
    const acknowledged = event('acknowledged', '2026-06-09', {stage: 'stage-1', understanding: 'U', told: []});
    const extended = event('extended', '2026-06-10', {
      stage: 'stage-1',
      from: plain('2026-06-23'),
      to: plain('2026-06-30'),
      reason: 'The roofer is ill',
      calendar: 'v1',
    });
    const given = (who: Actor) => {
      const log = [submitted, acknowledged, extended].map((one, index) => ({...one, sequence: index + 1}));
      const {clocks} = view(plusDane, 'RD-1', log as readonly Recorded[], asked('2026-06-11', who));
      return clocks.find(({duty, stage}) => duty === 'respond' && stage === 'stage-1')?.extensions;
    };
    const extension = {from: '2026-06-23', to: '2026-06-30', at: '2026-06-10T10:00:00.000Z'};
    assert.deepEqual(given(ada), [{...extension, reason: 'The roofer is ill'}]);
    assert.deepEqual(given(speaker), [{...extension, reason: ''}]);
  });

  it('is everything that the customer sees once they have', () => {
    const given = event('consentAnswered', '2026-06-13', {given: true, how: 'phone'}, ada);
    assert.deepEqual(texts(speaker, asksConsent, ...said, given), ['From Ada', 'From Sam', 'Any news?']);
    assert.deepEqual(types(speaker, asksConsent, ...said, given), types(ada, asksConsent, ...said, given));
  });
});

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type CaseEvent, type Intake, ownClocks, type Policy, replay} from '@redress/policy';
import {instant, plain, workingCalendar} from '@redress/policy/calendar';
import {plusDane, prima} from '@redress/policy/presets';
import {ada, leak} from '../../support/people.ts';
import {at, event} from './learns.ts';

const told: never[] = [];
const begun = (intake: Intake = leak) =>
  event('submitted', '2026-06-08', {
    policy: {id: 'plus-dane', version: '2024-03'},
    stage: 'stage-1',
    intake,
    told,
    keyHash: 'hash',
  });
const clocksAt = (day: string, policy: Policy, ...events: readonly CaseEvent[]) =>
  ownClocks(policy, replay(events), at(day));

/** What every one of these has: nobody but staff is shown it, and it never moves by itself. */
const own = {
  stage: 'stage-1',
  force: 'must',
  extensions: [],
  provisional: false,
  calendar: workingCalendar(plusDane.calendar).version,
  shownTo: 'staff',
} as const;

describe('evidence for an ombudsman', () => {
  const due = plain('2026-07-10');
  const requested = event('evidenceRequested', '2026-06-26', {what: 'The file', due});
  const supplied = (day: string) => event('evidenceSupplied', day, {});
  const clock = {
    ...own,
    duty: 'evidence',
    clause: plusDane.ombudsmen[0]?.evidence?.clause,
    from: {moment: 'opened', on: '2026-06-26'},
    firstDue: due,
    due,
  };

  it('runs until the end of the day that the ombudsman set, and is missed after it', () => {
    assert.deepEqual(clocksAt('2026-07-10', plusDane, begun(), requested), [{...clock, state: 'running'}]);
    assert.deepEqual(clocksAt('2026-07-11', plusDane, begun(), requested), [{...clock, state: 'missed', missed: due}]);
  });

  it('is met by what is supplied in time, and stays missed by what is not', () => {
    assert.deepEqual(clocksAt('2026-08-01', plusDane, begun(), requested, supplied('2026-07-10')), [
      {...clock, state: 'met', doneOn: '2026-07-10'},
    ]);
    assert.deepEqual(clocksAt('2026-08-01', plusDane, begun(), requested, supplied('2026-07-11')), [
      {...clock, state: 'missed', doneOn: '2026-07-11', missed: due},
    ]);
  });

  it('moves with the date that the ombudsman agreed to, and keeps the first', () => {
    const later = plain('2026-07-20');
    const agreed = event('evidenceDateAgreed', '2026-07-01', {due: later, explanation: 'E'});
    assert.deepEqual(clocksAt('2026-07-11', plusDane, begun(), requested, agreed), [
      {...clock, due: later, state: 'running'},
    ]);
  });

  it('goes by the clause of the ombudsman who has the case, else of the first whom the policy names', () => {
    const [first] = plusDane.ombudsmen as [Policy['ombudsmen'][number]];
    const clause = {section: '9', heading: 'Another ombudsman'};
    const ruled = {...first, id: 'second', evidence: {clause, revised: {clause}}};
    const {evidence: _, ...unruled} = {...first, id: 'third'};
    const policy = {...plusDane, ombudsmen: [first, ruled, unruled]};
    const clauseFor = (ombudsman: string) => {
      const referred = event('ombudsmanReferred', '2026-06-25', {ombudsman});
      return clocksAt('2026-07-01', policy, begun(), referred, requested)[0]?.clause;
    };
    assert.deepEqual(['second', 'third', 'unknown', first.id].map(clauseFor), [
      clause,
      clock.clause,
      clock.clause,
      clock.clause,
    ]);
    assert.deepEqual(clocksAt('2026-07-01', policy, begun(), requested)[0]?.clause, clock.clause);
  });

  it('has no clause where the policy says nothing of it or names no ombudsman', () => {
    for (const policy of [prima, {...prima, ombudsmen: []}]) {
      const [evidence, ...more] = clocksAt('2026-07-01', policy, begun(), requested);
      assert.deepEqual(more, []);
      assert.deepEqual([evidence?.duty, 'clause' in (evidence ?? {})], ['evidence', false]);
    }
  });
});

describe('an answer to somebody outside who wrote for the customer', () => {
  const due = '2026-06-22';
  const external = {...leak, external: {body: 'Office of an MP', due}};
  const answered = (day: string) =>
    event('responded', day, {stage: 'stage-1', outcome: 'upheld', understanding: 'U', findings: 'F'});
  const clock = {...own, duty: 'external', from: {moment: 'opened'}, firstDue: due, due};

  it('runs until the end of the day that they named', () => {
    assert.deepEqual(clocksAt('2026-06-22', plusDane, begun(external)), [{...clock, state: 'running'}]);
    assert.deepEqual(clocksAt('2026-06-23', plusDane, begun(external)), [{...clock, state: 'missed', missed: due}]);
  });

  it('is met by the answer of the stage, where that comes in time', () => {
    assert.deepEqual(clocksAt('2026-07-01', plusDane, begun(external), answered('2026-06-22')), [
      {...clock, state: 'met', doneOn: '2026-06-22'},
    ]);
    assert.deepEqual(clocksAt('2026-07-01', plusDane, begun(external), answered('2026-06-23')), [
      {...clock, state: 'missed', doneOn: '2026-06-23', missed: due},
    ]);
  });

  it('belongs to the stage where the case stands', () => {
    const escalated = event('escalationRequested', '2026-06-20', {stage: 'stage-2', told}, ada);
    const clocks = clocksAt('2026-06-21', plusDane, begun(external), answered('2026-06-19'), escalated);
    assert.deepEqual(clocks, [{...clock, stage: 'stage-2', state: 'running'}]);
  });

  it('is nobody’s duty where they named no day', () => {
    const undated = {...leak, external: {body: 'Office of an MP'}};
    assert.deepEqual(clocksAt('2026-06-22', plusDane, begun(undated)), []);
    assert.deepEqual(clocksAt('2026-06-22', plusDane, begun()), []);
  });
});

describe('the notice of a data breach', () => {
  const recorded = (risk: 'unlikely' | 'likely' | 'high') =>
    event('breachRecorded', '2026-06-12', {
      breach: 'breach-1',
      awareAt: instant('2026-06-12T15:30:00Z'),
      what: 'W',
      risk,
    });
  const notified = (toldAt: string, to: 'commissioner' | 'individuals' = 'commissioner') =>
    event('breachNotified', '2026-06-20', {breach: 'breach-1', to, toldAt: instant(toldAt)});
  const due = '2026-06-15';
  const clock = {
    ...own,
    duty: 'breach-notice',
    duration: {count: 72, unit: 'hours'},
    from: {moment: 'opened', on: '2026-06-12'},
    due,
    firstDue: due,
    dueAt: '2026-06-15T15:30:00.000Z',
  };
  const seen = (moment: string, policy: Policy, ...events: readonly CaseEvent[]) =>
    ownClocks(policy, replay([begun(), ...events]), instant(moment));

  it('runs for seventy-two hours, whatever the days are, and is missed at their end', () => {
    assert.deepEqual(seen('2026-06-15T15:29:59Z', plusDane, recorded('likely')), [{...clock, state: 'running'}]);
    assert.deepEqual(seen('2026-06-15T15:30:00Z', plusDane, recorded('high')), [
      {...clock, state: 'missed', missed: due},
    ]);
  });

  it('is met by the notice to the Commissioner alone', () => {
    const met = {...clock, state: 'met', doneOn: '2026-06-15'};
    assert.deepEqual(seen('2026-06-20T10:00:00Z', plusDane, recorded('high'), notified('2026-06-15T15:29:00Z')), [met]);
    const late = seen('2026-06-20T10:00:00Z', plusDane, recorded('high'), notified('2026-06-16T15:30:00Z'));
    assert.deepEqual(late, [{...clock, state: 'missed', doneOn: '2026-06-16', missed: due}]);
    const people = notified('2026-06-13T15:30:00Z', 'individuals');
    assert.deepEqual(seen('2026-06-14T10:00:00Z', plusDane, recorded('high'), people), [{...clock, state: 'running'}]);
  });

  it('is owed for no breach that is unlikely to harm anybody', () => {
    assert.deepEqual(seen('2026-06-14T10:00:00Z', plusDane, recorded('unlikely')), []);
  });

  it('goes by the hours and the clause of a policy that names them', () => {
    const {breach} = prima.privacy;
    assert.ok(breach);
    const [own] = seen('2026-06-14T10:00:00Z', prima, recorded('high'));
    assert.deepEqual(own?.clause, breach.clause);
    const sooner = {...prima, privacy: {...prima.privacy, breach: {...breach, hours: 24}}};
    const [first] = seen('2026-06-14T10:00:00Z', sooner, recorded('high'));
    assert.deepEqual(
      [first?.duration, first?.dueAt, first?.state],
      [{count: 24, unit: 'hours'}, '2026-06-13T15:30:00.000Z', 'missed'],
    );
  });
});

import assert from 'node:assert/strict';
import {test} from 'node:test';
import {
  type Asked,
  type Case,
  type Clock,
  caseClocks,
  commandSchema,
  commandTypes,
  decide,
  type EventType,
  evolve,
  noOccasion,
  policyOfCase,
  type Recorded,
  replay,
  summarise,
  view,
} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import fc from 'fast-check';
import {beginnings, bodyOf, peopleOf, play, type Step, tries} from './history.ts';

/** Plays random histories under every preset and asks of every step whether the law holds. */
function holds(law: (step: Step) => void, numRuns = 120) {
  fc.assert(
    fc.property(beginnings, tries, (beginning, some) => {
      for (const step of play(beginning, some)) law(step);
    }),
    {numRuns},
  );
}

const see = ({policy}: Step, events: readonly Recorded[], asked: Asked) => view(policy, 'RD-TEST-CASE', events, asked);
const reader = {kind: 'staff', id: 'x', name: 'X', roles: []} as const;

test('random histories go far enough to be worth asking: every event happens, every command is taken in some', () => {
  const reached = new Set<string>(['submitted']);
  const taken = new Set<string>();
  for (const [beginning, some] of fc.sample(fc.tuple(beginnings, tries), {numRuns: 700, seed: 5})) {
    for (const {after, before, refused, command} of play(beginning, some)) {
      for (const {type} of after.slice(before.length)) reached.add(type);
      if (refused === undefined) taken.add(command.type);
    }
  }
  const missing = (all: readonly string[], seen: ReadonlySet<string>) => all.filter((type) => !seen.has(type));
  assert.deepEqual([missing(eventTypes, reached), missing(commandTypes, taken)], [[], []]);
});

test('what is offered is allowed, what is refused is refused with the same code, the rest has no occasion', () => {
  // What a command says may still be wrong; that is found only when it is said.
  const ofContent = new Set([
    'not-later',
    'date-past',
    'day-off',
    'beyond-calendar',
    'good-reason-needed',
    'letter-incomplete',
    'second-person-needed',
    'own-payment',
    'above-authority',
    'already-done',
    'kind-unknown',
    'exclusion-unknown',
    'ombudsman-unknown',
    'remedy-unknown',
    'spokesperson-needed',
    'breach-unknown',
    'payment-unknown',
    'date-future',
    'reason-needed',
  ]);
  holds((step) => {
    const {policy, after} = step;
    const {at} = step.asked;
    const state = replay(after);
    for (const by of peopleOf(policy)) {
      const {offers} = see(step, after, {at, by});
      for (const type of commandTypes) {
        const today = localDay(at, policy.calendar.timeZone);
        const command = bodyOf(type, policy, state, {date: today, at, reasoned: true});
        const decision = decide(policy, state, command, {at, by});
        const code = 'refusal' in decision ? decision.refusal.code : undefined;
        const offer = offers.find((one) => one.command === type);
        if (!offer)
          assert.ok(code !== undefined && noOccasion.has(code), `${type} is not shown to ${by.name}: ${code}`);
        else if (offer.refusal) assert.equal(code, offer.refusal.code, `${type} by ${by.name}`);
        else assert.ok(code === undefined || ofContent.has(code), `${type} is offered to ${by.name}, refused: ${code}`);
      }
    }
  }, 12);
});

test('replaying a log is deciding step by step', () => {
  let known: Case | undefined;
  let sofar = 0;
  holds(({before, after}) => {
    if (before.length <= sofar || !known) known = replay(before);
    for (const event of after.slice(before.length)) known = evolve(known, event);
    sofar = before.length;
    assert.deepEqual(replay(after), known);
  });
});

test('what was known before an event is left as it was', () => {
  holds(({before, after}) => {
    let state = replay(before);
    for (const event of after.slice(before.length)) {
      const kept = structuredClone(state);
      const next = evolve(state, event);
      assert.deepEqual(state, kept, event.type);
      state = next;
    }
  }, 40);
});

test('every command of a history is one that the schema lets through', () => {
  holds(({command}) => assert.deepEqual(commandSchema.parse(command), command));
});

test('a log has no gaps, and its version is its length', () => {
  holds((step) => {
    const {after, asked} = step;
    assert.deepEqual(
      after.map(({sequence}) => sequence),
      after.map((_, index) => index + 1),
    );
    assert.equal(see(step, after, asked).version, after.length);
  });
});

test('a line of the worklist says what the view says', () => {
  holds((step) => {
    const {after, asked, policy} = step;
    const seen = see(step, after, {...asked, by: reader});
    const line = summarise(policy, seen.reference, after);
    assert.deepEqual(
      [line.version, line.status, line.openedOn, line.holder, line.kind],
      [seen.version, seen.status, seen.openedOn, seen.holder, seen.kind],
    );
    assert.equal(line.openActions, seen.actions.filter(({completedAt}) => !completedAt).length);
  });
});

test('a date that was told moves later only with an extension, or with the case itself', () => {
  // A new receipt, another procedure, kind or stage, and acceptance after all, begin the clock anew.
  const anew = new Set(['extended', 'receiptCorrected', 'procedureChosen', 'classified', 'accepted']);
  holds((step) => {
    const {before, after} = step;
    const told = running(step, before);
    for (const [duty, due] of running(step, after)) {
      const was = told.get(duty);
      if (was === undefined || due <= was) continue;
      assert.ok(
        after.slice(before.length).some(({type}) => anew.has(type)),
        `${duty} moved from ${was} to ${due}`,
      );
    }
  });
});

test('a due date in working days is never a day off, and none is told for a duty that has no time', () => {
  holds((step) => {
    const {after, asked, policy} = step;
    const seen = see(step, after, {...asked, by: reader});
    for (const {duration, due, state, firstDue} of seen.clocks) {
      if (state === 'none-stated' || state === 'not-configured') assert.equal(due, undefined);
      if (duration?.unit !== 'working-days' || firstDue === undefined || duration.count === 0) continue;
      const {calendar} = policyOfCase(policy, replay(after));
      assert.ok(
        calendar.week.includes(new Date(`${firstDue}T12:00:00Z`).getUTCDay() || 7),
        `${firstDue} is no working day`,
      );
    }
  });
});

test('a breach is for good', () => {
  holds((step) => {
    const {before, after, asked} = step;
    const forGood = (events: readonly Recorded[]) =>
      new Map(
        clocks(step, events, asked.at).flatMap((clock) =>
          clock.missed ? [[nameOf(clock), clock.missed] as const] : [],
        ),
      );
    const now = forGood(after);
    const begun = after
      .slice(before.length)
      .some(({type}) => ['receiptCorrected', 'procedureChosen', 'classified', 'accepted'].includes(type));
    if (begun) return;
    for (const [duty, missed] of forGood(before)) assert.equal(now.get(duty), missed);
  });
});

test('nobody holds a later stage who considered an earlier one, and nobody without the role holds anything', () => {
  holds(({after, policy}) => {
    const state = replay(after);
    const {stages} = policyOfCase(policy, state);
    state.stages.forEach(({holder, id}, index) => {
      const rule = stages.find((stage) => stage.id === id);
      assert.ok(!holder || holder.roles.some((role) => rule?.takenBy.includes(role)));
      const earlier = state.stages.slice(0, index).some(({considered}) => holder && considered.includes(holder.id));
      assert.ok(!earlier || rule?.differentPerson?.rule === 'warn');
    });
  });
});

test('whoever has a stake in a case holds no part of it', () => {
  holds(({after}) => {
    const {stages, conflicted} = replay(after);
    const last = stages[stages.length - 1];
    assert.ok(!last?.holder || !conflicted.includes(last.holder.id));
  });
});

test('no case is closed with a promise open, or with one that nobody owns', () => {
  holds(({before, after, policy}) => {
    if (!after.slice(before.length).some(({type}) => type === 'closed')) return;
    const open = replay(after).actions.filter(({completedAt}) => !completedAt);
    if (policy.closing.actions === 'block') assert.deepEqual(open, []);
    else assert.ok(open.every(({owner}) => owner !== undefined));
  });
});

test('a proposed date moves only with everything it needs: approval by somebody else, agreement by the customer', () => {
  holds(({before, after}) => {
    const happened = after.slice(before.length);
    const moved = happened.find(({type}) => type === 'extended');
    if (!moved || happened.length === 1) return;
    const since = after.findLastIndex(({type}) => type === 'extensionProposed');
    const proposal = after[since];
    const types = after.slice(since).map(({type}) => type);
    assert.ok(types.includes('extensionAgreed'));
    if (proposal?.type !== 'extensionProposed' || !proposal.approval) return;
    const approval = after.slice(since).find(({type}) => type === 'extensionApproved');
    assert.ok(approval);
    assert.notDeepEqual(approval.by, proposal.by);
  });
});

test('a case is in one state at a time, and no order of commands reaches an impossible one', () => {
  holds(({after}) => {
    const {stages, closedAt, actions, payments, acceptance, restriction} = replay(after);
    const [, ...later] = stages;
    assert.equal(new Set(stages.map(({id}) => id)).size, stages.length, 'no stage comes twice');
    assert.ok(
      stages.slice(0, -1).every(({leftAt}) => leftAt),
      'only the last stage is where the case stands',
    );
    const declinedAt = acceptance?.state === 'declined' ? acceptance.at : undefined;
    assert.ok(
      later.every(({moments}) => declinedAt === undefined || moments.opened <= declinedAt),
      'what was declined goes no further',
    );
    for (const {moments} of stages) {
      assert.ok(Object.values(moments).every((at) => at !== undefined));
      assert.ok(!moments.settled || !moments.responded || moments.settled <= moments.responded);
    }
    assert.equal(new Set(actions.map(({id}) => id)).size, actions.length);
    for (const {approvedBy, recordedAt, proposedBy} of payments) {
      assert.equal(approvedBy === undefined, recordedAt === undefined);
      assert.ok(proposedBy);
    }
    assert.ok(!restriction?.decidedAt || restriction.review);
    assert.ok(!closedAt || closedAt >= (stages[0]?.moments.opened ?? ''));
  });
});

test('nothing that is for staff alone reaches a customer', () => {
  holds((step) => {
    const {after, asked, policy} = step;
    for (const by of peopleOf(policy).slice(0, 2)) {
      const seen = see(step, after, {...asked, by});
      assert.equal(seen.desk, undefined);
      assert.ok(seen.timeline.every(({visibility}) => visibility === 'customer'));
      assert.ok(
        seen.clocks.every(({shownTo, otherReadings, recalculated}) => !shownTo && !otherReadings && !recalculated),
      );
      if (policy.document.visibility === 'internal') assert.equal(JSON.stringify(seen).includes('"clause"'), false);
    }
  }, 60);
});

/** Every event that a command brings about; one that is missing here does not compile. */
const eventTypes = Object.keys({
  submitted: true,
  classified: true,
  complaintRaised: true,
  procedureChosen: true,
  routed: true,
  receiptCorrected: true,
  settled: true,
  firstContactRecorded: true,
  accepted: true,
  declined: true,
  linked: true,
  assigned: true,
  conflictDeclared: true,
  consentAsked: true,
  consentAnswered: true,
  adjustmentAgreed: true,
  adjustmentRefused: true,
  groupRecorded: true,
  identityWithheld: true,
  restrictionRecommended: true,
  restrictionRejected: true,
  restricted: true,
  unrestricted: true,
  messageSent: true,
  noteAdded: true,
  fileAdded: true,
  updateAgreed: true,
  updated: true,
  contacted: true,
  understandingAnswered: true,
  acknowledged: true,
  stepRecorded: true,
  issueAdded: true,
  referred: true,
  mediationOffered: true,
  mediationAnswered: true,
  extensionProposed: true,
  extensionApproved: true,
  extensionAgreed: true,
  extensionDeclined: true,
  extended: true,
  hearingOffered: true,
  hearingAnswered: true,
  hearingArranged: true,
  hearingHeld: true,
  outcomeDiscussed: true,
  responded: true,
  remedyOffered: true,
  remedyAnswered: true,
  actionAdded: true,
  actionCompleted: true,
  actionHandedOver: true,
  actionReopened: true,
  paymentProposed: true,
  paymentRecorded: true,
  paymentCorrected: true,
  learned: true,
  escalationRequested: true,
  escalationDeclined: true,
  ombudsmanReferred: true,
  evidenceRequested: true,
  evidenceDateAgreed: true,
  evidenceSupplied: true,
  determined: true,
  withdrawn: true,
  closed: true,
  reopened: true,
  surveyed: true,
  breachRecorded: true,
  breachNotified: true,
  erased: true,
} satisfies Record<Exclude<EventType, 'keyReplaced'>, true>);

function clocks({policy}: Step, events: readonly Recorded[], at: Asked['at']): readonly Clock[] {
  const state = replay(events);
  return caseClocks(policyOfCase(policy, state), state, at);
}

function running(step: Step, events: readonly Recorded[]): ReadonlyMap<string, string> {
  return new Map(
    clocks(step, events, step.asked.at).flatMap((clock) =>
      clock.state !== 'projected' && clock.due && clock.shownTo !== 'staff'
        ? [[nameOf(clock), clock.due] as const]
        : [],
    ),
  );
}

function nameOf({stage, duty}: Clock): string {
  return `${stage} ${duty}`;
}

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
  evolve,
  type Recorded,
  replay,
  summarise,
  view,
} from '@redress/policy';
import {localDay} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import fc from 'fast-check';
import {bodyOf, people, play, type Step, tries} from './history.ts';

/** Plays random histories and asks of every step whether the law holds. */
function holds(law: (step: Step) => void, numRuns = 60) {
  fc.assert(
    fc.property(tries, (some) => {
      for (const step of play(plusDane, some)) law(step);
    }),
    {numRuns},
  );
}

const see = (events: readonly Recorded[], asked: Asked) => view(plusDane, 'RD-TEST-CASE', events, asked);

test('random histories go far enough to be worth asking', () => {
  const reached = new Set<string>();
  for (const some of fc.sample(tries, {numRuns: 150, seed: 2})) {
    for (const {after} of play(plusDane, some)) for (const {type} of after) reached.add(type);
  }
  assert.deepEqual([...reached].sort(), [
    'acknowledged',
    'actionAdded',
    'actionCompleted',
    'assigned',
    'closed',
    'contacted',
    'escalationRequested',
    'extended',
    'extensionAgreed',
    'extensionApproved',
    'extensionDeclined',
    'extensionProposed',
    'messageSent',
    'noteAdded',
    'responded',
    'submitted',
  ]);
});

test('what is offered is allowed, what is refused is refused with the same code, the rest is for others', () => {
  // What a command says may still be wrong; that is found only when it is said.
  const ofContent = new Set(['not-later', 'date-past', 'day-off', 'beyond-calendar', 'good-reason-needed']);
  holds(({asked: {at}, after}) => {
    const state = replay(after);
    for (const by of people) {
      const {offers} = see(after, {at, by});
      for (const type of commandTypes) {
        const command = bodyOf(type, state, localDay(at, plusDane.calendar.timeZone), true);
        const decision = decide(plusDane, state, command, {at, by});
        const code = 'refusal' in decision ? decision.refusal.code : undefined;
        const offer = offers.find((one) => one.command === type);
        if (!offer) assert.equal(code, 'not-allowed', `${type} is not shown to ${by.name}`);
        else if (offer.refusal) assert.equal(code, offer.refusal.code, `${type} by ${by.name}`);
        else
          assert.ok(
            code === undefined || ofContent.has(code),
            `${type} is offered to ${by.name}, and refused: ${code}`,
          );
      }
    }
  }, 25);
});

test('replaying a log is deciding step by step', () => {
  let known: Case | undefined;
  holds(({before, after}) => {
    if (before.length === 1) known = replay(before);
    for (const event of after.slice(before.length)) known = evolve(known, event);
    assert.deepEqual(replay(after), known);
  });
});

test('every command of a history is one that the schema lets through', () => {
  holds(({command}) => assert.deepEqual(commandSchema.parse(command), command));
});

test('a log has no gaps, and its version is its length', () => {
  holds(({after, asked}) => {
    assert.deepEqual(
      after.map(({sequence}) => sequence),
      after.map((_, index) => index + 1),
    );
    assert.equal(see(after, asked).version, after.length);
  });
});

test('a line of the worklist says what the view says', () => {
  holds(({after, asked}) => {
    const seen = see(after, {...asked, by: {kind: 'staff', id: 'x', name: 'X', roles: []}});
    const line = summarise(plusDane, seen.reference, after);
    const next = seen.next && seen.next.state !== 'projected' ? seen.next : undefined;
    assert.deepEqual(
      [line.version, line.status, line.openedOn, line.holder, line.next],
      [seen.version, seen.status, seen.openedOn, seen.holder, next && {duty: next.duty, due: next.due}],
    );
    assert.equal(line.openActions, seen.actions.filter(({completedAt}) => !completedAt).length);
  });
});

test('a date that was told moves only with an extension, and then only later', () => {
  holds(({before, after, asked: {at}}) => {
    const told = running(before, at);
    for (const [duty, due] of running(after, at)) {
      const was = told.get(duty);
      if (was === undefined || was === due) continue;
      assert.ok(after.slice(before.length).some(({type}) => type === 'extended'));
      assert.ok(due > was);
    }
  });
});

test('a breach is for good', () => {
  let broken = new Map<string, string>();
  holds(({before, after, asked: {at}}) => {
    if (before.length === 1) broken = new Map();
    const now = new Map(
      clocks(after, at).flatMap((clock) => (clock.missed ? [[nameOf(clock), clock.missed] as const] : [])),
    );
    for (const [duty, missed] of broken) assert.equal(now.get(duty), missed);
    broken = now;
  });
});

test('nobody holds stage 2 who considered stage 1, and nobody without the role holds anything', () => {
  holds(({after}) => {
    const {stages} = replay(after);
    const [first, second] = stages;
    assert.ok(!second?.holder || !first?.considered.includes(second.holder.id));
    stages.forEach(({holder}, index) => {
      const needed = plusDane.stages[index]?.takenBy ?? [];
      assert.ok(!holder || holder.roles.some((role) => needed.includes(role)));
    });
  });
});

test('no case is closed with a promise open', () => {
  holds(({before, after}) => {
    if (after.slice(before.length).some(({type}) => type === 'closed')) {
      assert.ok(replay(after).actions.every(({completedAt}) => completedAt));
    }
  });
});

test('the date moves past the limit only with approval by one and agreement by another', () => {
  holds(({before, after}) => {
    const [settled, moved] = after.slice(before.length);
    if (moved?.type !== 'extended') return;
    assert.ok(settled?.type === 'extensionApproved' || settled?.type === 'extensionAgreed');
    const since = after.findLastIndex(({type}) => type === 'extensionProposed');
    const types = after.slice(since).map(({type}) => type);
    assert.ok(types.includes('extensionApproved') && types.includes('extensionAgreed'));
    const approval = after.slice(since).find(({type}) => type === 'extensionApproved');
    assert.notDeepEqual(approval?.by, after[since]?.by);
  });
});

function clocks(events: readonly Recorded[], at: Asked['at']): readonly Clock[] {
  return caseClocks(plusDane, replay(events), at);
}

function running(events: readonly Recorded[], at: Asked['at']): ReadonlyMap<string, string> {
  return new Map(
    clocks(events, at).flatMap((clock) =>
      clock.state !== 'projected' && clock.due ? [[nameOf(clock), clock.due] as const] : [],
    ),
  );
}

function nameOf({stage, duty}: Clock): string {
  return `${stage} ${duty}`;
}

import assert from 'node:assert/strict';
import {
  type Actor,
  type Case,
  type CaseEvent,
  type CaseView,
  type Clock,
  type ClockRule,
  type Command,
  decide,
  type Intake,
  type LetterType,
  open,
  type Policy,
  type Recorded,
  type Refusal,
  replay,
  type StaffDesk,
  type StaffMember,
  type StageRule,
  view,
} from '@redress/policy';
import {endOfDay, type Instant, instant} from '@redress/policy/calendar';
import {composeLetter, toText} from '@redress/policy/letters';

/** A case as a scenario tells it: what was received, what somebody then did, and what there is to see after it. */
export interface Scenario {
  readonly events: readonly Recorded[];
  readonly state: Case;
  /** When somebody does this; fails the test with the refusal. */
  does(command: Command, at: string, who: Actor): Scenario;
  /** What happens by it, event by event, for whoever acts on events outside the core. */
  happens(command: Command, at: string, who: Actor): readonly CaseEvent[];
  /** Why not; fails the test because it is allowed. */
  refuses(command: Command, at: string, who: Actor): Refusal;
  /** A clock as staff see it, of the stage that the case is at where none is named. Fails the test where there is none. */
  clock(duty: Clock['duty'], at: string, stage?: string): SeenClock;
  view(at: string, who: Actor): CaseView;
  /** The same case under the policy as it has become. */
  under(later: Policy): Scenario;
  desk(at: string, who?: StaffMember): StaffDesk;
  /** The words of the letter that went last at the stage where the case is, as read at that instant, in one line. */
  letter(type: LetterType, at: string): string;
}

export type SeenClock = Clock & {
  /** The instant at which it is too late: the exclusive end of the due day, or the due instant of a clock in hours. */
  readonly ends?: Instant;
};

/** Whose complaint it is, where a scenario does not say. */
export const customer: Actor = {kind: 'complainant', name: 'Ada Example'};

/** A member of staff with these roles of the policy. */
export function staff(name: string, ...roles: readonly string[]): StaffMember {
  return {kind: 'staff', id: name.toLowerCase(), name: `${name} Example`, roles};
}

const reader = staff('Reader');

/** `given(policy).receives(…)`: what comes in, with what a scenario does not care about filled in. */
export function given(policy: Policy) {
  return {
    /** Received at that instant; a date alone is the morning of that day. */
    receives(intake: Partial<Intake>, at: string, by: Actor = customer): Scenario {
      const decision = open(policy, complaint(policy, intake), 'hash-of-the-key', asked(at, by));
      if ('refusal' in decision) assert.fail(`refused: ${decision.refusal.reason}`);
      return scenario(policy, numbered(decision.events, 0));
    },
    /** Why no case begins; fails the test because one does. */
    turnsAway(intake: Partial<Intake>, at: string, by: Actor = customer): Refusal {
      const decision = open(policy, complaint(policy, intake), 'hash-of-the-key', asked(at, by));
      return 'refusal' in decision ? decision.refusal : assert.fail('A case begins');
    },
  };
}

/** A complaint of Ada's that says what the scenario says. */
export function complaint(policy: Policy, intake: Partial<Intake> = {}): Intake {
  const [first] = policy.services;
  return {
    what: 'Nobody came, and nobody called.',
    when: {roughly: 'last week'},
    service: first?.id ?? 'other',
    wanted: 'An answer.',
    ...(intake.anonymous
      ? {}
      : {complainant: {name: 'Ada Example', email: 'ada@example.org', prefers: 'email', language: 'en'}}),
    ...intake,
  };
}

/** The due date of another reading of a clause, found by its words. */
export function readAs({otherReadings = []}: Clock, words: RegExp): string | undefined {
  return otherReadings.find(({says}) => words.test(says.en))?.due;
}

/** The same policy, closed on these days besides bank holidays. */
export function closedOn(policy: Policy, ...closures: readonly string[]): Policy {
  return {...policy, calendar: {...policy.calendar, closures: [...closures]}};
}

/** The same policy with a clock of one of its own stages changed. */
export function withClock(policy: Policy, stage: string, duty: ClockRule['duty'], change: Partial<ClockRule>): Policy {
  const changed = (rules: readonly StageRule[]) =>
    rules.map((rule) => {
      if (rule.id !== stage) return rule;
      return {...rule, clocks: rule.clocks.map((clock) => (clock.duty === duty ? {...clock, ...change} : clock))};
    });
  return {...policy, stages: changed(policy.stages)};
}

/** Who asks, and when: an instant, or a date for the morning of that day. */
function asked(at: string, by: Actor) {
  return {at: instant(at.includes('T') ? at : `${at}T10:00Z`), by};
}

function numbered(events: readonly CaseEvent[], before: number): readonly Recorded[] {
  return events.map((event, index) => ({...event, sequence: before + index + 1}));
}

function scenario(policy: Policy, events: readonly Recorded[]): Scenario {
  const state = replay(events);
  const see: Scenario['view'] = (at, who) => view(policy, 'RD-TEST-CASE', events, asked(at, who));
  const happens: Scenario['happens'] = (command, at, who) => {
    const decision = decide(policy, state, command, asked(at, who));
    return 'events' in decision
      ? decision.events
      : assert.fail(`"${command.type}" is refused: ${decision.refusal.code}: ${decision.refusal.reason}`);
  };
  return {
    events,
    state,
    happens,
    does: (command, at, who) => scenario(policy, [...events, ...numbered(happens(command, at, who), events.length)]),
    refuses(command, at, who) {
      const decision = decide(policy, state, command, asked(at, who));
      return 'refusal' in decision ? decision.refusal : assert.fail(`"${command.type}" is allowed`);
    },
    clock(duty, at, stage) {
      const {clocks, stage: current, policy: shown} = see(at, reader);
      const found =
        clocks.find((clock) => clock.duty === duty && clock.stage === (stage ?? current)) ??
        assert.fail(`There is no clock to ${duty} in ${stage ?? current}`);
      const ends = found.dueAt ?? (found.due && endOfDay(found.due, shown.calendar.timeZone));
      return {...found, ...(ends && {ends})};
    },
    view: see,
    under: (later) => scenario(later, events),
    letter(type, at) {
      const letter = composeLetter(policy, 'RD-TEST-CASE', events, {type, at: asked(at, customer).at});
      return toText(letter).replaceAll(/\s+/g, ' ');
    },
    desk: (at, who = reader) => see(at, who).desk ?? assert.fail(`${who.name} sees no desk`),
  };
}

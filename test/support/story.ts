import assert from 'node:assert/strict';
import {
  type Actor,
  type Asked,
  type CaseEvent,
  type CaseView,
  type Clock,
  type Command,
  decide,
  type Intake,
  open,
  type Policy,
  type Recorded,
  type Refusal,
  replay,
  view,
} from '@redress/policy';
import {instant} from '@redress/policy/calendar';
import {plusDane} from '@redress/policy/presets';
import {ada, leak} from './people.ts';

/** A case as it goes: what was done so far, and what happens, or is refused, when somebody does the next thing. */
export interface Story {
  readonly events: readonly Recorded[];
  /** Goes on, or fails the test with the refusal. */
  and(at: string, by: Actor, command: Command): Story;
  /** What happens, event by event. */
  happens(at: string, by: Actor, command: Command): readonly CaseEvent[];
  /** Why not, or fails the test because it is allowed. */
  refuses(at: string, by: Actor, command: Command): Refusal;
  /** What somebody sees, under the policy as it is or as it has become. */
  sees(at: string, by: Actor, later?: Policy): CaseView;
  clock(at: string, duty: Clock['duty'], stage?: string, later?: Policy): Clock;
}

/** A complaint is made. Times are instants, or dates for the morning of that day. */
export function received(at: string, policy: Policy = plusDane, intake: Intake = leak, by: Actor = ada): Story {
  const decision = open(policy, intake, 'hash-of-the-key', asked(at, by));
  return 'events' in decision
    ? story(policy, numbered(decision.events, 0))
    : assert.fail(`refused: ${decision.refusal.reason}`);
}

function numbered(events: readonly CaseEvent[], before: number): readonly Recorded[] {
  return events.map((event, index) => ({...event, sequence: before + index + 1}));
}

/** Who asks, and when: an instant, or a date for the morning of that day. */
export function asked(at: string, by: Actor): Asked {
  return {at: instant(at.includes('T') ? at : `${at}T10:00:00Z`), by};
}

function story(policy: Policy, events: readonly Recorded[]): Story {
  const sees: Story['sees'] = (at, by, later = policy) => view(later, 'RD-TEST-CASE', events, asked(at, by));
  const happens: Story['happens'] = (at, by, command) => {
    const decision = decide(policy, replay(events), command, asked(at, by));
    return 'events' in decision ? decision.events : assert.fail(`refused: ${decision.refusal.reason}`);
  };
  return {
    events,
    happens,
    and(at, by, command) {
      return story(policy, [...events, ...numbered(happens(at, by, command), events.length)]);
    },
    refuses(at, by, command) {
      const decision = decide(policy, replay(events), command, asked(at, by));
      return 'refusal' in decision ? decision.refusal : assert.fail(`"${command.type}" is allowed`);
    },
    sees,
    clock(at, duty, stage, later) {
      const {clocks, stage: current} = sees(at, {kind: 'staff', id: 'reader', name: 'Reader', roles: []}, later);
      const found = clocks.find((clock) => clock.duty === duty && clock.stage === (stage ?? current));
      return found ?? assert.fail(`There is no clock to ${duty} in ${stage ?? current}`);
    },
  };
}

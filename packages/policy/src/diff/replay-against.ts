import {caseClocks} from '../by-law.ts';
import type {Instant} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {Duty} from '../case/duty.ts';
import type {CaseEvent} from '../case/event.ts';
import {replay} from '../case/evolve.ts';
import {ownClocks} from '../case/own-clocks.ts';
import {policyOfCase} from '../case/situation.ts';
import {type Case, currentStage} from '../case/state.ts';
import type {Clock, ClockState} from '../clock.ts';
import type {Policy} from '../policy.ts';

/** A case as a log has it. */
export interface OpenCase {
  readonly reference: string;
  readonly events: readonly CaseEvent[];
}

/** What a new version would have made of one duty of a case. */
export interface ReplayedDate {
  readonly stage: string;
  readonly duty: Duty;
  /** The date that the case keeps: as it was told, or by the version that it is pinned to. Nothing where there is none. */
  readonly keeps?: PlainDate;
  /** What the new version would have given, with the same extensions. Nothing where it has no such duty or no date for it. */
  readonly wouldBe?: PlainDate;
  readonly state?: ClockState;
  readonly wouldStand?: ClockState;
  /** Whether somebody who reads the date or how it stands would see a difference. */
  readonly differs: boolean;
}

/** One case held against a new version. Only what is `compared` has dates. */
export interface ReplayedCase {
  readonly reference: string;
  /** The version that the case is pinned to, for life. */
  readonly pinned: {readonly id: string; readonly version: string};
  readonly stage: string;
  /** `ended`: closed, withdrawn, refused or erased. `other-version`: pinned to another than the old one given here. */
  readonly standing: 'compared' | 'ended' | 'other-version';
  readonly dates: readonly ReplayedDate[];
}

/**
 * What a new version of a policy would have given to cases that are open under the old one. Nothing changes for them: a case
 * keeps its version and its dates. It shows before the new version comes into force what it means in work.
 */
export function replayAgainst(
  before: Policy,
  after: Policy,
  cases: readonly OpenCase[],
  at: Instant,
): readonly ReplayedCase[] {
  return cases.map(({reference, events}) => {
    const state = replay(events);
    const pinned = state.policy;
    const standing = hasEnded(state)
      ? 'ended'
      : pinned.id === before.id && pinned.version === before.version
        ? 'compared'
        : 'other-version';
    const dates = standing === 'compared' ? replayedDates(before, after, state, at) : [];
    return {reference, pinned, stage: currentStage(state).id, standing, dates};
  });
}

function replayedDates(before: Policy, after: Policy, state: Case, at: Instant): readonly ReplayedDate[] {
  const kept = clocksOf(policyOfCase(before, state), state, at);
  const would = clocksOf(policyOfCase(after, state), untold(state), at);
  return [...new Set([...kept.keys(), ...would.keys()])].map((duty) => {
    const [old, now] = [kept.get(duty), would.get(duty)];
    const {stage, duty: owed} = (old ?? now) as Clock;
    return {
      stage,
      duty: owed,
      ...(old?.due !== undefined && {keeps: old.due}),
      ...(now?.due !== undefined && {wouldBe: now.due}),
      ...(old && {state: old.state}),
      ...(now && {wouldStand: now.state}),
      differs: old?.due !== now?.due || old?.dueAt !== now?.dueAt || old?.state !== now?.state,
    };
  });
}

/** The clocks of a case by stage and duty, and by number where a case has several of one duty. */
function clocksOf(policy: Policy, state: Case, at: Instant): ReadonlyMap<string, Clock> {
  const stages = state.stages.filter(({id}) => policy.stages.some((stage) => stage.id === id));
  const clocks = new Map<string, Clock>();
  for (const clock of [...caseClocks(policy, {...state, stages}, at), ...ownClocks(policy, state, at)]) {
    const name = `${clock.stage} ${clock.duty}`;
    let number = 1;
    while (clocks.has(`${name} ${number}`)) number++;
    clocks.set(`${name} ${number}`, clock);
  }
  return clocks;
}

/** The new version has told nobody anything. */
function untold(state: Case): Case {
  return {...state, stages: state.stages.map((stage) => ({...stage, told: []}))};
}

function hasEnded({closedAt, withdrawnAt, erasedAt, acceptance}: Case): boolean {
  return Boolean(closedAt ?? withdrawnAt ?? erasedAt) || acceptance?.state === 'declined';
}

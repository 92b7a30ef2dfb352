import {type Clock, type Policy, type StageRule, stageClocks} from '@redress/policy';
import {type Instant, workingCalendar} from '@redress/policy/calendar';
import type {Call} from './call.ts';
import {type Given, momentsGiven} from './moments-given.ts';
import {policyGiven} from './policy-given.ts';
import type {Shell} from './shell.ts';
import {WrongCall} from './wrong-call.ts';

/** The clocks of one stage; without a date where nobody has asked for the stage yet. */
export interface StageOfCall {
  readonly rule: StageRule;
  /** Whether it is where a case begins: then it opens with receipt, else with a request. */
  readonly first: boolean;
  readonly opened?: Instant;
  readonly clocks: readonly Clock[];
}

export interface ClocksOfCall {
  /** The policy as it holds for what was asked. */
  readonly policy: Policy;
  /** The procedure that was chosen. */
  readonly procedure: string | undefined;
  readonly at: Instant;
  readonly timed: Given['timed'];
  readonly stages: readonly StageOfCall[];
}

/** The clocks that a call asks for: its policy, what happened when, and the stages that it wants to see. */
export function clocksGiven(call: Call, shell: Shell): ClocksOfCall {
  const policy = policyGiven(call, shell);
  const given = momentsGiven(call, policy, shell.now());
  const wanted = call.value('stage');
  const stages = policy.stages.flatMap((rule, index): StageOfCall[] => {
    if (wanted !== undefined && rule.id !== wanted) return [];
    const first = index === 0;
    const state = given.stages.find(({id}) => id === rule.id);
    if (!state) return [{rule, first, clocks: unopened(policy, rule)}];
    const clocks = stageClocks(policy.calendar, rule, state, given.at);
    return [{rule, first, opened: state.moments.opened, clocks}];
  });
  if (stages.length === 0) {
    const names = policy.stages.map(({id}) => id).join(' or ');
    throw new WrongCall(`--stage is given "${wanted}"; expected ${names}`);
  }
  return {policy, procedure: call.value('procedure'), at: given.at, timed: given.timed, stages};
}

/** What a stage owes once it is asked for. */
function unopened({calendar}: Policy, {id, clocks}: StageRule): readonly Clock[] {
  const {version} = workingCalendar(calendar);
  return clocks.map(({duty, force, clause, from, duration, shownTo}) => ({
    stage: id,
    duty,
    force,
    ...(clause && {clause}),
    ...(typeof duration === 'object' && {duration}),
    ...(shownTo === 'staff' && {shownTo}),
    state: typeof duration === 'object' ? 'projected' : duration,
    from: {moment: from},
    extensions: [],
    provisional: false,
    calendar: version,
  }));
}

import {stageClocks} from '../by-law.ts';
import {localDay} from '../calendar/instant.ts';
import type {PlainDate} from '../calendar/plain-date.ts';
import type {Clock} from '../clock.ts';
import {effectivePolicy} from '../effective-policy.ts';
import type {Policy, StageRule} from '../policy.ts';
import {stageRule} from '../stage-rule.ts';
import type {Asked, StaffMember} from './actor.ts';
import {endOf} from './end-of.ts';
import {type Case, currentStage, type StageState} from './state.ts';

/** Everything by which a command is judged: the policy as it holds for the case, where the case stands, who asks and when. */
export interface Situation {
  /** The whole policy, and the policy as it holds for this case. */
  readonly document: Policy;
  readonly policy: Policy;
  readonly state: Case;
  readonly asked: Asked;
  readonly staff: StaffMember | undefined;
  readonly stage: StageState;
  readonly rule: StageRule;
  /** The day of the asking, in the policy's time zone. */
  readonly today: PlainDate;
  /** The clocks of the stage. */
  readonly clocks: readonly Clock[];
}

export function situation(policy: Policy, state: Case, asked: Asked): Situation {
  const effective = policyOfCase(policy, state);
  const stage = currentStage(state);
  const rule = stageRule(effective, stage.id);
  let clocks: readonly Clock[] | undefined;
  return {
    document: policy,
    policy: effective,
    state,
    asked,
    staff: asked.by.kind === 'staff' ? asked.by : undefined,
    stage,
    rule,
    today: localDay(asked.at, effective.calendar.timeZone),
    // Reckoned once, and only for those who ask.
    get clocks() {
      clocks ??= stageClocks(effective.calendar, rule, stage, asked.at, endOf(stage, state));
      return clocks;
    },
  };
}

/** The policy as it holds for this case. */
export function policyOfCase(
  policy: Policy,
  {kind, procedure, intake}: Pick<Case, 'kind' | 'procedure' | 'intake'>,
): Policy {
  return effectivePolicy(policy, {kind, procedure, anonymous: intake.anonymous});
}

import {projectedClocks, stageClocks} from '../by-law.ts';
import type {Instant} from '../calendar/instant.ts';
import type {Clock} from '../clock.ts';
import type {Intake} from '../intake.ts';
import type {Policy, StageRule} from '../policy.ts';
import {stageRule} from '../stage-rule.ts';
import type {ToldDate} from './event.ts';
import {type Case, currentStage} from './state.ts';

/** The dates that a customer is told when a stage opens at this instant. Nobody who is unknown can be promised anything. */
export function toldAtOpening(
  {calendar}: Policy,
  rule: StageRule,
  opened: Instant,
  {anonymous}: Pick<Intake, 'anonymous'>,
): ToldDate[] {
  return anonymous ? [] : told(projectedClocks(calendar, rule, opened));
}

/** The dates of running clocks that nobody has been told yet, or that have become earlier than what was told. */
export function newlyTold(policy: Policy, after: Case, at: Instant): ToldDate[] {
  if (after.intake.anonymous) return [];
  const stage = currentStage(after);
  const dates = told(stageClocks(policy.calendar, stageRule(policy, stage.id), {...stage, told: []}, at));
  return dates.filter(({duty, due}) => {
    const known = stage.told.findLast((one) => one.duty === duty);
    return !known || due < known.due;
  });
}

/** Targets among staff and readings in hours are not promised to anybody. */
function told(clocks: readonly Clock[]): ToldDate[] {
  return clocks.flatMap(({stage, duty, state, due, calendar, shownTo}) =>
    state === 'running' && due !== undefined && shownTo !== 'staff' ? [{stage, duty, due, calendar}] : [],
  );
}

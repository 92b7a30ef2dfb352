import type {Instant} from './calendar/instant.ts';
import type {PlainDate} from './calendar/plain-date.ts';
import {withHolidays} from './calendar/with-holidays.ts';
import {endOf} from './case/end-of.ts';
import type {Case, StageState} from './case/state.ts';
import * as clocks from './clock.ts';
import * as dates from './due-date.ts';
import * as explanation from './explain.ts';
import type {CalendarPolicy, Duration, Moment, Policy, StageRule} from './policy.ts';
import {stageRule} from './stage-rule.ts';

// Clocks, due dates and their working for calendars as a policy document has them: the bank holidays are reckoned by law. Each
// does what the function of that name does with a calendar that brings its bank holidays, which is all that a page loads.

/** Every clock of one stage as it stands at an instant. `ended` is when the case ended otherwise than by an answer. */
export function stageClocks(
  calendar: CalendarPolicy,
  rule: StageRule,
  stage: StageState,
  at: Instant,
  ended?: Instant,
): clocks.Clock[] {
  return clocks.stageClocks(withHolidays(calendar), rule, stage, at, ended);
}

/** Every clock of the stages of a case, stage by stage. Expects the policy as it holds for the case. */
export function caseClocks(policy: Policy, state: Case, at: Instant): clocks.Clock[] {
  return state.stages.flatMap((stage) =>
    stageClocks(policy.calendar, stageRule(policy, stage.id), stage, at, endOf(stage, state)),
  );
}

/** The clocks of a stage that opens at this instant, before anything has happened in it. */
export function projectedClocks(calendar: CalendarPolicy, rule: StageRule, opened: Instant): clocks.Clock[] {
  return clocks.projectedClocks(withHolidays(calendar), rule, opened);
}

/** Day 0 of a clock that starts with `moment`, reached at `at`. Only a receipt can fall on another day than its own. */
export function startDay(calendar: CalendarPolicy, moment: Moment, at: Instant): PlainDate {
  return dates.startDay(withHolidays(calendar), moment, at);
}

/** The due date of a duration counted from `start` (day 0). */
export function dueDate(
  calendar: CalendarPolicy,
  start: PlainDate,
  duration: Duration,
  options?: Parameters<typeof dates.dueDate>[3],
): dates.DueDate {
  return dates.dueDate(withHolidays(calendar), start, duration, options);
}

/** Every day from the start of a clock to its due date; empty where the clock has no date yet. */
export function explainClock(
  calendar: CalendarPolicy,
  clock: Parameters<typeof explanation.explainClock>[1],
): readonly explanation.ExplainedDay[] {
  return explanation.explainClock(withHolidays(calendar), clock);
}

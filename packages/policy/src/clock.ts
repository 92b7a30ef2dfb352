import {broughtAboutBy} from './brought-about-by.ts';
import {type Instant, localDay} from './calendar/instant.ts';
import {addDays, type PlainDate} from './calendar/plain-date.ts';
import {type Reckoned, workingCalendar} from './calendar/working-calendar.ts';
import type {Case, Extension, StageState} from './case/state.ts';
import type {CalendarPolicy, Clause, ClockRule, Duration, Force, Moment, Policy, StageRule} from './policy.ts';
import {stageRule} from './stage-rule.ts';

/**
 * Where a duty stands. `projected`: its start has not happened, so any date is a forecast. `missed`: a day on which it was
 * due ended without it, whether or not it was done, or given more time, later. `superseded`: the stage ended without it.
 */
export type ClockState = 'projected' | 'running' | 'met' | 'missed' | 'superseded';

/** A duty with a due date, and everything needed to explain that date. Dates are days in the policy's time zone. */
export interface Clock {
  readonly stage: string;
  readonly duty: ClockRule['duty'];
  readonly force: Force;
  readonly clause: Clause;
  readonly duration: Duration;
  readonly state: ClockState;
  /** What starts it, and the day it did (day 0). For a projection, the latest day on which it should, or today after that. */
  readonly from: {readonly moment: Moment; readonly on?: PlainDate};
  /** Nothing when not even a forecast can be made. */
  readonly due?: PlainDate;
  /** The due date before any extension. */
  readonly firstDue?: PlainDate;
  readonly extensions: readonly Extension[];
  /** The date lies past the published bank holidays and may still move. */
  readonly provisional: boolean;
  /** What the calendar gives today, where that differs from the date once told. For staff. */
  readonly recalculated?: PlainDate;
  readonly doneOn?: PlainDate;
  /** The date that was missed. Earlier than `due` when more time was given too late: that mends no breach. */
  readonly missed?: PlainDate;
}

/** The due date of a duration counted from `start` (day 0). */
export function dueDate(calendar: CalendarPolicy, start: PlainDate, {count, unit}: Duration): Reckoned {
  return unit === 'working-days'
    ? workingCalendar(calendar).reckon(start, count)
    : {date: addDays(start, count), provisional: false};
}

/** Every clock of one stage as it stands at an instant. */
export function stageClocks(calendar: CalendarPolicy, rule: StageRule, stage: StageState, at: Instant): Clock[] {
  const clocks: Clock[] = [];
  for (const one of rule.clocks) clocks.push(clockOf(calendar, one, stage, at, clocks));
  return clocks;
}

/** Every clock of a case, stage by stage. */
export function caseClocks(policy: Policy, {stages}: Case, at: Instant): Clock[] {
  return stages.flatMap((stage) => stageClocks(policy.calendar, stageRule(policy, stage.id), stage, at));
}

/** The clocks of a stage that opens at this instant, before anything has happened in it. What a form may promise. */
export function projectedClocks(calendar: CalendarPolicy, rule: StageRule, opened: Instant): Clock[] {
  return stageClocks(
    calendar,
    rule,
    {id: rule.id, moments: {opened}, considered: [], told: [], extensions: []},
    opened,
  );
}

/** `earlier`: the clocks of the stage that stand before this one in the policy. */
function clockOf(
  calendar: CalendarPolicy,
  rule: ClockRule,
  stage: StageState,
  at: Instant,
  earlier: readonly Clock[],
): Clock {
  const day = (moment: Instant) => localDay(moment, calendar.timeZone);
  const {duty, force, clause, duration} = rule;
  // Once a stage is answered or left, nothing in it can be done any more, and its clocks stand still.
  const ended = stage.moments.responded ?? stage.leftAt;
  const today = day(ended ?? at);

  const started = stage.moments[rule.from];
  const startOn = started ? day(started) : forecastStart(rule.from, earlier, today);
  const reckoned = startOn === undefined ? undefined : dueDate(calendar, startOn, duration);
  const told = stage.told.findLast((one) => one.duty === duty)?.due;
  const firstDue = told ?? reckoned?.date;
  const extensions = rule.extension ? stage.extensions : [];
  const due = extensions.at(-1)?.to ?? firstDue;

  const done = rule.metBy
    .map((moment) => stage.moments[moment])
    .filter((moment) => moment !== undefined)
    .sort()[0];
  const doneOn = done && day(done);
  // An extension given in time replaced its date; one given late found it broken.
  const broken = extensions.find((one) => day(one.at) > one.from)?.from;
  const missed = started && (broken ?? (due !== undefined && (doneOn ?? today) > due ? due : undefined));

  return {
    stage: stage.id,
    duty,
    force,
    clause,
    duration,
    state: missed ? 'missed' : doneOn ? 'met' : ended ? 'superseded' : started ? 'running' : 'projected',
    from: {moment: rule.from, ...(startOn !== undefined && {on: startOn})},
    ...(due !== undefined && {due}),
    ...(firstDue !== undefined && {firstDue}),
    extensions,
    provisional: Boolean(reckoned?.provisional) && extensions.length === 0,
    ...(told !== undefined && reckoned && told !== reckoned.date && {recalculated: reckoned.date}),
    ...(doneOn !== undefined && {doneOn}),
    ...(missed !== undefined && {missed}),
  };
}

/** Until it starts, a clock is forecast from the day by which its start is itself due. */
function forecastStart(from: Moment, earlier: readonly Clock[], today: PlainDate): PlainDate | undefined {
  const due = earlier.find(({duty}) => duty === broughtAboutBy[from])?.due;
  return due !== undefined && due < today ? today : due;
}

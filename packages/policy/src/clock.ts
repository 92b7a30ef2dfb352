import type {Instant} from './calendar/instant.ts';
import {localDay} from './calendar/instant.ts';
import {listedCalendar} from './calendar/listed-calendar.ts';
import type {PlainDate} from './calendar/plain-date.ts';
import type {Duty} from './case/duty.ts';
import {endOf} from './case/end-of.ts';
import type {Extension, StageState} from './case/state.ts';
import {type DueDate, dueDate, startDay} from './due-date.ts';
import {dutyBehind} from './duty-behind.ts';
import type {
  Clause,
  ClockRule,
  Duration,
  Force,
  ListedCalendarPolicy,
  Moment,
  NoDuration,
  StageRule,
  Text,
} from './policy.ts';

/**
 * Where a duty stands. `projected`: its start has not happened, so any date is a forecast. `missed`: a day on which it was
 * due ended without it, whether or not it was done, or given more time, later. `superseded`: the stage ended without it.
 * `none-stated`: the policy gives no time for it. `not-configured`: it gives one that nobody has supplied.
 */
export type ClockState = 'projected' | 'running' | 'met' | 'missed' | 'superseded' | NoDuration;

/** A duty with a due date, and everything needed to explain that date. Dates are days in the policy's time zone. */
export interface Clock {
  readonly stage: string;
  readonly duty: Duty;
  readonly force: Force;
  /** Nothing where it is the organisation's own target, or where the policy is not for this reader. */
  readonly clause?: Clause;
  /** Nothing where somebody else sets the date, or nobody does. */
  readonly duration?: Duration;
  readonly state: ClockState;
  /** What starts it, and the day it did (day 0). For a projection, the latest day on which it should, or today after that. */
  readonly from: {readonly moment: Moment; readonly on?: PlainDate};
  /** Nothing when not even a forecast can be made. */
  readonly due?: PlainDate;
  /** For a duty in hours: the instant at which it is due. */
  readonly dueAt?: Instant;
  /** The due date before any extension. */
  readonly firstDue?: PlainDate;
  readonly extensions: readonly Extension[];
  /** The date lies past the published bank holidays and may still move. */
  readonly provisional: boolean;
  /** Version of the working calendar by which it is reckoned today. */
  readonly calendar: string;
  /** What the calendar gives today, where that differs from the date once told. For staff. */
  readonly recalculated?: PlainDate;
  /** Other ways to read the clause, and what each would give. For staff. */
  readonly otherReadings?: readonly {readonly says: Text; readonly due: PlainDate}[];
  readonly doneOn?: PlainDate;
  /** The date that was missed. Earlier than `due` when more time was given too late: that mends no breach. */
  readonly missed?: PlainDate;
  /** A target among staff, which nobody else is told. */
  readonly shownTo?: 'staff';
}

/** What of a stage its clocks go by. */
type StageFacts = Pick<StageState, 'id' | 'moments' | 'told' | 'extensions' | 'leftAt' | 'declinedAt'>;

/** Every clock of one stage as it stands at an instant. `ended` is when the case ended otherwise than by an answer. */
export function stageClocks(
  calendar: ListedCalendarPolicy,
  rule: StageRule,
  stage: StageFacts,
  at: Instant,
  ended: Instant | undefined = endOf(stage),
): Clock[] {
  const clocks: Clock[] = [];
  for (const one of rule.clocks) clocks.push(clockOf(calendar, one, stage, at, ended, clocks));
  return clocks;
}

/** The clocks of a stage that opens at this instant, before anything has happened in it. What a form may promise. */
export function projectedClocks(calendar: ListedCalendarPolicy, rule: StageRule, opened: Instant): Clock[] {
  return stageClocks(calendar, rule, {id: rule.id, moments: {opened}, told: [], extensions: []}, opened);
}

/** `earlier`: the clocks of the stage that stand before this one in the policy. */
function clockOf(
  calendar: ListedCalendarPolicy,
  rule: ClockRule,
  stage: StageFacts,
  at: Instant,
  ended: Instant | undefined,
  earlier: readonly Clock[],
): Clock {
  const day = (moment: Instant) => localDay(moment, calendar.timeZone);
  const {duty, force, clause, duration, shownTo} = rule;
  // Once a stage is answered or left, nothing in it can be done any more, and its clocks stand still.
  const now = ended ?? at;
  const today = day(now);

  // Instants sort as strings, and what has not happened comes last.
  const [done] = rule.metBy.map((moment) => stage.moments[moment]).sort();
  const doneOn = done && day(done);
  const owedUntil = doneOn ?? today;
  const extensions = rule.extension ? stage.extensions : [];
  // An extension given in time replaced its date; one given late found it broken.
  const broken = extensions.find((one) => day(one.at) > one.from)?.from;
  const base = {
    stage: stage.id,
    duty,
    force,
    ...(clause && {clause}),
    ...(shownTo === 'staff' && {shownTo}),
    calendar: listedCalendar(calendar).version,
    ...(doneOn !== undefined && {doneOn}),
    extensions,
  };
  if (typeof duration === 'string') {
    // A date that somebody was told where the policy gives none binds like any other.
    const [first] = extensions;
    const due = extensions.at(-1)?.to;
    const missed = broken ?? (owedUntil > (due ?? owedUntil) ? due : undefined);
    const otherwise = ended ? 'superseded' : due === undefined ? duration : 'running';
    return {
      ...base,
      state: missed ? 'missed' : doneOn ? 'met' : otherwise,
      from: {moment: rule.from},
      ...(first && {due, firstDue: first.from}),
      provisional: false,
      ...(missed !== undefined && {missed}),
    };
  }

  const started = stage.moments[rule.from];
  const {startOn, reckoned} = reckon(calendar, {...rule, duration}, started, earlier, today);
  // What somebody was told binds the policy's own clock, not a target beside it.
  const told = shownTo === 'staff' ? undefined : stage.told.findLast((one) => one.duty === duty)?.due;
  const firstDue = told ?? reckoned?.date;
  const due = extensions.at(-1)?.to ?? firstDue;
  // A date that was told or given in its place is due when its day ends, whatever the hours say.
  const dueAt = due === reckoned?.date ? reckoned?.at : undefined;

  const late = dueAt ? (done ?? now) >= dueAt : owedUntil > (due ?? owedUntil);
  const [first] = extensions;
  const pastItsHour = first && reckoned?.at && first.at >= reckoned.at ? first.from : undefined;
  const missed = started && (broken ?? pastItsHour ?? (late ? due : undefined));
  const otherReadings = readingsOf(calendar, {...rule, duration}, stage, earlier, today);

  return {
    ...base,
    duration,
    state: missed ? 'missed' : doneOn ? 'met' : ended ? 'superseded' : started ? 'running' : 'projected',
    from: {moment: rule.from, ...(startOn !== undefined && {on: startOn})},
    ...(due !== undefined && {due}),
    ...(dueAt && {dueAt}),
    ...(firstDue !== undefined && {firstDue}),
    provisional: Boolean(reckoned?.provisional) && extensions.length === 0,
    ...(told !== undefined && reckoned && told !== reckoned.date && {recalculated: reckoned.date}),
    ...(otherReadings.length > 0 && {otherReadings}),
    ...(missed !== undefined && {missed}),
  };
}

type TimedRule = ClockRule & {readonly duration: Duration};

/** Day 0 and the due date, from the start that happened or from the day on which it should. */
function reckon(
  calendar: ListedCalendarPolicy,
  {from, duration, roll, lateStart}: TimedRule,
  started: Instant | undefined,
  earlier: readonly Clock[],
  today: PlainDate,
): {readonly startOn?: PlainDate | undefined; readonly reckoned?: DueDate} {
  const startDue = earlier.find(({duty}) => duty === dutyBehind[from])?.due;
  // Dates sort as strings, and what is not there comes last. What is late should still happen today.
  const day = started ? startDay(calendar, from, started) : [startDue, today].sort()[1];
  const [startOn] = [day, lateStart === 'capped' ? startDue : undefined].sort();
  if (startOn === undefined) return {};
  return {startOn, reckoned: dueDate(calendar, startOn, duration, {...(roll && {roll}), at: started})};
}

function readingsOf(
  calendar: ListedCalendarPolicy,
  rule: TimedRule,
  {moments}: StageFacts,
  earlier: readonly Clock[],
  today: PlainDate,
): NonNullable<Clock['otherReadings']> {
  return (rule.readings ?? []).flatMap(({says, ...change}) => {
    const other = {...rule, ...change} as TimedRule;
    const due = reckon(calendar, other, moments[other.from], earlier, today).reckoned?.date;
    return due === undefined ? [] : [{says, due}];
  });
}

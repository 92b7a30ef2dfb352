import type {CalendarPolicy, Clock} from '@redress/policy';
import {daysBetween, type PlainDate} from '@redress/policy/calendar';

/** As much of a clock as its standing depends on. */
type Standable = Pick<Clock, 'state' | 'due' | 'doneOn' | 'missed' | 'duration'>;

/** A number of days, in the unit in which the duty is counted. */
export interface Days {
  readonly count: number;
  readonly unit: Clock['duration']['unit'];
}

/**
 * How a duty stands on one day. `days` are those left, or those late; absent where they cannot be counted, and where none
 * is left although the day has not come (a date on a day off). `missed` is an earlier date that was not kept.
 */
export type Standing =
  | {readonly is: 'undated' | 'superseded'}
  | {readonly is: 'forecast'; readonly due: PlainDate}
  | {
      readonly is: 'running' | 'today' | 'late';
      readonly due: PlainDate;
      readonly days?: Days;
      readonly missed?: PlainDate;
    }
  | {readonly is: 'met' | 'met-late'; readonly due?: PlainDate; readonly doneOn: PlainDate; readonly days?: Days};

/** How a duty stands today, which may be a later day than the one on which the service worked out its state. */
export function standingOf(
  {state, due, doneOn, missed, duration}: Standable,
  calendar: CalendarPolicy,
  today: PlainDate,
): Standing {
  const between = (from: PlainDate, to: PlainDate) => countDays(calendar, duration.unit, from, to);
  if (doneOn !== undefined) {
    if (missed !== undefined) return {is: 'met-late', doneOn, ...between(missed, doneOn)};
    return {is: 'met', doneOn, ...(due !== undefined && {due})};
  }
  if (state === 'superseded') return {is: 'superseded'};
  if (due === undefined) return {is: 'undated'};
  if (state === 'projected') return {is: 'forecast', due};
  if (today > due) return {is: 'late', due, ...between(due, today)};
  const broken = missed === undefined ? {} : {missed};
  return today === due ? {is: 'today', due, ...broken} : {is: 'running', due, ...between(today, due), ...broken};
}

/** How many days, unless there are none or they cannot be counted. */
function countDays(calendar: CalendarPolicy, unit: Days['unit'], from: PlainDate, to: PlainDate): {days?: Days} {
  const count = daysBetween(calendar, unit, from, to) ?? 0;
  return count > 0 ? {days: {count, unit}} : {};
}

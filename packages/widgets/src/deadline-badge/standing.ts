import type {Clock, ListedCalendarPolicy, NoDuration} from '@redress/policy';
import type {PlainDate} from '@redress/policy/calendar';
import type {daysBetween} from '@redress/policy/page';

/** How days are counted. A page may say a date before it knows how. */
export type CountDays = typeof daysBetween;

/** As much of a clock as its standing depends on. */
type Standable = Pick<Clock, 'state' | 'due' | 'doneOn' | 'missed' | 'duration'> & {
  readonly from: Pick<Clock['from'], 'on'>;
};

/** A number of days: working days where the duty is counted in them. */
export interface Days {
  readonly count: number;
  readonly unit: 'working-days' | 'calendar-days';
}

/**
 * How a duty stands on one day. `days` are those left, or those late; absent where they cannot be counted, and where none
 * is left although the day has not come (a date on a day off). `missed` is an earlier date that was not kept.
 */
export type Standing =
  | {readonly is: 'undated' | 'superseded'}
  /** No time is given: `days` are those since it began. */
  | {readonly is: NoDuration; readonly days?: Days}
  /** `aimed`: what was only aimed at, and is past. */
  | {readonly is: 'forecast' | 'aimed'; readonly due: PlainDate}
  | {
      readonly is: 'running' | 'today' | 'late';
      readonly due: PlainDate;
      readonly days?: Days;
      readonly missed?: PlainDate;
    }
  | {readonly is: 'met' | 'met-late'; readonly due?: PlainDate; readonly doneOn: PlainDate; readonly days?: Days};

/**
 * How a duty stands today, which may be a later day than the one on which the service worked out its state. Without `count`
 * no days are told.
 */
export function standingOf(
  {state, due, doneOn, missed, duration, from}: Standable,
  today: PlainDate,
  calendar?: ListedCalendarPolicy,
  count?: CountDays,
): Standing {
  const unit = duration?.unit === 'working-days' ? 'working-days' : 'calendar-days';
  const between = (a: PlainDate, b: PlainDate): Days | undefined => {
    const days = (calendar && count?.(calendar, unit, a, b)) ?? 0;
    return days > 0 ? {count: days, unit} : undefined;
  };
  if (doneOn !== undefined) {
    return missed === undefined ? {is: 'met', doneOn, due} : {is: 'met-late', doneOn, days: between(missed, doneOn)};
  }
  if (state === 'superseded') return {is: state};
  if (state === 'none-stated' || state === 'not-configured') {
    return {is: state, days: from.on && between(from.on, today)};
  }
  if (due === undefined) return {is: 'undated'};
  if (state === 'projected') return {is: 'forecast', due};
  // What is due at an hour is missed on its very day.
  if (today > due || missed === due) return {is: 'late', due, days: between(due, today)};
  return {is: today === due ? 'today' : 'running', due, days: between(today, due), missed};
}

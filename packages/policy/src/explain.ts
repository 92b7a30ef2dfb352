import type {DayOff} from './calendar/build-calendar.ts';
import {fromDayNumber, toDayNumber} from './calendar/day-number.ts';
import {listedCalendar} from './calendar/listed-calendar.ts';
import type {PlainDate} from './calendar/plain-date.ts';
import type {Clock} from './clock.ts';
import {dueDate} from './due-date.ts';
import type {ListedCalendarPolicy} from './policy.ts';

/** One day in the working of a due date. */
export interface ExplainedDay {
  readonly date: PlainDate;
  /**
   * `start` is day 0; `counted` has its number; `skipped` says why it does not count; `moved` is the working day to which the
   * date went from a day off; `added` came with an extension.
   */
  readonly kind: 'start' | 'counted' | 'skipped' | 'moved' | 'added';
  readonly number?: number;
  readonly off?: DayOff;
  readonly due?: boolean;
}

/**
 * Every day from the start of a clock to its due date, or to the last that is counted where the date went back from a day off.
 * The counted days add up to the clock's duration, a week as seven days and a month as those that it has, except where the
 * date was told before something changed what is counted (`recalculated`); days that an extension added are listed after them.
 * Empty where the clock has no date yet, and for hours: they run through the days.
 */
export function explainClock(
  calendar: ListedCalendarPolicy,
  clock: Pick<Clock, 'firstDue' | 'due' | 'duration'> & {readonly from: Pick<Clock['from'], 'on'>},
): readonly ExplainedDay[] {
  const {from, firstDue, due, duration} = clock;
  if (from.on === undefined || firstDue === undefined || due === undefined || duration === undefined) return [];
  if (duration.unit === 'hours' || duration.unit === 'working-hours') return [];
  const working = listedCalendar(calendar);
  const byWorkingDay = duration.unit === 'working-days';
  // The last day that counts: of working days it is known once they have been counted.
  const last = byWorkingDay ? due : dueDate(calendar, from.on, duration).date;
  const wentBack = due === firstDue && due < last && due === working.roll(last, 'back').date;
  const end = wentBack ? last : due;
  const days: ExplainedDay[] = [];
  let number = 0;
  for (let day = toDayNumber(from.on); day <= toDayNumber(end); day++) {
    const date = fromDayNumber(day);
    const off = working.dayOff(date);
    const mark = date === due ? {due: true} : {};
    const counts = byWorkingDay ? number < duration.count : date <= last;
    if (date === from.on) days.push({date, kind: 'start', ...(byWorkingDay && off && {off}), ...mark});
    else if (byWorkingDay && off) days.push({date, kind: 'skipped', off, ...mark});
    else if (date > firstDue && due > firstDue) days.push({date, kind: 'added', ...mark});
    else if (counts) days.push({date, kind: 'counted', number: ++number, ...mark});
    else if (off) days.push({date, kind: 'skipped', off, ...mark});
    else days.push({date, kind: 'moved', ...mark});
  }
  return days;
}

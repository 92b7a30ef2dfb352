import type {DayOff} from './calendar/build-calendar.ts';
import {listedCalendar} from './calendar/listed-calendar.ts';
import {fromDayNumber, type PlainDate, toDayNumber} from './calendar/plain-date.ts';
import type {Clock} from './clock.ts';
import type {ListedCalendarPolicy} from './policy.ts';

/** One day in the working of a due date. */
export interface ExplainedDay {
  readonly date: PlainDate;
  /** `start` is day 0; `counted` has its number; `skipped` says why it does not count; `added` came with an extension. */
  readonly kind: 'start' | 'counted' | 'skipped' | 'added';
  readonly number?: number;
  readonly off?: DayOff;
  readonly due?: boolean;
}

/**
 * Every day from the start of a clock to its due date. The counted days add up to the clock's duration, except where a
 * closure came after the date was told (`recalculated`); days that an extension added are listed after them. Empty where
 * the clock has no date yet.
 */
export function explainClock(
  calendar: ListedCalendarPolicy,
  clock: Pick<Clock, 'firstDue' | 'due' | 'duration'> & {readonly from: Pick<Clock['from'], 'on'>},
): readonly ExplainedDay[] {
  const {from, firstDue, due, duration} = clock;
  if (from.on === undefined || firstDue === undefined || due === undefined || duration === undefined) return [];
  const working = listedCalendar(calendar);
  const days: ExplainedDay[] = [];
  let number = 0;
  for (let day = toDayNumber(from.on); day <= toDayNumber(due); day++) {
    const date = fromDayNumber(day);
    const off = duration.unit === 'working-days' ? working.dayOff(date) : undefined;
    const last = date === due ? {due: true} : {};
    if (date === from.on) days.push({date, kind: 'start', ...(off && {off}), ...last});
    else if (off) days.push({date, kind: 'skipped', off, ...last});
    else if (date > firstDue) days.push({date, kind: 'added', ...last});
    else days.push({date, kind: 'counted', number: ++number, ...last});
  }
  return days;
}

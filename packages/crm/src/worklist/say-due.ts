import type {CalendarPolicy, PlainDate} from '@redress/policy';
import {OutOfRange, workingCalendar} from '@redress/policy/calendar';
import {count} from '../words.ts';

/** How near a date is: the state that a colour may underline. */
export type Nearness = 'late' | 'today' | 'later';

export function nearness(due: PlainDate, today: PlainDate): Nearness {
  if (due === today) return 'today';
  return due < today ? 'late' : 'later';
}

/** `2 working days late`, `Due today`, `4 working days left`: how the deadline badge counts, too. */
export function sayDue(calendar: CalendarPolicy, due: PlainDate, today: PlainDate): string {
  if (due === today) return 'Due today';
  const days = workingDays(calendar, due, today);
  if (due < today) return days ? `${count(days, 'working day')} late` : 'Late';
  return days === undefined ? '' : `${count(days, 'working day')} left`;
}

/** Nothing past the published bank holidays. */
function workingDays(calendar: CalendarPolicy, a: PlainDate, b: PlainDate): number | undefined {
  try {
    return Math.abs(workingCalendar(calendar).between(a, b));
  } catch (error) {
    if (error instanceof OutOfRange) return undefined;
    throw error;
  }
}

import type {CalendarPolicy, PlainDate} from '@redress/policy';
import {daysBetween} from '@redress/policy/calendar';
import {worklistWords as words} from '../words/worklist.ts';

/** How near a date is: the state that a colour may underline. */
export type Nearness = 'late' | 'today' | 'later';

export function nearness(due: PlainDate, today: PlainDate): Nearness {
  if (due === today) return 'today';
  return due < today ? 'late' : 'later';
}

/** `2 working days late`, `Due today`, `4 working days left`. Nothing where the bank holidays are not published so far. */
export function sayDue(calendar: CalendarPolicy, due: PlainDate, today: PlainDate): string {
  if (due === today) return words.dueToday;
  const left = daysBetween(calendar, 'working-days', today, due);
  if (left === undefined) return '';
  return due < today ? words.late(-left) : words.left(left);
}

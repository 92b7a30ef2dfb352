import {dayOfWeek} from '../calendar/day-number.ts';
import type {PlainDate} from '../calendar/plain-date.ts';

/** Names of the days, Monday first, and of the months. */
export interface DateNames {
  readonly days: readonly string[];
  readonly months: readonly string[];
}

/** `Friday 4 December 2026`. With the year: a letter is read again years later. Not from Intl, which may know no Welsh. */
export function sayDate(date: PlainDate, {days, months}: DateNames): string {
  const [year, month = 1, day] = date.split('-').map(Number);
  return `${days[dayOfWeek(date) - 1]} ${day} ${months[month - 1]} ${year}`;
}

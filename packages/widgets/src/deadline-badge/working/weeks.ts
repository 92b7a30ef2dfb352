import type {ExplainedDay} from '@redress/policy';
import {dayOfWeek} from '@redress/policy/calendar';

/** A week from Monday to Sunday; nothing where the working has no such day. */
export type Week = readonly (ExplainedDay | undefined)[];

/** Consecutive days as rows of a calendar. */
export function weeksOf(days: readonly ExplainedDay[]): readonly Week[] {
  const [first] = days;
  if (!first) return [];
  const cells = [...Array.from({length: dayOfWeek(first.date) - 1}, () => undefined), ...days];
  const rows = Math.ceil(cells.length / 7);
  return Array.from({length: rows}, (_, row) => Array.from({length: 7}, (_, column) => cells[row * 7 + column]));
}

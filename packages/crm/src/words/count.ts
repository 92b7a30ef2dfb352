import type {Duration} from '@redress/policy';

/** `1 working day`, `2 working days`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `10 working days`. */
export function sayDuration({count: days, unit}: Duration): string {
  return count(days, unit === 'working-days' ? 'working day' : 'day');
}

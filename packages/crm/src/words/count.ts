import type {Duration} from '@redress/policy';

/** `1 working day`, `2 working days`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

const units: Readonly<Record<Duration['unit'], string>> = {
  'working-days': 'working day',
  'calendar-days': 'day',
  weeks: 'week',
  months: 'month',
  hours: 'hour',
  'working-hours': 'working hour',
};

/** `10 working days`. */
export function sayDuration({count: number, unit}: Duration): string {
  return count(number, units[unit]);
}

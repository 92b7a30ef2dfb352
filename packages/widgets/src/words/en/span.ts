import type {Duration} from '@redress/policy';

const units: Readonly<Record<Duration['unit'], string>> = {
  'working-days': 'working day',
  'calendar-days': 'day',
  weeks: 'week',
  months: 'month',
  hours: 'hour',
  'working-hours': 'working hour',
};

/** A length of time: `8 weeks`. */
export function span({count, unit}: Duration): string {
  return `${count} ${units[unit]}${count === 1 ? '' : 's'}`;
}

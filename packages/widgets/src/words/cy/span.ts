import type {Duration} from '@redress/policy';

/** After a number a noun stays singular, and 2 softens it. */
const units: Readonly<Record<Duration['unit'], readonly [other: string, two?: string]>> = {
  'working-days': ['diwrnod gwaith', 'ddiwrnod gwaith'],
  'calendar-days': ['diwrnod', 'ddiwrnod'],
  weeks: ['wythnos'],
  months: ['mis', 'fis'],
  hours: ['awr'],
  'working-hours': ['awr waith'],
};

export function span({count, unit}: Duration): string {
  const [other, two = other] = units[unit];
  return `${count} ${count === 2 ? two : other}`;
}

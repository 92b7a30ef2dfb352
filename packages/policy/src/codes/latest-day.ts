import type {CalendarPolicy, Duration} from '../policy.ts';

/** How a policy's length of time compares with a code's in working days. `unknown`: no two such lengths can be compared. */
export type Compared = 'sooner' | 'same' | 'later' | 'unknown';

/**
 * Compares latest possible days, not numbers: seven plain days are over long before twenty working days are. A length of
 * calendar time counts as sooner only where it can never end after the working days, from whichever working day it runs and
 * with no bank holiday to help it.
 */
export function compareWithWorkingDays(
  {count, unit}: Duration,
  workingDays: number,
  {week, hours}: Pick<CalendarPolicy, 'week' | 'hours'>,
): Compared {
  switch (unit) {
    case 'working-days':
      return compare(count, workingDays);
    case 'working-hours':
      return hours ? compare(Math.ceil(count / hoursADay(hours)), workingDays) : 'unknown';
    case 'calendar-days':
      return compare(count, shortestSpan(workingDays, week.length));
    case 'hours':
      return compare(Math.ceil(count / 24), shortestSpan(workingDays, week.length));
    case 'weeks':
      return compare(count * 7, shortestSpan(workingDays, week.length));
    case 'months':
      return compare(count * 31, shortestSpan(workingDays, week.length));
  }
}

function compare(count: number, most: number): Compared {
  if (count < most) return 'sooner';
  return count === most ? 'same' : 'later';
}

/** The fewest calendar days that so many working days can take: from the first working day of a week. */
function shortestSpan(workingDays: number, daysAWeek: number): number {
  return workingDays + (7 - daysAWeek) * Math.floor(workingDays / daysAWeek);
}

function hoursADay({opens, closes}: {readonly opens: string; readonly closes: string}): number {
  return (minutes(closes) - minutes(opens)) / 60;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

/** As people say it: "10 working days", "1 calendar day". */
export function inWords({count, unit}: Duration): string {
  const words = unit.replace('-', ' ');
  return `${count} ${count === 1 ? words.replace(/s$/, '') : words}`;
}

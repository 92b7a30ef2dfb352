import {PolicyError} from '../policy-error.ts';

/** The weekdays that are worked, ISO 8601 (Monday 1); throws `PolicyError` `calendar/no-working-days` where none is. */
export function workedWeekdays(week: readonly number[]): ReadonlySet<number> {
  const worked = new Set(week);
  if (![1, 2, 3, 4, 5, 6, 7].some((weekday) => worked.has(weekday))) {
    throw new PolicyError('calendar/no-working-days', `Nobody works on weekdays [${week}]; expected some of 1 to 7`);
  }
  return worked;
}

import {addMonths} from './calendar/day-number.ts';
import type {PlainDate} from './calendar/plain-date.ts';
import type {ReportRule} from './policy.ts';

const months: Readonly<Partial<Record<ReportRule['every'], number>>> = {month: 1, quarter: 3, year: 12};

/**
 * The last day for the next report after one of the day `last`. Nothing where the policy leaves the interval to be agreed or
 * does not say it.
 */
export function reportDue({every}: Pick<ReportRule, 'every'>, last: PlainDate): PlainDate | undefined {
  const interval = months[every];
  return interval === undefined ? undefined : addMonths(last, interval);
}

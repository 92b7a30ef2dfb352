import type {WorkingCalendar} from './build-calendar.ts';
import {addMonths} from './day-number.ts';
import {type PlainDate, plain} from './plain-date.ts';

/**
 * What bank holiday data lacks. `missing`: it does not cover today, so that every date is provisional. `ending`: it does
 * not cover the coming twelve months. `stale`: it was not held against the official list for twelve months, and holidays
 * may have been proclaimed since.
 */
export type CoverGap = 'missing' | 'ending' | 'stale';

/** How far bank holiday data can be relied on. Nothing lacks while `gaps` is empty. */
export interface HolidayCover {
  readonly version: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly gaps: readonly CoverGap[];
}

/** How far the bank holiday data of a calendar can be relied on, seen from `today`. For staff and for whoever runs it. */
export function holidayCover({version, from, to}: WorkingCalendar, today: PlainDate): HolidayCover {
  const gaps: CoverGap[] = [];
  if (today < from || today > to) gaps.push('missing');
  else if (addMonths(today, 12) > to) gaps.push('ending');
  // A version ends with the month of its data.
  if (addMonths(plain(`${version.slice(-7)}-01`), 12) < today) gaps.push('stale');
  return {version, from, to, gaps};
}

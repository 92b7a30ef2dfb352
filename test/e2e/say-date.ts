import type {PlainDate} from '@redress/policy';

const format = new Intl.DateTimeFormat('en-GB', {weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC'});

/** A date as the pages say it: `Friday 4 December`. Said here anew, so that the pages are checked and not repeated. */
export function sayDate(date: PlainDate): string {
  return format.format(Date.parse(`${date}T00:00:00Z`)).replace(',', '');
}

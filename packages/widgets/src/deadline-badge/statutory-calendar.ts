import type {ListedCalendarPolicy} from '@redress/policy';
import {listByLaw, type Nation} from '@redress/policy/calendar';

const calendars = new Map<Nation, ListedCalendarPolicy>();

/** Which days count in a nation by law. In a file of its own, so that only a badge without a case fetches it. */
export function statutoryCalendar(nation: Nation): ListedCalendarPolicy {
  let calendar = calendars.get(nation);
  if (!calendar) {
    calendar = {nation, timeZone: 'Europe/London', week: [1, 2, 3, 4, 5], closures: [], holidays: listByLaw(nation)};
    calendars.set(nation, calendar);
  }
  return calendar;
}

import {
  type Instant,
  instantOf,
  localDay,
  type PlainDate,
  type WorkingCalendar,
  workingCalendar,
} from '@redress/policy/calendar';
import type {Organisation} from '../../organisation.ts';

/** When somebody reads what is sent among staff: on working days, from the hour that is configured until the office closes. */
export interface OfficeHours {
  readonly calendar: WorkingCalendar;
  readonly timeZone: string;
  /** `HH:mm` on the clock of the time zone. */
  readonly opens: string;
  today(now: Instant): PlainDate;
  isOpen(now: Instant): boolean;
  /** The next time that it opens. */
  opensNext(now: Instant): Instant;
}

export function officeHours({policies: [{calendar: rules}], messages}: Organisation): OfficeHours {
  const {timeZone, hours} = rules;
  const calendar = workingCalendar(rules);
  const opens = messages?.staff?.at ?? hours?.opens ?? '09:00';
  const closes = hours && hours.closes > opens ? hours.closes : '17:30';
  const today = (now: Instant) => localDay(now, timeZone);
  const at = (day: PlainDate, time: string) => instantOf(day, time, timeZone);
  return {
    calendar,
    timeZone,
    opens,
    today,
    isOpen(now) {
      const day = today(now);
      return isWorkingDay(calendar, day) && now >= at(day, opens) && now < at(day, closes);
    },
    opensNext(now) {
      const day = today(now);
      if (isWorkingDay(calendar, day) && now < at(day, opens)) return at(day, opens);
      return at(calendar.reckon(day, 1).date, opens);
    },
  };
}

/** Also beyond the published bank holidays. */
function isWorkingDay(calendar: WorkingCalendar, day: PlainDate): boolean {
  return calendar.roll(day, 'forward').date === day;
}

import {addDays, addMonths, addWeeks} from './calendar/day-number.ts';
import {addHours, endOfDay, type Instant, localDay} from './calendar/instant.ts';
import {listedCalendar} from './calendar/listed-calendar.ts';
import type {PlainDate} from './calendar/plain-date.ts';
import {receiptDay} from './calendar/receipt-day.ts';
import {addWorkingHours} from './calendar/working-hours.ts';
import type {ClockRule, Duration, ListedCalendarPolicy, Moment} from './policy.ts';

/** A due date as it was reckoned. Hours end at an instant; days end when they do. */
export interface DueDate {
  readonly date: PlainDate;
  /** For a duration in hours: the instant at which it has run out. */
  readonly at?: Instant;
  /** It lies past the published bank holidays and may still move. */
  readonly provisional: boolean;
}

/** Day 0 of a clock that starts with `moment`, reached at `at`. Only a receipt can fall on another day than its own. */
export function startDay(calendar: ListedCalendarPolicy, moment: Moment, at: Instant): PlainDate {
  if (moment !== 'opened') return localDay(at, calendar.timeZone);
  return receiptDay(listedCalendar(calendar), calendar, at).date;
}

/**
 * The due date of a duration counted from `start` (day 0), rolled to a working day where the rule says so. Hours count from
 * `at`, the instant of the start; where there is only a forecast of its day, from the end of that day.
 */
export function dueDate(
  calendar: ListedCalendarPolicy,
  start: PlainDate,
  {count, unit}: Duration,
  {roll, at = endOfDay(start, calendar.timeZone)}: {roll?: ClockRule['roll']; at?: Instant | undefined} = {},
): DueDate {
  const working = listedCalendar(calendar);
  const rolled = ({date, provisional = false}: {date: PlainDate; provisional?: boolean}): DueDate => {
    if (!roll) return {date, provisional};
    const on = working.roll(date, roll);
    return {date: on.date, provisional: provisional || on.provisional};
  };
  switch (unit) {
    case 'working-days':
      return rolled(working.reckon(start, count));
    case 'calendar-days':
      return rolled({date: addDays(start, count)});
    case 'weeks':
      return rolled({date: addWeeks(start, count)});
    case 'months':
      return rolled({date: addMonths(start, count)});
    case 'hours': {
      const end = addHours(at, count);
      return {date: localDay(end, calendar.timeZone), at: end, provisional: false};
    }
    case 'working-hours': {
      const {opens, closes} = calendar.hours ?? wholeDay;
      const end = addWorkingHours(working, {timeZone: calendar.timeZone, opens, closes}, at, count);
      return {date: localDay(end.at, calendar.timeZone), ...end};
    }
    default:
      return unknownUnit(unit);
  }
}

const wholeDay = {opens: '00:00', closes: '24:00'};

function unknownUnit(unit: never): never {
  throw new TypeError(`No such unit of time: ${unit}`);
}

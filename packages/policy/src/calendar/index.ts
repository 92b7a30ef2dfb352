export {daysBetween} from './days-between.ts';
export {
  type BankHoliday,
  bankHolidays,
  type HolidayName,
  type Nation,
  published,
} from './holidays/bank-holidays.ts';
export {endOfDay, type Instant, instant, localDay} from './instant.ts';
export {OutOfRange} from './out-of-range.ts';
export {
  addDays,
  dayOfWeek,
  fromDayNumber,
  isPlainDate,
  type PlainDate,
  plain,
  toDayNumber,
} from './plain-date.ts';
export {
  type CalendarRules,
  type DayOff,
  type Reckoned,
  type WorkingCalendar,
  workingCalendar,
} from './working-calendar.ts';

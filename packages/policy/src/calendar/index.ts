// Days and moments.

export {
  addHours,
  endOfDay,
  type Instant,
  instant,
  instantOf,
  isInstant,
  type LocalTime,
  localDay,
  localTime,
} from './instant.ts';
export {
  addDays,
  addMonths,
  addWeeks,
  dayOfWeek,
  fromDayNumber,
  isPlainDate,
  type PlainDate,
  plain,
  toDayNumber,
} from './plain-date.ts';

// Days off.

export {
  type BankHoliday,
  bankHolidays,
  type HolidayName,
  type Nation,
  published,
} from './holidays/bank-holidays.ts';
export {comingHolidays, type HolidayList, holidayList} from './holidays/holiday-list.ts';

// Working days.

export type {CalendarRules, CountedDay, DayOff, Reckoned, Roll, WorkingCalendar} from './build-calendar.ts';
export {daysBetween} from './days-by-law.ts';
export {type CoverGap, type HolidayCover, holidayCover} from './holiday-cover.ts';
export {type ListedRules, listedCalendar} from './listed-calendar.ts';
export {OutOfRange} from './out-of-range.ts';
export {type ReceiptRules, receiptDay} from './receipt-day.ts';
export {workingCalendar} from './working-calendar.ts';
export {addWorkingHours, type OpeningHours} from './working-hours.ts';

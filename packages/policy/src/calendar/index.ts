// Days and moments.

export {addDays, addMonths, addWeeks, dayOfWeek, fromDayNumber, toDayNumber} from './day-number.ts';
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
export {isPlainDate, type PlainDate, plain} from './plain-date.ts';

// Days off.

export type {BankHoliday, HolidayList, HolidayName, Nation} from './holidays/bank-holiday.ts';
export {bankHolidays} from './holidays/bank-holidays.ts';
export {comingHolidays, holidayList} from './holidays/holiday-list.ts';
export {listByLaw, published} from './holidays/list-by-law.ts';

// Working days.

export type {CalendarRules, CountedDay, DayOff, Reckoned, Roll, WorkingCalendar} from './build-calendar.ts';
export {daysBetween} from './days-by-law.ts';
export {type CoverGap, type HolidayCover, holidayCover} from './holiday-cover.ts';
export {type ListedRules, listedCalendar} from './listed-calendar.ts';
export {OutOfRange} from './out-of-range.ts';
export {type ReceiptRules, receiptDay} from './receipt-day.ts';
export {workingCalendar} from './working-calendar.ts';
export {addWorkingHours, type OpeningHours} from './working-hours.ts';

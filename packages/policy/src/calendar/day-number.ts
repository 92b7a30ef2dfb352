import {daysInMonth, type PlainDate, yearOf} from './plain-date.ts';
import {twoDigits} from './two-digits.ts';

// Days are counted in years that begin in March, so that a leap day is the last of its year, and in eras of 400 years, after
// which the Gregorian calendar repeats itself. See H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".

/** From 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;
const DAYS_PER_ERA = 146_097;

/** Days since 1970-01-01, so that dates add and subtract as integers. */
export function toDayNumber(date: PlainDate): number {
  const month = twoDigits(date, 5);
  const year = month > 2 ? yearOf(date) : yearOf(date) - 1;
  // `| 0` cuts off what a division leaves over, and is quicker than Math.floor.
  const century = (year / 100) | 0;
  const leapDays = (year >> 2) - century + (century >> 2);
  const fromMarch = ((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) | 0;
  return 365 * year + leapDays + fromMarch + twoDigits(date, 8) - 1 - EPOCH;
}

/** The inverse of {@link toDayNumber}. Throws a `RangeError` for a part of a day and outside the years 100 to 9999. */
export function fromDayNumber(day: number): PlainDate {
  const era = Math.floor((day + EPOCH) / DAYS_PER_ERA);
  const inEra = day + EPOCH - era * DAYS_PER_ERA;
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearInEra = Math.floor((inEra - leapDays) / 365);
  const inYear = inEra - (365 * yearInEra + (yearInEra >> 2) - Math.floor(yearInEra / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearInEra + (month > 2 ? 0 : 1);
  if (!Number.isInteger(day) || year < 100 || year > 9999) {
    throw new RangeError(`${day} is no day number; expected a whole number in the years 100 to 9999`);
  }
  return dateOf(year, month, inYear - Math.floor((153 * fromMarch + 2) / 5) + 1);
}

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same weekday `weeks` weeks later (earlier when negative). */
export function addWeeks(date: PlainDate, weeks: number): PlainDate {
  return addDays(date, 7 * weeks);
}

/**
 * The corresponding day `months` calendar months later (earlier when negative), or the last day of a month that is too
 * short for it: 30 November and three months is the end of February.
 */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const month = 12 * yearOf(date) + twoDigits(date, 5) - 1 + months;
  const year = Math.floor(month / 12);
  if (!Number.isInteger(month) || year < 100 || year > 9999) {
    throw new RangeError(`${months} months from ${date}: expected a whole number in the years 100 to 9999`);
  }
  const inYear = month - 12 * year + 1;
  return dateOf(year, inYear, Math.min(twoDigits(date, 8), daysInMonth(year, inYear)));
}

/** Day of the week, ISO 8601: Monday 1 to Sunday 7. */
export function dayOfWeek(date: PlainDate): number {
  return isoWeekday(toDayNumber(date));
}

/** As {@link dayOfWeek}, for a day number: 1970-01-01 was a Thursday. */
export function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function dateOf(year: number, month: number, day: number): PlainDate {
  const two = (part: number) => (part < 10 ? `0${part}` : `${part}`);
  return `${year < 1000 ? `0${year}` : year}-${two(month)}-${two(day)}` as PlainDate;
}

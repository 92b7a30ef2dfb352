import {dayOfWeek, fromDayNumber, isoWeekday, toDayNumber} from './day-number.ts';
import type {HolidayList, HolidayName, Nation} from './holidays/bank-holiday.ts';
import {OutOfRange} from './out-of-range.ts';
import type {PlainDate} from './plain-date.ts';
import {workedWeekdays} from './worked-weekdays.ts';

/** Why a day does not count. */
export type DayOff =
  | {readonly why: 'weekend'}
  | {readonly why: 'holiday'; readonly name: HolidayName; readonly substitute: boolean}
  | {readonly why: 'closure'};

/** What makes a calendar: see `policy.ts`, `calendar`. */
export interface CalendarRules {
  readonly nation: Nation;
  /** Weekdays that are worked, ISO 8601 (Monday 1 to Sunday 7). */
  readonly week: readonly number[];
  /** Days the organisation is closed besides bank holidays. */
  readonly closures: readonly string[];
  /** The nation's bank holidays, where they are given instead of reckoned by law. */
  readonly holidays?: HolidayList;
}

/** A date reckoned past the published holidays is provisional: a holiday that is not known yet may move it. */
export interface Reckoned {
  readonly date: PlainDate;
  readonly provisional: boolean;
}

/** One day in the counting of working days: the how-manieth it is, or why it does not count. */
export type CountedDay =
  | {readonly date: PlainDate; readonly number: number}
  | {readonly date: PlainDate; readonly off: DayOff};

/**
 * Counts working days. `add` and `between` take constant time and throw `OutOfRange` outside the published data; the
 * others go on past it with weekends and closures alone.
 */
export interface WorkingCalendar {
  /** Version of the holiday data, to be stored with every date told to a person: the nation and the month of the data. */
  readonly version: string;
  /** First date that the data covers, and the last: the horizon. */
  readonly from: PlainDate;
  readonly to: PlainDate;
  isWorkingDay(date: PlainDate): boolean;
  /** Why `date` does not count, or nothing when it does. */
  dayOff(date: PlainDate): DayOff | undefined;
  /** The n-th working day strictly after `date` (strictly before when n < 0; `date` itself when n = 0). */
  add(date: PlainDate, n: number): PlainDate;
  /** Working days in (a, b]; negative when b is before a. */
  between(a: PlainDate, b: PlainDate): number;
  /** As `add`, but goes on outside the published data, and says so. */
  reckon(date: PlainDate, n: number): Reckoned;
  /** The working day on or after `date` (`forward`), on or before it (`back`), or `date` as it is (`none`). */
  roll(date: PlainDate, how: Roll): Reckoned;
  /** Each day that `reckon` passes, from the one after `date` (before it when n < 0) to the one that it finds. */
  explain(date: PlainDate, n: number): readonly CountedDay[];
}

/** What becomes of a date on which nobody works. */
export type Roll = 'none' | 'back' | 'forward';

/** A calendar for these rules and bank holidays: a table of the days that the holidays cover. */
export function buildCalendar({nation, week, closures}: CalendarRules, holidays: HolidayList): WorkingCalendar {
  const {from, to} = holidays;
  const first = toDayNumber(from);
  const length = toDayNumber(to) - first + 1;

  const named = new Map<PlainDate, DayOff>();
  for (const {date, name, substitute} of holidays.days) {
    named.set(date, {why: 'holiday', name, substitute: substitute ?? false});
  }
  const closed = new Set<string>(closures);
  const weekend: DayOff = {why: 'weekend'};
  const closure: DayOff = {why: 'closure'};
  const worked = workedWeekdays(week);

  const offOn = (date: PlainDate, weekday: number): DayOff | undefined =>
    worked.has(weekday) ? (named.get(date) ?? (closed.has(date) ? closure : undefined)) : weekend;
  const dayOff = (date: PlainDate) => offOn(date, dayOfWeek(date));

  // The working days in order, and for each day of the table, and the one after the last, how many of them come before it.
  const days: PlainDate[] = [];
  const before = new Int32Array(length + 1);
  for (let i = 0; i < length; i++) {
    before[i] = days.length;
    const date = fromDayNumber(first + i);
    if (!offOn(date, isoWeekday(first + i))) days.push(date);
  }
  before[length] = days.length;

  const outside = (what: string) => new OutOfRange(`${what} is outside the published bank holidays (${from} to ${to})`);
  /** Where a day stands in the table, if it does. */
  const index = (date: PlainDate): number | undefined => {
    const i = toDayNumber(date) - first;
    return i >= 0 && i < length ? i : undefined;
  };
  const workedBefore = (i: number) => before[i] as number;
  /** Working days of the table up to a day, that day included. */
  const workedUntil = (date: PlainDate): number => {
    const i = index(date);
    if (i === undefined) throw outside(date);
    return workedBefore(i + 1);
  };

  const find = (date: PlainDate, n: number): PlainDate | undefined => {
    if (!Number.isInteger(n)) throw new RangeError(`${n} working days: expected a whole number`);
    const i = index(date);
    if (i === undefined) return undefined;
    if (n === 0) return date;
    return days[n > 0 ? workedBefore(i + 1) + n - 1 : workedBefore(i) + n];
  };

  const add = (date: PlainDate, n: number): PlainDate => {
    const found = find(date, n);
    if (found === undefined) throw outside(`${n} working days from ${date}`);
    return found;
  };

  const explain = (date: PlainDate, n: number): readonly CountedDay[] => {
    if (!Number.isInteger(n)) throw new RangeError(`${n} working days: expected a whole number`);
    const passed: CountedDay[] = [];
    let day = toDayNumber(date);
    for (let number = 0; number < Math.abs(n); ) {
      day += Math.sign(n);
      const on = fromDayNumber(day);
      const off = dayOff(on);
      passed.push(off ? {date: on, off} : {date: on, number: ++number});
    }
    return passed;
  };

  const reckon = (date: PlainDate, n: number): Reckoned => {
    const found = find(date, n);
    if (found !== undefined) return {date: found, provisional: false};
    return {date: explain(date, n).at(-1)?.date ?? date, provisional: true};
  };

  return {
    version: `${nation}/${holidays.version}`,
    from,
    to,
    isWorkingDay: (date) => !dayOff(date),
    dayOff,
    add,
    between: (a, b) => workedUntil(b) - workedUntil(a),
    reckon,
    roll(date, how) {
      if (how === 'none') return {date, provisional: false};
      if (dayOff(date)) return reckon(date, how === 'forward' ? 1 : -1);
      return {date, provisional: date < from || date > to};
    },
    explain,
  };
}

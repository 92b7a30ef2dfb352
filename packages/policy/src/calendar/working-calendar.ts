import {PolicyError} from '../policy-error.ts';
import {bankHolidays, type HolidayName, type Nation, published} from './holidays/bank-holidays.ts';
import {OutOfRange} from './out-of-range.ts';
import {fromDayNumber, isoWeekday, type PlainDate, plain, toDayNumber} from './plain-date.ts';

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
}

/** A date reckoned past the published holidays is provisional: a holiday that is not known yet may move it. */
export interface Reckoned {
  readonly date: PlainDate;
  readonly provisional: boolean;
}

/**
 * Counts working days. `add` and `between` take constant time and throw `OutOfRange` outside the published data; the
 * others go on past it with weekends and closures alone.
 */
export interface WorkingCalendar {
  /** Version of the holiday data, to be stored with every date told to a person. */
  readonly version: string;
  /** First and last date that the data covers. */
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
}

/** A browser meets one calendar, a server one for each policy version: this many are kept, some 60 kB each. */
const kept = 100;
const calendars = new Map<string, WorkingCalendar>();

/** The calendar for these rules, a table of some 6,500 days. Built once for the same rules. */
export function workingCalendar(rules: CalendarRules): WorkingCalendar {
  const key = JSON.stringify([rules.nation, rules.week, rules.closures]);
  let calendar = calendars.get(key);
  if (!calendar) {
    calendar = build(rules);
    if (calendars.size === kept) calendars.delete(calendars.keys().next().value as string);
    calendars.set(key, calendar);
  }
  return calendar;
}

function build({nation, week, closures}: CalendarRules): WorkingCalendar {
  const from = plain(`${published.firstYear}-01-01`);
  const to = plain(`${published.lastYear}-12-31`);
  const first = toDayNumber(from);
  const length = toDayNumber(to) - first + 1;

  const holidays = new Map<PlainDate, DayOff>();
  for (let year = published.firstYear; year <= published.lastYear; year++) {
    for (const {date, name, substitute} of bankHolidays(nation, year)) {
      holidays.set(date, {why: 'holiday', name, substitute: substitute ?? false});
    }
  }
  const closed = new Set<string>(closures);
  const weekend: DayOff = {why: 'weekend'};
  const closure: DayOff = {why: 'closure'};
  const worked = new Set(week);

  const offAt = (day: number): DayOff | undefined => {
    if (!worked.has(isoWeekday(day))) return weekend;
    const date = fromDayNumber(day);
    return holidays.get(date) ?? (closed.has(date) ? closure : undefined);
  };

  // counted[i]: working days up to and including day i of the table; nth[k]: the table index of the (k+1)-th working day.
  const counted = new Int32Array(length);
  const nth: number[] = [];
  for (let i = 0; i < length; i++) {
    if (!offAt(first + i)) nth.push(i);
    counted[i] = nth.length;
  }
  if (nth.length === 0) {
    throw new PolicyError('calendar/no-working-days', `Nobody works on weekdays [${week}]; expected some of 1 to 7`);
  }

  const index = (date: PlainDate): number => {
    const i = toDayNumber(date) - first;
    if (i >= 0 && i < length) return i;
    throw new OutOfRange(`${date} is outside the published bank holidays (${from} to ${to})`);
  };
  const countAt = (i: number): number => counted[i] as number;
  const isWorkingDay = (date: PlainDate): boolean => !offAt(toDayNumber(date));

  const add = (date: PlainDate, n: number): PlainDate => {
    if (!Number.isInteger(n)) throw new RangeError(`${n} working days: expected a whole number`);
    const i = index(date);
    if (n === 0) return date;
    const worksOn = i > 0 ? countAt(i) - countAt(i - 1) : countAt(i);
    const target = nth[n > 0 ? countAt(i) + n - 1 : countAt(i) - worksOn + n];
    if (target === undefined) {
      throw new OutOfRange(`${n} working days from ${date} is outside the published bank holidays (${from} to ${to})`);
    }
    return fromDayNumber(first + target);
  };

  return {
    version: `${nation}/${published.version}`,
    from,
    to,
    isWorkingDay,
    dayOff: (date) => offAt(toDayNumber(date)),
    add,
    between: (a, b) => countAt(index(b)) - countAt(index(a)),
    reckon(date, n) {
      try {
        return {date: add(date, n), provisional: false};
      } catch (error) {
        if (!(error instanceof OutOfRange)) throw error;
      }
      let day = toDayNumber(date);
      for (let left = Math.abs(n); left > 0; ) {
        day += Math.sign(n);
        if (!offAt(day)) left--;
      }
      return {date: fromDayNumber(day), provisional: true};
    },
  };
}

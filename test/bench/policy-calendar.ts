import assert from 'node:assert/strict';
import {
  bankHolidays,
  fromDayNumber,
  type PlainDate,
  plain,
  toDayNumber,
  workingCalendar,
} from '@redress/policy/calendar';
import {addDays, formatISO, isWeekend, parseISO} from 'date-fns';
import {medians, printRatios, type Ratio} from './ratio.ts';

type Add = (date: PlainDate, n: number) => string;

const years = Array.from({length: 18}, (_, at) => 2011 + at);
const holidays: ReadonlySet<string> = new Set(
  years.flatMap((year) => bankHolidays('england-and-wales', year).map(({date}) => date)),
);

/** As a team writes it: one day after the other, with a set of holidays. */
const dayLoop: Add = (date, n) => {
  let day = parseISO(date);
  for (let left = n; left > 0; ) {
    day = addDays(day, 1);
    if (!isWeekend(day) && !holidays.has(formatISO(day, {representation: 'date'}))) left--;
  }
  return formatISO(day, {representation: 'date'});
};

/** Nothing but the table: no weeks, no closures, no look backwards, no range, no check. */
function prefixTable(firstYear: number, lastYear: number): Add {
  // Two digits at a time; the code of '0' is 48, so that 528 is left over for each pair.
  const two = (text: string, at: number) => 10 * text.charCodeAt(at) + text.charCodeAt(at + 1) - 528;
  const month = (date: string) => 12 * (100 * two(date, 0) + two(date, 2) - firstYear) + two(date, 5);
  const months: number[] = [];
  const counted: number[] = [];
  const days: string[] = [];
  for (let time = Date.UTC(firstYear, 0, 1); time < Date.UTC(lastYear + 1, 0, 1); time += 86_400_000) {
    const date = new Date(time).toISOString().slice(0, 10);
    const weekday = new Date(time).getUTCDay();
    months[month(date)] ??= counted.length;
    if (weekday !== 0 && weekday !== 6 && !holidays.has(date)) days.push(date);
    counted.push(days.length);
  }
  return (date, n) => {
    const place = (months[month(date)] as number) + two(date, 8) - 1;
    return days[(counted[place] as number) + n - 1] as string;
  };
}

/** Every day of sixteen years, as the ten and twenty working days after it are asked for. */
const starts = Array.from({length: 5844}, (_, at) => fromDayNumber(toDayNumber(plain('2012-01-01')) + at));
const counts = [10, 20];

/**
 * The ten and twenty working days after many starts, by our calendar and by two peers, in turn, in one run. Throws where
 * any two of them give another answer.
 */
export async function benchCalendar(): Promise<readonly Ratio[]> {
  const {add} = workingCalendar({nation: 'england-and-wales', week: [1, 2, 3, 4, 5], closures: []});
  const table = prefixTable(2011, 2028);
  for (const start of starts) {
    for (const n of counts) {
      const due = add(start, n);
      assert.equal(table(start, n), due);
      assert.equal(dayLoop(start, n), due);
    }
  }

  // The loop takes so much longer that one start in fifty is enough for it.
  const few = starts.filter((_, at) => at % 50 === 0);
  const engines = [
    () => nanosecondsOfSum(add, starts, 20),
    () => nanosecondsOfSum(table, starts, 20),
    () => nanosecondsOfSum(dayLoop, few, 1),
  ];
  const [ours = 0, bare = 0, loop = 0] = medians(engines, 31);
  return [
    {name: 'working days, against a date-fns day loop', ratio: loop / ours, atLeast: 300},
    {name: 'working days, against a bare prefix table', ratio: bare / ours, atLeast: 0.7},
  ];
}

/** For one sum. */
function nanosecondsOfSum(add: Add, dates: readonly PlainDate[], times: number): number {
  let length = 0;
  const started = process.hrtime.bigint();
  for (let time = 0; time < times; time++) {
    for (const n of counts) for (const date of dates) length += add(date, n).length;
  }
  const taken = Number(process.hrtime.bigint() - started);
  const sums = times * counts.length * dates.length;
  assert.equal(length, 10 * sums);
  return taken / sums;
}

if (import.meta.main) printRatios(await benchCalendar());

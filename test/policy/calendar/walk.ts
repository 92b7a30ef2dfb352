import {addDays, type CalendarRules, type PlainDate} from '@redress/policy/calendar';
import official from './bank-holidays.json' with {type: 'json'};

const holidays = Object.fromEntries(
  Object.entries(official.nations).map(([nation, titles]) => [
    nation,
    new Set(Object.values(titles).flatMap((dates) => dates.map((date) => date.replace('*', '')))),
  ]),
);

/** Whether a day counts: by Date's weekdays and the official list alone. */
export function works({nation, week, closures}: CalendarRules, date: PlainDate): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
  return week.includes(weekday) && !closures.includes(date) && !holidays[nation]?.has(date);
}

/** The oracle: one day after the other. */
export function walk(rules: CalendarRules, from: PlainDate, n: number): PlainDate {
  let date = from;
  for (let left = Math.abs(n); left > 0; ) {
    date = addDays(date, Math.sign(n));
    if (works(rules, date)) left--;
  }
  return date;
}

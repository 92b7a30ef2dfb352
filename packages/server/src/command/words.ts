import type {Clause, Duration, Force, Moment, Policy, Text} from '@redress/policy';
import {dayOfWeek, type HolidayName, type Instant, localTime, type PlainDate} from '@redress/policy/calendar';

/** Names of days and months are our own, so that no system's locale changes what is printed. */
export const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** `Mon 7 Dec 2026`. */
export function sayDay(date: PlainDate): string {
  return `${weekday(date)} ${sayDayOfMonth(date)} ${date.slice(0, 4)}`;
}

/** `7 Dec`. */
export function sayDayOfMonth(date: PlainDate): string {
  return `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]}`;
}

export function weekday(date: PlainDate): string {
  return weekdays[dayOfWeek(date) - 1] as string;
}

/** `Sun 29 Mar 2026 16:00`, by the clock on the wall. */
export function sayInstant(at: Instant, timeZone: string): string {
  const {date, time} = localTime(at, timeZone);
  return `${sayDay(date)} ${time}`;
}

/** `10 working days`. */
export function sayDuration({count, unit}: Duration): string {
  const units = unit.replace('-', ' ');
  return `${count} ${count === 1 ? units.slice(0, -1) : units}`;
}

/** `PD-43, 11 Stage 1`. What has no clause is a setting of the organisation. */
export function sayClause(clause: Clause | undefined): string {
  if (!clause) return 'own setting';
  return `${clause.rule}, ${[clause.section, clause.heading].filter(Boolean).join(' ')}`;
}

export function sayText(text: Text): string {
  return text.en;
}

/** `Plus Dane Housing: Complaints & Customer Feedback Policy, version 2024-03`. */
export function sayPolicy({organisation, title, version}: Policy): string {
  return `${sayText(organisation)}: ${sayText(title)}, version ${version}`;
}

/** What starts a clock, as in "5 working days from receipt". */
export function sayMoment(moment: Moment, first: boolean): string {
  return moment === 'opened' ? (first ? 'receipt' : 'the request') : momentWords[moment];
}

const momentWords: Readonly<Record<Exclude<Moment, 'opened'>, string>> = {
  logged: 'logging',
  settled: 'settling',
  assigned: 'assignment',
  acknowledged: 'the acknowledgement',
  contacted: 'the first contact',
  responded: 'the answer',
};

/** The word by which the policy promises. */
export const forceWords: Readonly<Record<Force, string>> = {must: 'will', should: 'should', aim: 'aims to'};

export const holidayWords: Readonly<Record<HolidayName, string>> = {
  'new-year': "New Year's Day",
  'second-january': '2 January',
  'st-patrick': "St Patrick's Day",
  'good-friday': 'Good Friday',
  'easter-monday': 'Easter Monday',
  'early-may': 'early May bank holiday',
  spring: 'spring bank holiday',
  boyne: 'Battle of the Boyne',
  summer: 'summer bank holiday',
  'st-andrew': "St Andrew's Day",
  christmas: 'Christmas Day',
  'boxing-day': 'Boxing Day',
  'royal-wedding': 'royal wedding',
  'diamond-jubilee': 'Diamond Jubilee',
  'platinum-jubilee': 'Platinum Jubilee',
  'state-funeral': 'state funeral',
  coronation: 'coronation',
  'world-cup': 'World Cup bank holiday',
};

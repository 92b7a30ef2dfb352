import type {ListedRules} from './listed-calendar.ts';
import type {PlainDate} from './plain-date.ts';

const dayLong = 86_400_000;

/**
 * Days in (a, b], in the unit of a duty; negative when b is before a. Nothing where working days cannot be counted, because
 * the bank holidays are not published so far. Day by day, and by the dates of the engine: a page that says how many days are
 * left need download neither the table of a `WorkingCalendar` nor how days are numbered.
 */
export function daysBetween(
  {week, closures, holidays}: ListedRules,
  unit: 'working-days' | 'calendar-days',
  a: PlainDate,
  b: PlainDate,
): number | undefined {
  const [from, to] = [Date.parse(a), Date.parse(b)];
  if (unit === 'calendar-days') return (to - from) / dayLong;
  if ([a, b].some((date) => date < holidays.from || date > holidays.to)) return undefined;
  const off = new Set<string>([...closures, ...holidays.days.map(({date}) => date)]);
  let worked = 0;
  for (let time = Math.min(from, to) + dayLong; time <= Math.max(from, to); time += dayLong) {
    const day = new Date(time);
    if (week.includes(day.getUTCDay() || 7) && !off.has(day.toISOString().slice(0, 10))) worked += from < to ? 1 : -1;
  }
  return worked;
}

import {type CalendarPolicy, type Clock, explainClock, type Refusal} from '@redress/policy';
import type {SeenClock} from './scenario.ts';

/** A clock in one line: its state, the day on which it is due, and the first instant that is too late. */
export function seen({state, due, ends}: SeenClock): string {
  return [state, due, ends].filter((part) => part !== undefined).join(' ');
}

/** The days off between the start of a clock and its end, weekends left out. */
export function skipped(calendar: CalendarPolicy, clock: Clock): readonly string[] {
  return explainClock(calendar, clock).flatMap(({kind, date, off}) =>
    kind === 'skipped' && off?.why !== 'weekend' ? [date] : [],
  );
}

/** What a refusal says: the code, and the rule that it comes from. */
export function why({code, clause}: Refusal): string {
  return clause ? `${code} ${clause.rule}` : code;
}

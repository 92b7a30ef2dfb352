import type {Case, Policy} from '@redress/policy';
import {caseClocks, openActions, owedClocks, ownClocks, type PlainDate} from '@redress/policy';
import type {Instant, WorkingCalendar} from '@redress/policy/calendar';
import type {Owed} from '../staff/staff-words.ts';

/** Something that is due, and that nobody has done yet. */
export interface Deadline {
  readonly stage: string;
  readonly what: Owed;
  /** Which of several promised actions. */
  readonly action?: string;
  readonly due: PlainDate;
  /** The day from which it is counted, where there is one. */
  readonly from?: PlainDate;
}

/** Every deadline of a case that runs or was missed. A forecast is none yet. */
export function deadlinesOf(policy: Policy, state: Case, at: Instant): readonly Deadline[] {
  const clocks = owedClocks(state, [...caseClocks(policy, state, at), ...ownClocks(policy, state, at)]);
  const stage = state.stages.at(-1)?.id ?? '';
  return [
    ...clocks
      .filter((clock) => clock.state === 'running' || clock.state === 'missed')
      .map(({stage, duty, due, from}) => ({stage, what: duty, due, ...(from.on !== undefined && {from: from.on})})),
    ...openActions(state).map(({id, due}) => ({stage, what: 'action' as const, action: id, due})),
  ];
}

/** When staff are reminded of a deadline: some working days before, on the day, and once it has passed. */
export type ReminderPoint = 'before' | 'today' | 'missed';

/** How many working days after a deadline the reminder of its passing still goes, where the service was not there earlier. */
const catchUp = 5;

/**
 * The reminder that is in place today: of those whose day has come the last. Days on which nobody works are passed over: what
 * is due on a Sunday is for the Friday before. Nothing before its time, nor long after it, nor of what had no longer time to
 * begin with.
 */
export function reminderPoint(
  calendar: WorkingCalendar,
  {due, from}: Deadline,
  {today, daysBefore}: {readonly today: PlainDate; readonly daysBefore: number},
): ReminderPoint | undefined {
  if (today >= calendar.reckon(due, 1).date) {
    return today <= calendar.reckon(due, catchUp).date ? 'missed' : undefined;
  }
  if (today >= calendar.roll(due, 'back').date) return 'today';
  const before = calendar.reckon(due, -daysBefore).date;
  return today >= before && (from === undefined || before > from) ? 'before' : undefined;
}

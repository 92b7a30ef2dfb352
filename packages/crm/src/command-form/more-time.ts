import type {CaseView, Duration, PlainDate} from '@redress/policy';
import {daysBetween, isPlainDate} from '@redress/policy/calendar';

/** The unit in which days of more time are counted. */
export type DayUnit = 'working-days' | 'calendar-days';

/** What the policy allows of more time, before anything is typed. */
export interface TimeAllowed {
  readonly due: PlainDate;
  /** Days that earlier extensions have added, and the unit they are counted in. */
  readonly given: number;
  readonly unit: DayUnit;
  /** How much there may be without a good reason, and the last day of it. */
  readonly cap?: Duration;
  readonly latest?: PlainDate;
  /** The last day that needs neither approval nor the customer's agreement. */
  readonly limit?: PlainDate;
}

/** What a new date would come to. */
export interface TimeAsked {
  /** Days added by this date, and by all extensions together. */
  readonly added: number;
  readonly inAll: number;
  readonly goodReasonNeeded: boolean;
  readonly approvalNeeded: boolean;
}

/** The limits for more time to answer, or nothing while the time to answer has not begun. */
export function timeAllowed({clocks, stage, extension, policy}: CaseView): TimeAllowed | undefined {
  const clock = clocks.find((one) => one.stage === stage && one.duty === 'respond');
  if (!extension || clock?.due === undefined || clock.firstDue === undefined) return undefined;
  const {cap, latest, limit} = extension;
  const unit = (cap ?? clock.duration)?.unit === 'working-days' ? 'working-days' : 'calendar-days';
  const given = daysBetween(policy.calendar, unit, clock.firstDue, clock.due) ?? 0;
  return {
    due: clock.due,
    given,
    unit,
    ...(cap && {cap}),
    ...(latest !== undefined && {latest}),
    ...(limit !== undefined && {limit}),
  };
}

/** What this date would add. Nothing while it is no date, or not later than the present one; the service has the last word. */
export function timeAsked(view: CaseView, to: string): TimeAsked | undefined {
  const allowed = timeAllowed(view);
  if (!allowed || !isPlainDate(to) || to <= allowed.due) return undefined;
  const {given, unit, latest, limit} = allowed;
  const added = daysBetween(view.policy.calendar, unit, allowed.due, to);
  if (added === undefined) return undefined;
  const approvalNeeded = limit !== undefined && to > limit;
  const pastCap = latest !== undefined && to > latest;
  return {added, inAll: given + added, approvalNeeded, goodReasonNeeded: approvalNeeded || pastCap};
}

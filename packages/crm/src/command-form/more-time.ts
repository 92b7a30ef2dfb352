import type {CaseView, Duration, PlainDate} from '@redress/policy';
import {daysBetween, isPlainDate} from '@redress/policy/calendar';

/** What the policy allows of more time, before anything is typed. */
export interface TimeAllowed {
  readonly due: PlainDate;
  /** Days that earlier extensions have added, and how many there may be without a good reason, in the cap's own unit. */
  readonly given: number;
  readonly cap: Duration;
  /** The last day that needs neither approval nor the customer's agreement. */
  readonly limit?: PlainDate;
}

/** What a new date would come to. */
export interface TimeAsked {
  /** Days added by this date, and by all extensions together, in the cap's own unit. */
  readonly added: number;
  readonly inAll: number;
  readonly goodReasonNeeded: boolean;
  readonly approvalNeeded: boolean;
}

/** The limits for more time to answer, or nothing while the time to answer has not begun. */
export function timeAllowed({clocks, stage, extension, policy}: CaseView): TimeAllowed | undefined {
  const clock = clocks.find((one) => one.stage === stage && one.duty === 'respond');
  if (!extension || clock?.due === undefined || clock.firstDue === undefined) return undefined;
  const {cap, limit} = extension;
  const given = daysBetween(policy.calendar, cap.unit, clock.firstDue, clock.due) ?? 0;
  return {due: clock.due, given, cap, ...(limit !== undefined && {limit})};
}

/** What this date would add. Nothing while it is no date, or not later than the present one; the service has the last word. */
export function timeAsked(view: CaseView, to: string): TimeAsked | undefined {
  const allowed = timeAllowed(view);
  if (!allowed || !isPlainDate(to) || to <= allowed.due) return undefined;
  const added = daysBetween(view.policy.calendar, allowed.cap.unit, allowed.due, to);
  if (added === undefined) return undefined;
  const inAll = allowed.given + added;
  const approvalNeeded = allowed.limit !== undefined && to > allowed.limit;
  return {added, inAll, approvalNeeded, goodReasonNeeded: approvalNeeded || inAll > allowed.cap.count};
}

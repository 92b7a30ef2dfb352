import type {Case, Policy} from '@redress/policy';
import {currentStage} from '@redress/policy';
import {type Instant, localTime} from '@redress/policy/calendar';
import {type Block, list, paragraph} from '@redress/policy/letters';
import type {Written} from '../customer/letter-of.ts';
import {type Deadline, deadlinesOf, type ReminderPoint} from '../reminders/deadline.ts';
import {linkTo} from './link-to.ts';
import {sayOwed, staffWords as words} from './staff-words.ts';

/** A case as far as mail among staff speaks of it. */
export interface ForStaff {
  readonly reference: string;
  readonly policy: Policy;
  readonly state: Case;
  /** Where it is opened. */
  readonly desk: string | undefined;
}

/** Somebody has taken a case: what they owe, and when. */
export function composeAssigned(subject: ForStaff, at: Instant): Written {
  const {reference, policy, state} = subject;
  const owed = [...deadlinesOf(policy, state, at)].sort((a, b) => (a.due < b.due ? -1 : 1));
  const {assigned} = words;
  return written(subject, assigned.subject(reference), [
    paragraph(assigned.says(reference)),
    ...(owed.length > 0 ? [paragraph(assigned.due), ...list(owed.map(({what, due}) => sayOwed(what, due)))] : []),
  ]);
}

export function composeDanger(subject: ForStaff): Written {
  const {danger} = words;
  return written(subject, danger.subject(subject.reference), [paragraph(danger.says(subject.reference))]);
}

/** A breach that nobody has told the Commissioner of. It says when, and nothing of what happened. */
export function composeBreach(
  subject: ForStaff,
  {at, dueAt}: {readonly at: Instant; readonly dueAt: Instant},
): Written {
  const {reference, policy} = subject;
  const {date, time} = localTime(dueAt, policy.calendar.timeZone);
  const hours = Math.floor((Date.parse(dueAt) - Date.parse(at)) / 3_600_000);
  const {breach} = words;
  return written(subject, breach.subject(reference, hours), [
    paragraph(breach.says(reference, date, time)),
    paragraph(breach.next),
  ]);
}

export function composeReminder(subject: ForStaff, point: ReminderPoint, {what, due}: Deadline): Written {
  const {reference, state} = subject;
  const {reminder} = words;
  return written(subject, reminder[point](reference, what, due), [
    paragraph(reminder.says(what, due)),
    paragraph(currentStage(state).holder ? reminder.yours : reminder.nobody),
  ]);
}

function written({reference, desk}: ForStaff, subject: string, blocks: readonly Block[]): Written {
  if (desk === undefined) return {language: 'en', subject, blocks};
  const page = new URL(desk);
  page.searchParams.set('case', reference);
  return {language: 'en', subject, blocks: [...blocks, linkTo(words.open, page.href)]};
}

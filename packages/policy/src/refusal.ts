import type {Clause} from './policy.ts';

/** Stable codes of why a command was refused. Catalogues turn them into words; `details` fill the gaps in the words. */
export type RefusalCode =
  | 'not-allowed'
  | 'role-needed'
  | 'same-person'
  | 'not-the-holder'
  | 'closed'
  | 'already-done'
  | 'already-answered'
  | 'not-acknowledged'
  | 'not-answered'
  | 'no-extension'
  | 'not-later'
  | 'date-past'
  | 'day-off'
  | 'beyond-calendar'
  | 'good-reason-needed'
  | 'nothing-proposed'
  | 'own-proposal'
  | 'outcome-unknown'
  | 'action-unknown'
  | 'actions-open'
  | 'no-further-stage'
  | 'reason-needed';

/** A rule said no. A value, not an exception: a screen shows it beside what cannot be done yet. */
export interface Refusal {
  readonly code: RefusalCode;
  /** The reason in plain English, for programs and logs; screens use their catalogue. */
  readonly reason: string;
  /** Where the policy says so, when the policy does. */
  readonly clause?: Clause;
  readonly details?: Readonly<Record<string, string>>;
}

export function refuse(
  code: RefusalCode,
  reason: string,
  more: {readonly clause?: Clause; readonly details?: Readonly<Record<string, string>>} = {},
): Refusal {
  return {code, reason, ...more};
}

import type {Clause} from './policy.ts';

/** Stable codes of why a command was refused. Catalogues turn them into words; `details` fill the gaps in the words. */
export const refusalCodes = [
  'not-allowed',
  'role-needed',
  'same-person',
  'not-the-holder',
  'closed',
  'already-done',
  'already-answered',
  'not-acknowledged',
  'not-answered',
  'no-extension',
  'not-later',
  'date-past',
  'date-future',
  'day-off',
  'beyond-calendar',
  'good-reason-needed',
  'nothing-proposed',
  'own-proposal',
  'outcome-unknown',
  'action-unknown',
  'actions-open',
  'no-further-stage',
  'reason-needed',
  /** A compliment, a comment or a record for learning: nothing of the procedure applies to it. */
  'not-in-procedure',
  'kind-unknown',
  /** An enquiry or a request keeps its own clock: raise a complaint beside it instead. */
  'raise-instead',
  'procedure-unknown',
  'procedure-vacant',
  /** Which procedure it belongs to must be decided before others may see it. */
  'route-first',
  'first-contact-first',
  'choice-unknown',
  'exclusion-unknown',
  'advice-needed',
  'declined',
  'not-declined',
  'conflict',
  'no-representative',
  'consent-needed',
  'spokesperson-needed',
  'nothing-recommended',
  'own-recommendation',
  'not-weighed',
  'not-restricted',
  'step-unknown',
  'issue-too-late',
  'issue-unrelated',
  'referral-unknown',
  'not-offered-here',
  'nothing-offered',
  'hearing-first',
  'ground-unknown',
  'letter-incomplete',
  /** Something was agreed about how this person is reached: say how the letter keeps to it. */
  'adjustment-needed',
  'remedy-unknown',
  'payment-unknown',
  'offset-not-allowed',
  'own-payment',
  'above-authority',
  'too-late',
  'second-person-needed',
  'ombudsman-unknown',
  'nothing-requested',
  'not-closed',
  /** Of an erased case only what is owed is still done. */
  'erased',
  'breach-unknown',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

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
  more: {readonly clause?: Clause | undefined; readonly details?: Readonly<Record<string, string>>} = {},
): Refusal {
  const {clause, details} = more;
  return {code, reason, ...(clause && {clause}), ...(details && {details})};
}

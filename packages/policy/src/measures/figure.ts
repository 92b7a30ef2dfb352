/** Every kind of figure there is. Catalogues turn each into words; `by` says of what it is a part. */
export const figureIds = [
  // What came.
  'received',
  'complaints',
  'stage-opened',
  'refused',
  // Whether promises were kept.
  'duty-settled',
  'duty-met',
  'duty-missed',
  'duty-running',
  'extensions',
  'extensions-in-time',
  'extensions-within-cap',
  'extensions-with-good-reason',
  'extension-days',
  'extension-longest',
  'actions-open',
  'actions-late',
  'actions-done',
  'actions-done-in-time',
  // What came of it.
  'answered',
  'upheld',
  'settled-without-answer',
  'closed',
  'withdrawn',
  'remedies',
  'remedy-answered',
  'compensation',
  'payments',
  // What came after it.
  'stage-ended',
  'escalated',
  'escalation-refused',
  'reopened',
  'repeat-complainant',
  'repeat-matter',
  'ombudsman-referred',
  'determined',
  'surveyed',
  'survey-answered',
  'satisfaction',
  'satisfied',
  'lessons',
  'closed-without-lesson',
  // The regulator's two measures.
  'ch01',
  'ch02',
  'ch02-judged',
  'ch02-left-out',
] as const;
export type FigureId = (typeof figureIds)[number];

/** What a numerator counts. Money is in pence; points are on a scale that `working` names. */
export type Unit =
  | 'cases'
  | 'stages'
  | 'duties'
  | 'extensions'
  | 'working-days'
  | 'actions'
  | 'answers'
  | 'payments'
  | 'pence'
  | 'points'
  | 'lessons'
  | 'findings';

/** Why a case that somebody could look for here is not counted. */
export type ExclusionReason =
  | 'not-a-complaint'
  | 'settled-at-first-contact'
  | 'learning-review'
  | 'refused'
  | 'accepted-after-all'
  | 'still-running'
  | 'ended-otherwise'
  | 'no-time-stated'
  | 'not-configured'
  | 'withdrawn'
  | 'settled-without-answer'
  | 'escalation-refused'
  | 'not-approved'
  | 'corrected-to-nothing'
  | 'no-email-or-phone'
  | 'linked-case-not-given'
  | 'anonymous'
  | 'beyond-calendar';

export interface Exclusion {
  readonly reference: string;
  readonly why: ExclusionReason;
}

/** A rule by which a figure was made, where people read the source differently or nobody could check it. */
export interface Rule<T extends string | number = string | number> {
  readonly is: T;
  /** Whether it was read in the publisher's own text. */
  readonly verified: boolean;
  /** Where it comes from, or why it is not verified. */
  readonly source: string;
}

/**
 * How the figure was made. `code` is the sum that was done: a `share` is in per cent, a `mean` in the unit of the numerator,
 * `per-thousand` times a thousand. `details` are the rules of it, above all by which `day` a case fell into the period;
 * never a count.
 */
export interface Working {
  readonly code: 'count' | 'sum' | 'most' | 'share' | 'mean' | 'per-thousand';
  readonly details: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, Rule>>;
}

/** One number and everything behind it. */
export interface Figure {
  readonly id: FigureId;
  /** Which part of the whole this is: `{stage: 'stage-1', outcome: 'upheld'}`. Empty for the whole. Only ids, never words. */
  readonly by: Readonly<Record<string, string>>;
  readonly unit: Unit;
  readonly numerator: number;
  readonly denominator?: number;
  /** Numerator over denominator, as `working` says. Nothing where nothing was there to divide by. */
  readonly value?: number;
  /** The cases behind the numerator, each once. */
  readonly cases: readonly string[];
  readonly excluded: readonly Exclusion[];
  readonly working: Working;
  /** The figure whose numerator is the denominator. */
  readonly of?: string;
  /** Ways to add this numerator up from those of other figures, by key. What is hidden for publication depends on them. */
  readonly sums?: readonly (readonly Term[])[];
}

export interface Term {
  readonly key: string;
  readonly times: number;
}

/** By which figures refer to each other: the id and what it is by. */
export function keyOf({id, by}: Pick<Figure, 'id' | 'by'>): string {
  return [id, ...Object.entries(by).map(([name, value]) => `${name}=${value}`)].join(' ');
}

import type {LetterItem} from '@redress/policy';

/** What a form chooses among. Ids and names come from the case and its policy. */
export type ListName =
  | 'kinds'
  | 'procedures'
  | 'routes'
  | 'exclusions'
  | 'refusals'
  | 'outcomes'
  | 'remedies'
  | 'grounds'
  | 'ombudsmen'
  | 'themes'
  | 'steps'
  | 'referrals'
  | 'open-actions'
  | 'done-actions'
  | 'payments'
  | 'waiting-payments'
  | 'breaches';

/** How one part of a command is asked for. */
export type Control =
  | {readonly kind: 'prose' | 'line' | 'date' | 'number'}
  /** A day and a time on the wall in the policy's time zone, sent as an instant. */
  | {readonly kind: 'moment'}
  /** Pounds are typed, pence are sent. */
  | {readonly kind: 'money'}
  | {readonly kind: 'yes-no'}
  | {readonly kind: 'choice'; readonly options: readonly string[]; readonly as?: 'number'}
  | {readonly kind: 'one-of' | 'some-of'; readonly list: ListName}
  /** Any number of promised actions, each with its date. */
  | {readonly kind: 'promises'}
  /** Every action that is still open, each with an owner and a date. */
  | {readonly kind: 'handover'}
  /** One field for each part of a letter that the policy asks for and nothing else fills. */
  | {readonly kind: 'sections'}
  /** One field for each thing that the policy wants weighed. */
  | {readonly kind: 'weighed'}
  /** Not asked for here. */
  | {readonly kind: 'unasked'};

/** Parts of an answer that have no field of their own in the command, in the order of the letter. */
export const sectionItems = [
  'every-point',
  'outcome-sought',
  'law-and-policy',
  'root-cause',
  'reason',
  'responsibility',
  'apology',
  'prevention',
  'new-date',
  'advice',
  'alternative',
  'ombudsman',
] as const satisfies readonly LetterItem[];
export type SectionItem = (typeof sectionItems)[number];

/** What can be wanted weighed before contact is limited. */
export const weighedThings = ['proportionality', 'wellbeing', 'equality', 'police', 'tenancy'] as const;
export type WeighedThing = (typeof weighedThings)[number];

import type {RefusalCode} from '@redress/policy';
import {sayClause} from './clause.ts';

/** What fills the gaps in a refusal: `details` of the refusal, its dates and roles already in words. */
export type RefusalGaps = Readonly<Partial<Record<string, string>>>;
export type Sentence = (gaps: RefusalGaps) => string;

/** Rules that say no to what these elements ask for. The others come when one of them has spoken: see `rarely-refused.ts`. */
export type OftenRefused =
  | 'not-allowed'
  | 'closed'
  | 'already-done'
  | 'already-answered'
  | 'not-answered'
  | 'nothing-proposed'
  | 'no-further-stage'
  | 'reason-needed';

/**
 * Why a rule said no. `staff` is for colleagues, and comes with the further
 * words; what both may hear the same way stands under `customer` alone.
 */
export interface RefusalWords {
  readonly customer: Readonly<Partial<Record<RefusalCode, Sentence>>>;
  readonly staff: Readonly<Partial<Record<RefusalCode, Sentence>>>;
  /** Not every document numbers its sections. */
  readonly clause: (section: string | undefined, heading: string) => string;
}

export const refusalWords: RefusalWords = {
  customer: {
    'not-allowed': () => 'Only the organisation can do this.',
    closed: () => 'The complaint is closed.',
    'already-done': () => 'This has been done already.',
    'already-answered': () => 'We have replied already.',
    'not-answered': ({due}) =>
      due
        ? `You can ask for this when we have replied, or when our reply is late. Our reply is due by ${due}.`
        : 'You can ask for this when we have replied, or when our reply is late.',
    'nothing-proposed': () => 'Nobody is asking for more time now.',
    'no-further-stage': ({ombudsman}) =>
      ombudsman
        ? `This was the last stage of our procedure. You can go to the ${ombudsman}.`
        : 'This was the last stage of our procedure.',
    'reason-needed': () => 'Our policy asks you to say why. A sentence is enough.',
  } satisfies Readonly<Record<OftenRefused, Sentence>>,
  staff: {},
  clause: sayClause,
};

import type {Outcome} from '../en/outcome.ts';

/** Of a complaint, which is feminine. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  upheld: 'مقبولة',
  'partially-upheld': 'مقبولة جزئيًا',
  'not-upheld': 'غير مقبولة',
};

import type {EventOf} from '@redress/policy';

/** What the organisation decided. */
export type Outcome = EventOf<'responded'>['outcome'];

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  upheld: 'upheld',
  'partially-upheld': 'partially upheld',
  'not-upheld': 'not upheld',
};

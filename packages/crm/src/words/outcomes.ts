import type {DeskChoices} from '@redress/policy';

export const outcomeWords: Readonly<Record<DeskChoices['outcomes'][number], string>> = {
  upheld: 'Upheld',
  'partially-upheld': 'Partially upheld',
  'not-upheld': 'Not upheld',
};

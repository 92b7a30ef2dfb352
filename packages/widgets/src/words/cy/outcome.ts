import type {Outcome} from '../en/outcome.ts';

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  upheld: 'wedi’i chadarnhau',
  'partially-upheld': 'wedi’i chadarnhau’n rhannol',
  'not-upheld': 'heb ei chadarnhau',
};

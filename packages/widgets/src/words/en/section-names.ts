import type {LetterItem} from '@redress/policy';

/** Parts of a letter that many policies ask for beside what every answer has. */
export type OftenWritten = 'responsibility' | 'root-cause' | 'apology' | 'prevention';

export const sectionNames: Readonly<Record<OftenWritten, string>> & Readonly<Partial<Record<LetterItem, string>>> = {
  responsibility: 'What we are responsible for',
  'root-cause': 'Why it happened',
  apology: 'Our apology',
  prevention: 'How we keep it from happening again',
};

import {clockWords} from './clock.ts';

export const words = {
  clock: clockWords,
  why: (date: string) => `Why ${date}?`,
  whyThen: (date: string) => `The last day was ${date}: why?`,
  noWorking: 'The working could not be fetched. Check your connection, then close this and open it again.',
};

export type DeadlineBadgeWords = typeof words;

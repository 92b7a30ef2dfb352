import type {IntakeFormLaterWords} from './intake-form-later.ts';

/** Words of the first question, and of what all questions share. */
export const words = {
  progress: (number: number, of?: number) => (of ? `Question ${number} of ${of}` : `Question ${number}`),
  back: 'Back',
  continue: 'Continue',
  what: {
    title: 'What happened?',
    hint: 'Tell us in your own words. Names, places and dates help us, if you know them.',
  },
  problem: {title: 'There is a problem', before: 'Error:'},
  unloaded:
    'We could not fetch the next part of this form. What you typed is still here. Check your connection, then try again.',
};

/** A catalogue may bring the words of the later pages along; the English ones come with those pages. */
export type IntakeFormWords = typeof words & {readonly later?: IntakeFormLaterWords};

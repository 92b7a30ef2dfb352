import type {ProblemCode} from '@redress/policy';
import type {Question} from '../../intake-form/answers.ts';
import type {IntakeFormLaterWords} from './intake-form-later.ts';

/** Words of the first question, and of what all questions share. */
export const words = {
  progress: (number: number, of: number) => `Question ${number} of ${of}`,
  back: 'Back',
  continue: 'Continue',

  question: {
    what: 'What happened?',
    when: 'When did it happen?',
    service: 'What is it about?',
    wanted: 'What would put it right?',
    name: 'What is your name?',
    reach: 'How can we reach you?',
    helper: 'Does somebody help you, or speak for you?',
  } satisfies Record<Question, string>,
  hint: {
    what: 'Tell us in your own words. Names, places and dates help us, if you know them.',
  },

  problem: {
    title: 'There is a problem',
    before: 'Error:',
    of: {
      what: {required: 'Tell us what happened'},
      when: {required: 'Tell us when it happened'},
      'when.on': {
        date: 'Enter a real date, such as 12 10 2026, or say roughly when',
        future: 'Enter a date that is not in the future, or say roughly when',
      },
      service: {required: 'Choose what it is about', unknown: 'Choose what it is about'},
      wanted: {required: 'Tell us what would put it right'},
      'complainant.name': {required: 'Enter your name'},
      'complainant.email': {required: 'Enter your email address, or choose another way to contact you'},
      'complainant.phone': {required: 'Enter your phone number, or choose another way to contact you'},
      'complainant.address': {required: 'Enter your postal address, or choose another way to contact you'},
      'complainant.prefers': {required: 'Choose how we should contact you first'},
      'helper.role': {required: 'Choose whether somebody helps you or speaks for you'},
      'helper.name': {required: 'Enter the name of the person who helps you or speaks for you'},
    } as Readonly<Record<string, Partial<Record<ProblemCode, string>>>>,
    any: {
      required: 'Answer this question',
      'too-long': 'This is too long. Make it shorter, then continue',
      email: 'Enter an email address like name@example.com',
      phone: 'Enter a phone number like 01632 960 001',
      date: 'Enter a real date',
      future: 'Enter a date that is not in the future',
      number: 'Enter a number',
      unknown: 'We cannot use this answer. Change it, then continue',
    } satisfies Record<ProblemCode, string>,
  },
  notice: {
    unloaded:
      'We could not fetch the next part of this form. What you typed is still here. Check your connection, then try again.',
    refused:
      'We could not take your complaint this time. Everything you typed is still here. You can try again, or contact us another way.',
    twice:
      'We already have a complaint from this form, sent from here or from another window, and it was different from this one. If you mean to make this one too, send it.',
  },
};

/** A catalogue may bring the words of the later pages along; the English ones come with those pages. */
export type IntakeFormWords = typeof words & {readonly later?: IntakeFormLaterWords};

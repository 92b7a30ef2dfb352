import {given} from '../asking.ts';
import {whatField} from '../first-question.ts';
import {type Question, row} from '../question.ts';

export const what = {
  name: 'what',
  fields: ['what'],
  isAsked: () => true,
  read: (asking) => ({what: given(asking, 'what')}),
  body: whatField,
  rows: ({words, answers}) => [row(words.what.title, answers.what)],
} satisfies Question;

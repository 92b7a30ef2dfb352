import {given} from '../asking.ts';
import {heading, label, textArea} from '../field.ts';
import {type Question, row} from '../question.ts';

export const wanted = {
  name: 'wanted',
  fields: ['wanted'],
  isAsked: ({kind}) => kind === 'complaint',
  read: (asking) => ({wanted: given(asking, 'wanted')}),
  body: (view) =>
    textArea(view, 'wanted', {
      label: label('wanted', heading(view, view.later.question.wanted)),
      hint: view.later.hint.wanted,
      rows: 5,
    }),
  rows: ({later, answers}) => [row(later.question.wanted, answers.wanted)],
} satisfies Question;

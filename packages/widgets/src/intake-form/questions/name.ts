import {given, isAnonymous} from '../asking.ts';
import {heading} from '../field.ts';
import {textInput} from '../inputs.ts';
import {type Question, row} from '../question.ts';

export const name = {
  name: 'name',
  fields: ['complainant.name'],
  isAsked: (asking) => !isAnonymous(asking),
  read: (asking) => ({'complainant.name': given(asking, 'complainant.name')}),
  body: (view) =>
    textInput(view, 'complainant.name', {
      label: heading(view, view.later.question.name),
      hint: view.answers.identity === 'together' ? view.later.hint.spokesperson : view.later.hint.name,
      autocomplete: 'name',
      width: 'name',
    }),
  rows: ({later, answers}) => [row(later.question.name, answers['complainant.name'])],
} satisfies Question;

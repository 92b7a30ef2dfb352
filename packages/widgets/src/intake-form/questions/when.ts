import {isPlainDate} from '@redress/policy/calendar';
import {html} from 'lit';
import {sayDate} from '../../words/say-date.ts';
import {dateOf} from '../date-of.ts';
import {heading} from '../field.ts';
import {checkbox, dateInput, textInput} from '../inputs.ts';
import {given, type Question, row} from '../question.ts';

export const when = {
  name: 'when',
  fields: ['when.day', 'when.month', 'when.year', 'when.roughly', 'when.ongoing'],
  inputs: {when: 'when.day', 'when.on': 'when.day'},
  isAsked: () => true,
  read: (asking) => ({
    'when.on': dateOf(asking.answers, 'when'),
    'when.roughly': given(asking, 'when.roughly'),
    'when.ongoing': given(asking, 'when.ongoing') && true,
  }),
  body(view) {
    const {later} = view;
    return html`
      <fieldset aria-describedby="when-hint">
        <legend>${heading(view, later.question.when)}</legend>
        <p class="hint" id="when-hint">${later.hint.when}</p>
        ${dateInput(view, 'when', {label: later.label.date})}
        ${textInput(view, 'when.roughly', {label: later.label.roughly, hint: later.hint.roughly})}
        ${checkbox(view, 'when.ongoing', later.label.ongoing)}
      </fieldset>
    `;
  },
  rows({later, answers, language}) {
    const on = dateOf(answers, 'when');
    return [
      row(
        later.question.when,
        on && isPlainDate(on) ? sayDate(on, language, 'with-year') : undefined,
        answers['when.roughly'],
        answers['when.ongoing'] && later.label.ongoing,
      ),
    ];
  },
} satisfies Question;

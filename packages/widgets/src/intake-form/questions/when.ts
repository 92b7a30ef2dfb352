import {isPlainDate} from '@redress/policy/calendar';
import {html, nothing} from 'lit';
import {sayDate} from '../../words/say-date.ts';
import type {DateName} from '../answers.ts';
import {type Asking, given} from '../asking.ts';
import {dateOf} from '../date-of.ts';
import {heading} from '../field.ts';
import type {LaterView} from '../form-view.ts';
import {checkbox, dateInput, textInput} from '../inputs.ts';
import {optionalRow, type Question, row} from '../question.ts';

/** A complaint is told from when; and where time limits count from them, when somebody came to know and was last served. */
export const when = {
  name: 'when',
  fields: [
    'when.day',
    'when.month',
    'when.year',
    'when.roughly',
    'when.ongoing',
    'awareOn.day',
    'awareOn.month',
    'awareOn.year',
    'servedOn.day',
    'servedOn.month',
    'servedOn.year',
  ],
  inputs: {when: 'when.day', 'when.on': 'when.day', awareOn: 'awareOn.day', servedOn: 'servedOn.day'},
  isAsked: ({kind}) => kind === 'complaint',
  read: (asking) => ({
    'when.on': dateOf(asking.answers, 'when'),
    'when.roughly': given(asking, 'when.roughly'),
    'when.ongoing': given(asking, 'when.ongoing') && true,
    ...(asksAware(asking) && {awareOn: dateOf(asking.answers, 'awareOn')}),
    ...(asksServed(asking) && {servedOn: dateOf(asking.answers, 'servedOn')}),
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
      ${asksAware(view) ? moreDate(view, 'awareOn', later.label.aware, later.hint.aware) : nothing}
      ${asksServed(view) ? moreDate(view, 'servedOn', later.label.served, later.hint.served) : nothing}
    `;
  },
  rows(view) {
    const {later, answers} = view;
    return [
      row(
        later.question.when,
        said(view, 'when'),
        answers['when.roughly'],
        answers['when.ongoing'] && later.label.ongoing,
      ),
      ...(asksAware(view) ? optionalRow(later.label.aware, said(view, 'awareOn')) : []),
      ...(asksServed(view) ? optionalRow(later.label.served, said(view, 'servedOn')) : []),
    ];
  },
} satisfies Question;

function asksAware({policy}: Pick<Asking, 'policy'>): boolean {
  return policy?.eligibility.windows.some(({awareness}) => awareness) === true;
}

function asksServed({policy}: Pick<Asking, 'policy'>): boolean {
  return policy?.eligibility.windows.some(({from}) => from !== 'issue') === true;
}

function moreDate(view: LaterView, name: DateName, title: string, hint: string) {
  return dateInput(view, name, {label: view.later.optional(title), hint, shown: true});
}

function said({answers, language}: LaterView, name: DateName): string | undefined {
  const on = dateOf(answers, name);
  return on && isPlainDate(on) ? sayDate(on, language, 'with-year') : undefined;
}

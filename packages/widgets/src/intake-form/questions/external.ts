import {isPlainDate} from '@redress/policy/calendar';
import {html} from 'lit';
import {sayDate} from '../../words/say-date.ts';
import {given} from '../asking.ts';
import {dateOf} from '../date-of.ts';
import {heading} from '../field.ts';
import {dateInput, textInput} from '../inputs.ts';
import {optionalRow, type Question, row} from '../question.ts';

/** For whom somebody enquires: a councillor, an MP, or their office. */
export const external = {
  name: 'external',
  fields: ['external.body', 'external.reference', 'external.due.day', 'external.due.month', 'external.due.year'],
  inputs: {'external.due': 'external.due.day'},
  isAsked: ({kind}) => kind === 'member-enquiry',
  needs: () => ['external.body'],
  read: (asking) => ({
    'external.body': given(asking, 'external.body'),
    'external.reference': given(asking, 'external.reference'),
    'external.due': dateOf(asking.answers, 'external.due'),
  }),
  body(view) {
    const {label, hint, optional, question} = view.later;
    return html`
      <fieldset>
        <legend>${heading(view, question.external)}</legend>
        ${textInput(view, 'external.body', {label: label.body, hint: hint.external, width: 'name'})}
        ${textInput(view, 'external.reference', {label: optional(label.externalReference), width: 'phone'})}
        ${dateInput(view, 'external.due', {label: optional(label.due), hint: hint.due, shown: true})}
      </fieldset>
    `;
  },
  rows({later, answers, language}) {
    const {label} = later;
    const due = dateOf(answers, 'external.due');
    return [
      row(later.question.external, answers['external.body']),
      ...optionalRow(label.externalReference, answers['external.reference']),
      ...optionalRow(label.due, due && isPlainDate(due) ? sayDate(due, language, 'with-year') : undefined),
    ];
  },
} satisfies Question;

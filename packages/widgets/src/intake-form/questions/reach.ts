import type {Language, WayToReach} from '@redress/policy';
import {languages, waysToReach} from '@redress/policy/page';
import {html} from 'lit';
import {type Asking, given, isAnonymous} from '../asking.ts';
import {heading, label, textArea} from '../field.ts';
import {checkbox, radios, textInput} from '../inputs.ts';
import {addressLine, optionalRow, type Question, row} from '../question.ts';

export const reach = {
  name: 'reach',
  fields: [
    'complainant.email',
    'complainant.phone',
    'complainant.address',
    'complainant.prefers',
    'complainant.onlyThatWay',
    'complainant.language',
    'complainant.adjustments',
  ],
  isAsked: (asking) => !isAnonymous(asking),
  read: (asking) => ({
    'complainant.email': given(asking, 'complainant.email'),
    'complainant.phone': given(asking, 'complainant.phone'),
    'complainant.address': given(asking, 'complainant.address'),
    'complainant.prefers': given(asking, 'complainant.prefers'),
    'complainant.onlyThatWay': given(asking, 'complainant.onlyThatWay') && true,
    'complainant.language': languageOf(asking),
    'complainant.adjustments': given(asking, 'complainant.adjustments'),
  }),
  body(view) {
    const {later} = view;
    return html`
      <fieldset aria-describedby="reach-hint">
        <legend>${heading(view, later.question.reach)}</legend>
        <p class="hint" id="reach-hint">${later.hint.reach(view.kind)}</p>
        ${textInput(view, 'complainant.email', {
          label: later.label.email,
          type: 'email',
          autocomplete: 'email',
          width: 'name',
        })}
        ${textInput(view, 'complainant.phone', {
          label: later.label.phone,
          type: 'tel',
          autocomplete: 'tel',
          width: 'phone',
        })}
        ${textArea(view, 'complainant.address', {
          label: label('complainant.address', later.label.address),
          rows: 3,
          autocomplete: 'street-address',
        })}
      </fieldset>
      ${radios(view, 'complainant.prefers', {
        legend: later.label.prefers,
        choices: waysToReach.map((way) => ({value: way, label: later.prefers[way]})),
      })}
      ${checkbox(view, 'complainant.onlyThatWay', later.label.onlyThatWay, later.hint.onlyThatWay)}
      ${radios(view, 'complainant.language', {
        legend: later.label.language,
        choices: languages.map((language) => ({value: language, label: later.languages[language]})),
        chosen: languageOf(view),
      })}
      ${textArea(view, 'complainant.adjustments', {
        label: label('complainant.adjustments', later.optional(later.label.adjustments)),
        hint: later.hint.adjustments,
        rows: 3,
      })}
    `;
  },
  rows(view) {
    const {later, answers} = view;
    const {label: names} = later;
    const prefers = answers['complainant.prefers'] as WayToReach | '' | undefined;
    return [
      ...optionalRow(names.email, addressLine(answers['complainant.email'])),
      ...optionalRow(names.phone, addressLine(answers['complainant.phone'])),
      ...optionalRow(names.address, answers['complainant.address']),
      row(names.prefers, prefers && later.prefers[prefers], answers['complainant.onlyThatWay'] && names.onlyThatWay),
      row(names.language, later.languages[languageOf(view)]),
      ...optionalRow(names.adjustments, answers['complainant.adjustments']),
    ];
  },
} satisfies Question;

/** The language of the page, unless they want to be written to in another; English where nobody here writes that of the page. */
function languageOf({answers, language}: Pick<Asking, 'answers' | 'language'>): Language {
  const known = (wanted?: string) => languages.find((one) => one === wanted);
  return known(answers['complainant.language']) ?? known(language) ?? 'en';
}

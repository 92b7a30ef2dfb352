import type {WayToReach} from '@redress/policy';
import {waysToReach} from '@redress/policy/page';
import {html} from 'lit';
import {heading, label, textArea} from '../field.ts';
import {radios, textInput} from '../inputs.ts';
import {given, optionalRow, type Question, row} from '../question.ts';

export const reach = {
  name: 'reach',
  fields: [
    'complainant.email',
    'complainant.phone',
    'complainant.address',
    'complainant.prefers',
    'complainant.adjustments',
  ],
  isAsked: () => true,
  read: (asking) => ({
    'complainant.email': given(asking, 'complainant.email'),
    'complainant.phone': given(asking, 'complainant.phone'),
    'complainant.address': given(asking, 'complainant.address'),
    'complainant.prefers': given(asking, 'complainant.prefers'),
    'complainant.language': asking.language,
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
      ${textArea(view, 'complainant.adjustments', {
        label: label('complainant.adjustments', later.optional(later.label.adjustments)),
        hint: later.hint.adjustments,
        rows: 3,
      })}
    `;
  },
  rows({later, answers}) {
    const {label: names} = later;
    const prefers = answers['complainant.prefers'] as WayToReach | '' | undefined;
    return [
      ...optionalRow(names.email, answers['complainant.email']),
      ...optionalRow(names.phone, answers['complainant.phone']),
      ...optionalRow(names.address, answers['complainant.address']),
      row(names.prefers, prefers && later.prefers[prefers]),
      ...optionalRow(names.adjustments, answers['complainant.adjustments']),
    ];
  },
} satisfies Question;

import {html, nothing} from 'lit';
import {type Asking, given, isAnonymous} from '../asking.ts';
import {heading} from '../field.ts';
import {radios, textInput} from '../inputs.ts';
import {addressLine, type Question, row} from '../question.ts';

const details = ['helper.name', 'helper.relationship', 'helper.email', 'helper.phone'] as const;

export const helper = {
  name: 'helper',
  fields: ['helper.role', ...details],
  isAsked: (asking) => !isAnonymous(asking),
  needs: () => ['helper.role'],
  read: (asking) =>
    hasHelper(asking)
      ? Object.fromEntries((['helper.role', ...details] as const).map((field) => [field, given(asking, field)]))
      : {},
  body(view) {
    const {later} = view;
    return html`
      ${radios(view, 'helper.role', {
        legend: heading(view, later.question.helper),
        choices: [
          {value: 'no', label: later.role.no},
          {value: 'helps', label: later.role.helps, hint: later.roleHint.helps},
          {value: 'speaks-for', label: later.role['speaks-for'], hint: later.roleHint['speaks-for'](view.kind)},
        ],
      })}
      ${
        hasHelper(view)
          ? html`<div class="reveal">
              ${textInput(view, 'helper.name', {label: later.label.helperName, width: 'name'})}
              ${textInput(view, 'helper.relationship', {
                label: later.optional(later.label.relationship),
                hint: later.hint.relationship,
                width: 'name',
              })}
              ${textInput(view, 'helper.email', {
                label: later.optional(later.label.helperEmail),
                type: 'email',
                width: 'name',
              })}
              ${textInput(view, 'helper.phone', {
                label: later.optional(later.label.helperPhone),
                type: 'tel',
                width: 'phone',
              })}
            </div>`
          : nothing
      }
    `;
  },
  rows(view) {
    const {later, answers} = view;
    const role = answers['helper.role'] as keyof typeof later.role | '' | undefined;
    return [
      row(
        later.question.helper,
        role && later.role[role],
        ...(hasHelper(view)
          ? details.map((field) => (/\.(email|phone)$/.test(field) ? addressLine(answers[field]) : answers[field]))
          : []),
      ),
    ];
  },
} satisfies Question;

/** Who it is comes first: without it nothing else about a helper is asked. */
function hasHelper({answers}: Pick<Asking, 'answers'>): boolean {
  return ['helps', 'speaks-for'].includes(answers['helper.role'] ?? '');
}

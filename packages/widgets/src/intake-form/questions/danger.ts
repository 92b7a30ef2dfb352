import {html, nothing} from 'lit';
import {type Asking, given} from '../asking.ts';
import {heading, label, textArea} from '../field.ts';
import {radios} from '../inputs.ts';
import {type Question, row} from '../question.ts';

export const danger = {
  name: 'danger',
  fields: ['danger.now', 'danger'],
  isAsked: ({kind, policy}) => kind === 'complaint' || kind === 'service-request' || policy?.dangerReferred === true,
  needs: (asking) => (isNow(asking) ? ['danger'] : ['danger.now']),
  read: (asking) => (isNow(asking) ? {danger: given(asking, 'danger')} : {}),
  body(view) {
    const {later} = view;
    return html`
      ${radios(view, 'danger.now', {
        legend: heading(view, later.question.danger),
        hint: later.emergency,
        urgent: true,
        choices: [
          {value: 'no', label: later.no},
          {value: 'yes', label: later.yes},
        ],
      })}
      ${
        isNow(view)
          ? html`<div class="reveal">
              ${textArea(view, 'danger', {
                label: label('danger', later.label.danger),
                hint: later.hint.danger,
                rows: 3,
                // That there is danger is noted; what is written of it changes nothing.
                write: (name, words) =>
                  (Boolean(words.trim()) === Boolean(given(view, name)) ? view.write : view.set)(name, words),
              })}
            </div>`
          : nothing
      }
    `;
  },
  rows(view) {
    const {later, answers} = view;
    const now = answers['danger.now'];
    return [
      row(later.question.danger, now && (isNow(view) ? later.yes : later.no), isNow(view) ? answers.danger : undefined),
    ];
  },
} satisfies Question;

function isNow({answers}: Pick<Asking, 'answers'>): boolean {
  return answers['danger.now'] === 'yes';
}

import type {WayToReach} from '@redress/policy';
import {isPlainDate} from '@redress/policy/calendar';
import {html, nothing, type TemplateResult} from 'lit';
import {sayDate} from '../words/say-date.ts';
import type {Question} from './answers.ts';
import {contactDoors} from './contact-doors.ts';
import {dateOf} from './date-of.ts';
import {heading} from './field.ts';
import type {LaterView} from './form-view.ts';
import {backButton, problemSummary} from './question-page.ts';

interface Row {
  readonly question: Question;
  readonly label: string;
  readonly lines: readonly string[];
}

/** Everything that will be sent, each with a way to change it. */
export function checkPage(view: LaterView): TemplateResult {
  const {later, change} = view;
  return html`
    ${backButton(view)} ${problemSummary(view)} ${heading(view, later.check.title)}
    <dl class="rows">
      ${rowsOf(view).map(
        ({question, label, lines}) => html`
          <div class="row">
            <dt>${label}</dt>
            <dd class="answer">${lines.length > 0 ? lines.join('\n') : html`<span class="hint">${later.check.unanswered}</span>`}</dd>
            <dd>
              <button class="link" type="button" @click=${() => change(question)}>
                ${later.check.change}<span class="unseen">${later.check.changes(label)}</span>
              </button>
            </dd>
          </div>
        `,
      )}
    </dl>
    <form @submit=${view.submit}>
      <button class="primary" part="send">${later.check.send}</button>
    </form>
    ${view.notice === 'refused' ? contactDoors(view) : nothing}
  `;
}

function rowsOf({words, later, answers, language, policy, pick}: LaterView): readonly Row[] {
  const {label} = later;
  const {question} = words;
  const on = dateOf(answers);
  const service = policy?.services.find(({id}) => id === answers.service);
  const prefers = answers['complainant.prefers'] as WayToReach | '';
  const role = answers['helper.role'] as keyof typeof later.role | '';
  const row = (of: Question, name: string, ...lines: readonly string[]): Row => ({
    question: of,
    label: name,
    lines: lines.filter((line) => line.trim() !== ''),
  });
  const optional = (of: Question, name: string, line: string) => (line.trim() === '' ? [] : [row(of, name, line)]);
  return [
    row('what', question.what, answers.what),
    row(
      'when',
      question.when,
      on && isPlainDate(on) ? sayDate(on, language, 'with-year') : '',
      answers['when.roughly'],
      answers['when.ongoing'] && label.ongoing,
    ),
    row('service', question.service, service ? pick(service.name) : answers.service),
    row('wanted', question.wanted, answers.wanted),
    row('name', question.name, answers['complainant.name']),
    ...optional('reach', label.email, answers['complainant.email']),
    ...optional('reach', label.phone, answers['complainant.phone']),
    ...optional('reach', label.address, answers['complainant.address']),
    row('reach', label.prefers, prefers && later.prefers[prefers]),
    ...optional('reach', label.adjustments, answers['complainant.adjustments']),
    row(
      'helper',
      question.helper,
      role && later.role[role],
      ...(role === 'no'
        ? []
        : [answers['helper.name'], answers['helper.relationship'], answers['helper.email'], answers['helper.phone']]),
    ),
  ];
}

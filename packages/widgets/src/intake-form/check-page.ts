import {html, nothing, type TemplateResult} from 'lit';
import {isAnonymous} from './asking.ts';
import {contactDoors} from './contact-doors.ts';
import {excludedSubjects} from './excluded-subjects.ts';
import {heading} from './field.ts';
import type {LaterView} from './form-view.ts';
import {noteRegion} from './note-region.ts';
import {backButton, problemSummary} from './question-page.ts';
import {askedQuestions} from './questions.ts';

/** Everything that will be sent, each with a way to change it. */
export function checkPage(view: LaterView, unsent: unknown): TemplateResult {
  const {later, change} = view;
  return html`
    ${backButton(view)} ${problemSummary(view)} ${heading(view, later.check.title)}
    <dl class="rows">
      ${askedQuestions(view).flatMap((question) =>
        question.rows(view).map(
          ({label, lines}) => html`
            <div class="row">
              <dt>${label}</dt>
              <dd class="answer">${lines.length > 0 ? lines.map((line, at) => [at > 0 ? '\n' : '', line]) : html`<span class="hint">${later.check.unanswered}</span>`}</dd>
              <dd>
                <button class="link" type="button" @click=${() => change(question.name)}>
                  ${later.check.change}<span class="unseen">${later.check.changes(label)}</span>
                </button>
              </dd>
            </div>
          `,
        ),
      )}
    </dl>
    ${noteRegion(view)} ${excludedSubjects(view)}
    ${view.signedIn && !isAnonymous(view) ? html`<p>${later.check.signedIn(view.kind)}</p>` : nothing}
    <form @submit=${view.submit}>
      ${unsent}
      <button class="primary" part="send">${later.check.send(view.kind)}</button>
    </form>
    ${view.notice === 'refused' ? contactDoors(view) : nothing}
  `;
}

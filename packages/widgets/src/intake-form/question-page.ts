import {html, nothing, type TemplateResult} from 'lit';
import {inputOf, type Question, questions} from './answers.ts';
import {problemText} from './field.ts';
import type {FormView} from './form-view.ts';

/** The frame of every question: the way back, where we are, what is wrong, the question itself, and Continue. */
export function questionPage(view: FormView, question: Question, body: unknown): TemplateResult {
  const {words, changing} = view;
  const number = questions.indexOf(question) + 1;
  return html`
    ${number > 1 || changing ? backButton(view) : nothing}
    <p class="progress" part="progress">${words.progress(number, questions.length)}</p>
    ${problemSummary(view)}
    <form novalidate @submit=${view.submit}>
      ${body}
      <button class="primary" part="continue">${words.continue}</button>
    </form>
  `;
}

export function backButton({words, back}: FormView): TemplateResult {
  return html`<button class="back" part="back" type="button" @click=${back}>${words.back}</button>`;
}

/** Takes the focus after a refused step. Each line leads to its field. */
export function problemSummary({words, problems, notice, focus}: FormView): unknown {
  if (problems.length === 0 && !notice) return nothing;
  const jump = (field: string) => (event: Event) => {
    event.preventDefault();
    focus(inputOf(field));
  };
  return html`
    <div class="summary" part="error-summary" id="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
      <p class="summary-title" id="summary-title">${words.problem.title}</p>
      ${notice ? html`<p>${words.notice[notice]}</p>` : nothing}
      ${
        problems.length > 0
          ? html`<ul>
              ${problems.map(
                (problem) =>
                  html`<li>
                    <a href="#${inputOf(problem.field)}" @click=${jump(problem.field)}>${problemText(words, problem)}</a>
                  </li>`,
              )}
            </ul>`
          : nothing
      }
    </div>
  `;
}

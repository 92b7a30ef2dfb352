import {html, nothing, type TemplateResult} from 'lit';
import {problemText} from './field.ts';
import type {FormView} from './form-view.ts';

/** The frame of every question: the way back, where we are, what is wrong, the question itself, and Continue. */
export function questionPage(view: FormView, body: unknown): TemplateResult {
  const {words, changing, place} = view;
  return html`
    ${place.number > 1 || changing ? backButton(view) : nothing}
    <p class="progress" part="progress">${words.progress(place.number, place.of)}</p>
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
export function problemSummary(view: FormView): unknown {
  const {words, later, problems, notice, focus} = view;
  if (problems.length === 0 && !notice) return nothing;
  return html`
    <div class="summary" part="error-summary" id="summary" role="alert" tabindex="-1" aria-labelledby="summary-title">
      <p class="summary-title" id="summary-title">${words.problem.title}</p>
      ${notice ? html`<p>${notice === 'unloaded' ? words.unloaded : later?.notice[notice](view.kind)}</p>` : nothing}
      ${
        problems.length > 0
          ? html`<ul>
              ${problems.map((problem) => {
                const jump = (event: Event) => {
                  event.preventDefault();
                  focus(problem.input);
                };
                return html`<li><a href="#${problem.input}" @click=${jump}>${problemText(view, problem)}</a></li>`;
              })}
            </ul>`
          : nothing
      }
    </div>
  `;
}

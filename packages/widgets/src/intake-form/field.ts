import type {IntakeProblem} from '@redress/policy';
import {html, nothing, type TemplateResult} from 'lit';
import type {AnswerName} from './answers.ts';
import type {FormView} from './form-view.ts';

/** The question of a page: its heading, and the label or legend of its field. */
export function heading({level}: Pick<FormView, 'level'>, content: unknown): TemplateResult {
  return html`<span class="heading" part="heading" id="heading" role="heading" aria-level=${level} tabindex="-1"
    >${content}</span
  >`;
}

/** Nothing is found wrong before the words for it have come. */
export function problemText({later}: FormView, {field, code}: IntakeProblem): string {
  return later?.problem.of[field]?.[code] ?? later?.problem.any[code] ?? '';
}

/** What stands between a label and its input, and how the input refers to it. */
export interface Surroundings {
  readonly hint: unknown;
  readonly problem: unknown;
  readonly describedBy: unknown;
  readonly invalid: unknown;
}

export function surroundings(view: FormView, name: AnswerName, hint?: string): Surroundings {
  const {words, problems} = view;
  const found = problems.find(({input}) => input === name);
  const ids = [...(hint ? [`${name}-hint`] : []), ...(found ? [`${name}-problem`] : [])];
  return {
    hint: hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing,
    problem: found
      ? html`<p class="problem" part="error" id="${name}-problem">
          <span class="unseen">${words.problem.before}</span> ${problemText(view, found)}
        </p>`
      : nothing,
    describedBy: ids.join(' ') || nothing,
    invalid: found ? 'true' : nothing,
  };
}

export interface TextAreaOptions {
  readonly label: unknown;
  readonly hint?: string;
  readonly rows: number;
  readonly autocomplete?: string;
  /** Takes what is written; see `FormView`. */
  readonly write?: FormView['write'];
}

/** A long answer in a person's own words. */
export function textArea(view: FormView, name: AnswerName, options: TextAreaOptions): TemplateResult {
  const {label, hint, rows, autocomplete, write = view.write} = options;
  const around = surroundings(view, name, hint);
  return html`
    <div class="field">
      ${label} ${around.hint} ${around.problem}
      <textarea
        id=${name}
        class=${rows > 3 ? 'tall' : nothing}
        part="input"
        rows=${rows}
        autocomplete=${autocomplete ?? nothing}
        .value=${written(view, name)}
        aria-describedby=${around.describedBy}
        aria-invalid=${around.invalid}
        @input=${(event: Event) => write(name, (event.target as HTMLTextAreaElement).value)}
      ></textarea>
    </div>
  `;
}

/** What a box shows. Lit sets an object every time, and so also what it believes to be there, where a key has drawn nothing. */
export function written({answers}: FormView, name: AnswerName): unknown {
  return Object(answers[name] ?? '');
}

/** The label of a field. On a page with one field, its content is the heading. */
export function label(name: AnswerName, content: unknown): TemplateResult {
  return html`<label for=${name}>${content}</label>`;
}

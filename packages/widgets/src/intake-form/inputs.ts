import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {AnswerName, DateName} from './answers.ts';
import {label, surroundings, written} from './field.ts';
import type {FormView, LaterView} from './form-view.ts';

export interface TextInputOptions {
  readonly label: unknown;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'tel';
  readonly autocomplete?: string;
  /** As wide as the answer is long, so that the box says what is expected. */
  readonly width?: 'name' | 'phone' | 'number';
  readonly inputmode?: 'numeric';
  /** Takes what is written; see `FormView`. */
  readonly write?: FormView['write'];
}

/** An answer of one line. */
export function textInput(view: FormView, name: AnswerName, options: TextInputOptions): TemplateResult {
  const around = surroundings(view, name, options.hint);
  const {write = view.write} = options;
  return html`
    <div class="field">
      ${label(name, options.label)} ${around.hint} ${around.problem}
      <input
        id=${name}
        class=${options.width ?? nothing}
        part="input"
        type=${options.type ?? 'text'}
        dir=${options.type ? 'ltr' : nothing}
        inputmode=${options.inputmode ?? nothing}
        autocomplete=${options.autocomplete ?? 'off'}
        .value=${written(view, name)}
        aria-describedby=${around.describedBy}
        aria-invalid=${around.invalid}
        @input=${(event: Event) => write(name, (event.target as HTMLInputElement).value)}
      />
    </div>
  `;
}

export interface Choice {
  readonly value: string;
  readonly label: unknown;
  readonly hint?: unknown;
}

/** One of several. The first carries the name of the field, where a problem leads to. */
export function radios(
  view: FormView,
  name: AnswerName,
  {
    legend,
    hint,
    urgent = false,
    choices,
    chosen = view.answers[name],
  }: {
    readonly legend: unknown;
    readonly hint?: string;
    /** Whether the hint must not be overlooked. */
    readonly urgent?: boolean;
    readonly choices: readonly Choice[];
    /** Where it is chosen already, though nobody was asked. */
    readonly chosen?: string | undefined;
  },
): TemplateResult {
  const around = surroundings(view, name, hint);
  return html`
    <fieldset class="field" role="radiogroup" aria-describedby=${around.describedBy} aria-invalid=${around.invalid}>
      <legend>${legend}</legend>
      <div class=${urgent ? 'urgent' : nothing}>${around.hint}</div>
      ${around.problem} ${choices.map(({value, label: text, hint: about}, at) => {
        const id = at === 0 ? name : `${name}-${value}`;
        return html`
          <div class="choice">
            <input
              type="radio"
              part="radio"
              id=${id}
              name=${name}
              value=${value}
              .checked=${live(chosen === value)}
              aria-describedby=${about ? `${id}-hint` : nothing}
              @change=${() => view.set(name, value)}
            />
            <label for=${id}>${text}</label>
            ${about ? html`<p class="hint" id="${id}-hint">${about}</p>` : nothing}
          </div>
        `;
      })}
    </fieldset>
  `;
}

/** Day, month and year, as they are on paper. */
export function dateInput(
  view: LaterView,
  name: DateName,
  {
    label: title,
    hint,
    shown = false,
  }: {
    readonly label: string;
    readonly hint?: string;
    /** Whether its label is seen too: the heading does not say what this day is. */
    readonly shown?: boolean;
  },
): TemplateResult {
  const {later} = view;
  const first = `${name}.day` as const;
  const around = surroundings(view, first, hint);
  const part = (which: 'day' | 'month' | 'year') => {
    const id = `${name}.${which}` as const;
    return html`
      <div class="date-part ${which}">
        ${label(id, later.label[which])}
        <input
          id=${id}
          part="input"
          inputmode="numeric"
          autocomplete="off"
          .value=${written(view, id)}
          aria-invalid=${around.invalid}
          @input=${(event: Event) => view.set(id, (event.target as HTMLInputElement).value)}
        />
      </div>
    `;
  };
  return html`
    <div class="field" role="group" aria-label=${title} aria-describedby=${around.describedBy}>
      ${shown ? html`<p class="label" aria-hidden="true">${title}</p>` : nothing} ${around.hint} ${around.problem}
      <div class="date">${part('day')} ${part('month')} ${part('year')}</div>
    </div>
  `;
}

export function checkbox(view: FormView, name: AnswerName, text: string, hint?: string): TemplateResult {
  return html`
    <div class="field choice">
      <input
        type="checkbox"
        part="checkbox"
        id=${name}
        .checked=${live(Boolean(view.answers[name]))}
        aria-describedby=${hint ? `${name}-hint` : nothing}
        @change=${(event: Event) => view.set(name, (event.target as HTMLInputElement).checked ? 'yes' : '')}
      />
      <label for=${name}>${text}</label>
      ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    </div>
  `;
}

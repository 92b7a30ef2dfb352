import {type ExecutionContext, html, oneTime, repeat, when} from '@microsoft/fast-element';
import {openActions} from '../open-actions.ts';
import {formWords} from '../words/form.ts';
import type {CommandForm} from './command-form.ts';
import type {Field} from './draft.ts';
import {sayFieldProblem, wordsOf} from './field-words.ts';
import {askedTemplate, limitsTemplate} from './more-time.template.ts';

type In = ExecutionContext<CommandForm>;

const typedIn = (event: Event) => (event.target as HTMLInputElement).value;

/**
 * Name, hint and problem of a field. They stand inside the label, because a description outside a Fluent control cannot
 * be tied to the native control inside it.
 */
export const nameTemplate = html<Field, CommandForm>`
  <span class="name">${(field) => wordsOf(field).label}</span>
  ${when((field) => wordsOf(field).optional, html`<span class="muted">${formWords.optional}</span>`)}
  ${when((field) => wordsOf(field).hint, html<Field, CommandForm>`<span class="hint">${(field) => wordsOf(field).hint}</span>`)}
  ${when(
    ({problem}) => problem,
    html<
      Field,
      CommandForm
    >`<span class="fault">${(field) => field.problem && sayFieldProblem(field.problem, wordsOf(field).missing)}</span>`,
  )}
`;

/** Begins with its text as content: Fluent puts a `value` set before it is drawn back to its content, which is nothing. */
export const proseTemplate = html<Field, CommandForm>`
  <fluent-textarea
    block
    auto-resize
    spellcheck
    data-field="${({name}) => name}"
    ?data-faulty="${({problem}) => problem}"
    @input="${(field, {event, parent}) => parent.write(field, typedIn(event))}"
  >
    <label slot="label">${nameTemplate}</label>${oneTime(({text}: Field) => text)}
  </fluent-textarea>
`;

/** A native date input: Fluent has none. */
export const dateTemplate = html<Field, CommandForm>`
  ${limitsTemplate}
  <label for="${({name}) => name}">${nameTemplate}</label>
  <input
    type="date"
    id="${({name}) => name}"
    data-field="${({name}) => name}"
    ?data-faulty="${({problem}) => problem}"
    aria-invalid="${({problem}) => (problem ? 'true' : 'false')}"
    :value="${({text}) => text}"
    @input="${(field, {event, parent}) => parent.write(field, typedIn(event))}"
  />
  ${askedTemplate}
`;

interface Option {
  readonly value: string;
  readonly label: string;
}

function optionsOf({command, name, control}: Field, form: CommandForm): readonly Option[] {
  if (control.kind === 'open-action') {
    return (form.view ? openActions(form.view) : []).map(({id, what}) => ({value: id, label: what}));
  }
  const {options = {}} = wordsOf({command, name});
  return control.kind === 'choice' ? control.options.map((value) => ({value, label: options[value] ?? value})) : [];
}

/** The form that a part of a field belongs to. */
export const formOf = ({parentContext}: ExecutionContext<Field>): CommandForm =>
  parentContext.parent as unknown as CommandForm;

const optionTemplate = html<Option, Field>`
  <label class="option">
    <input
      type="radio"
      name="${(_, {parent}) => parent.name}"
      value="${({value}) => value}"
      ?data-field="${({value}, c) => isEntry(value, c.parent, formOf(c))}"
      ?data-faulty="${({value}, c) => c.parent.problem && isEntry(value, c.parent, formOf(c))}"
      :checked="${({value}, {parent}) => parent.text === value}"
      @change="${({value}, c) => formOf(c).write(c.parent, value)}"
    />
    ${({label}) => label}
  </label>
`;

/** Where the focus enters a group: at what is chosen, else at the first. */
function isEntry(value: string, field: Field, form: CommandForm): boolean {
  return value === (field.text || optionsOf(field, form)[0]?.value);
}

/** Native radio buttons: their group, its name and its problem are one thing to assistive technology. */
export const choiceTemplate = html<Field, CommandForm>`
  <fieldset>
    <legend>${nameTemplate}</legend>
    <div class="options">
      ${repeat<Field>((field, c) => optionsOf(field, (c as In).parent), optionTemplate as never)}
    </div>
  </fieldset>
`;

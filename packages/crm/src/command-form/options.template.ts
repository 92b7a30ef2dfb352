import {type ExecutionContext, html, repeat, when} from '@microsoft/fast-element';
import type {CommandForm} from './command-form.ts';
import type {Field} from './field.ts';
import {nameTemplate} from './field-name.template.ts';
import {type Option, optionsOf} from './options.ts';

type In = ExecutionContext<CommandForm>;

/** The form that a part of a field belongs to. */
export const formOf = ({parentContext}: ExecutionContext<Field>): CommandForm =>
  parentContext.parent as unknown as CommandForm;

const several = ({control}: Field) => control.kind === 'some-of';

/** Several that are picked stand in one text, as ids do that have no spaces. */
const picked = ({text}: Field): readonly string[] => text.split(' ').filter(Boolean);

const isPicked = ({value}: Option, field: Field) =>
  several(field) ? picked(field).includes(value) : field.text === value;

function pick({value}: Option, field: Field, form: CommandForm) {
  if (!several(field)) return form.write(field, value);
  const others = picked(field).filter((one) => one !== value);
  form.write(field, (isPicked({value, label: ''}, field) ? others : [...others, value]).join(' '));
}

/** Where the focus enters a group: at what is chosen, else at the first. */
function isEntry({value}: Option, field: Field, form: CommandForm): boolean {
  const options = optionsOf(field, form.view);
  const chosen = several(field) ? undefined : options.find((option) => option.value === field.text);
  return value === (chosen ?? options[0])?.value;
}

const optionTemplate = html<Option, Field>`
  <label class="option">
    <input
      type="${(_, {parent}) => (several(parent) ? 'checkbox' : 'radio')}"
      name="${(_, {parent}) => parent.name}"
      value="${({value}) => value}"
      ?data-field="${(option, c) => isEntry(option, c.parent, formOf(c))}"
      ?data-faulty="${(option, c) => c.parent.problem && isEntry(option, c.parent, formOf(c))}"
      :checked="${(option, {parent}) => isPicked(option, parent)}"
      @change="${(option, c) => pick(option, c.parent, formOf(c))}"
    />
    <span>${({label}) => label}${when(({note}) => note, html<Option>` <span class="muted">${({note}) => note}</span>`)}</span>
  </label>
`;

/** Native buttons: their group, its name and its problem are one thing to assistive technology. */
export const choiceTemplate = html<Field, CommandForm>`
  <fieldset>
    <legend>${nameTemplate}</legend>
    <div class="options ${({control}) => ('list' in control && control.list !== 'outcomes' ? 'long' : '')}">
      ${repeat<Field>((field, c) => optionsOf(field, (c as In).parent.view), optionTemplate as never)}
    </div>
  </fieldset>
`;

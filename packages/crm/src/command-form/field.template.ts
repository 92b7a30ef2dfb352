import {type ExecutionContext, html, oneTime, type ViewTemplate, when} from '@microsoft/fast-element';
import type {CommandForm} from './command-form.ts';
import type {Control} from './control.ts';
import type {Field} from './field.ts';
import {nameTemplate} from './field-name.template.ts';
import {askedTemplate, limitsTemplate} from './more-time.template.ts';
import {choiceTemplate} from './options.template.ts';
import {handoverTemplate, promisesTemplate} from './promises.template.ts';

const typedIn = (event: Event) => (event.target as HTMLInputElement).value;

const isForMoreTime = ({command}: Field) => command === 'extend';

/** Begins with its text as content: Fluent puts a `value` set before it is drawn back to its content, which is nothing. */
const proseTemplate = html<Field, CommandForm>`
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

/** A line of text, a number or a sum of money: what was typed is read as one when the form is sent. */
const lineTemplate = html<Field, CommandForm>`
  <fluent-text-input
    class="${({control}) => control.kind}"
    data-field="${({name}) => name}"
    ?data-faulty="${({problem}) => problem}"
    :value="${({text}) => text}"
    @input="${(field, {event, parent}) => parent.write(field, typedIn(event))}"
  >
    ${nameTemplate}
    ${when(({control}) => control.kind === 'money', html`<span slot="start">£</span>`)}
  </fluent-text-input>
`;

/** A native input for a day, or a day and a time: Fluent has none. */
const dateTemplate = html<Field, CommandForm>`
  ${when(isForMoreTime, limitsTemplate)}
  <label for="${({name}) => name}">${nameTemplate}</label>
  <input
    type="${({control}) => (control.kind === 'moment' ? 'datetime-local' : 'date')}"
    id="${({name}) => name}"
    data-field="${({name}) => name}"
    ?data-faulty="${({problem}) => problem}"
    aria-invalid="${({problem}) => (problem ? 'true' : 'false')}"
    :value="${({text}) => text}"
    @input="${(field, {event, parent}) => parent.write(field, typedIn(event))}"
  />
  ${when(isForMoreTime, askedTemplate)}
`;

const controls: Readonly<Record<Control['kind'], ViewTemplate<Field, CommandForm>>> = {
  prose: proseTemplate,
  line: lineTemplate,
  number: lineTemplate,
  money: lineTemplate,
  date: dateTemplate,
  moment: dateTemplate,
  'yes-no': choiceTemplate,
  choice: choiceTemplate,
  'one-of': choiceTemplate,
  'some-of': choiceTemplate,
  promises: promisesTemplate,
  handover: handoverTemplate,
  // These two are spread over a field for each of their parts.
  sections: proseTemplate,
  weighed: proseTemplate,
  unasked: proseTemplate,
};

const asked = (field: Field, {parent: {draft, view}}: ExecutionContext<CommandForm>) =>
  Boolean(draft && view && draft.asksFor(field, view));

/** A field of a form. One that is not asked for stays where it is, unseen, with what was typed in it. */
export const fieldTemplate = html<Field, CommandForm>`
  <div class="field" ?hidden="${(field, c) => !asked(field, c)}">${({control}) => controls[control.kind]}</div>
`;

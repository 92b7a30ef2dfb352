import {type ExecutionContext, html, lengthOf, repeat, when} from '@microsoft/fast-element';
import {formWords} from '../words/form.ts';
import type {CommandForm} from './command-form.ts';
import type {Field, FieldProblem, Promised} from './field.ts';
import {nameTemplate} from './field-name.template.ts';
import {sayFieldProblem, wordsOf} from './field-words.ts';
import {formOf} from './options.template.ts';

type In = ExecutionContext<Field>;

/** Reads the length by a function of FAST, so that the number follows when an action before this one goes. */
const numberOf = (promised: Promised, {parent: {promises}}: In): number =>
  lengthOf(promises) > 0 ? promises.indexOf(promised) + 1 : 0;

const missing = (c: In) => wordsOf(c.parent).missing;

const typed = ({event}: In) => (event.target as HTMLInputElement).value;

const faultTemplate = (problem: (promised: Promised) => FieldProblem | undefined, whenMissing: (c: In) => string) =>
  when<Promised>(
    problem,
    html<Promised, Field>`<span class="fault">${(promised, c) => {
      const found = problem(promised);
      return found && sayFieldProblem(found, whenMissing(c));
    }}</span>`,
  );

const ownerTemplate = html<Promised, Field>`
  <fluent-text-input
    class="owner"
    data-field
    ?data-faulty="${({ownerProblem}) => ownerProblem}"
    :value="${({owner}) => owner}"
    @input="${(promised, c) => formOf(c).writePromise(promised, 'owner', typed(c))}"
  >
    <span class="name">${formWords.promiseOwner}</span>
    ${when(({action}) => action === undefined, html`<span class="muted">${formWords.optional}</span>`)}
    ${faultTemplate(
      ({ownerProblem}) => ownerProblem,
      () => formWords.promiseOwnerMissing,
    )}
  </fluent-text-input>
`;

const dueTemplate = html<Promised, Field>`
  <label>
    <span class="name">${formWords.promiseDue}</span>
    ${faultTemplate(
      ({dueProblem}) => dueProblem,
      () => formWords.promiseDueMissing,
    )}
    <input
      type="date"
      ?data-faulty="${({dueProblem}) => dueProblem}"
      aria-invalid="${({dueProblem}) => (dueProblem ? 'true' : 'false')}"
      :value="${({due}) => due}"
      @input="${(promised, c) => formOf(c).writePromise(promised, 'due', typed(c))}"
    />
  </label>
`;

const promisedTemplate = html<Promised, Field>`
  <li>
    <fluent-text-input
      class="what"
      data-field
      ?data-faulty="${({whatProblem}) => whatProblem}"
      :value="${({what}) => what}"
      @input="${(promised, c) => formOf(c).writePromise(promised, 'what', typed(c))}"
    >
      <span class="name">${(promised, c) => formWords.promise(numberOf(promised, c))}: ${formWords.promiseWhat}</span>
      ${faultTemplate(({whatProblem}) => whatProblem, missing)}
    </fluent-text-input>
    ${ownerTemplate} ${dueTemplate}
    <fluent-button
      role="button"
      appearance="subtle"
      aria-label="${(promised, c) => formWords.removePromiseLabel(numberOf(promised, c))}"
      @click="${(promised, c) => formOf(c).removePromise(c.parent, promised)}"
    >${formWords.removePromise}</fluent-button>
  </li>
`;

/** Any number of promised actions, each with its date. One that is removed can be put back. */
export const promisesTemplate = html<Field, CommandForm>`
  <div class="promises" role="group" aria-labelledby="promises">
    <p id="promises">${nameTemplate}</p>
    <ol class="promised">${repeat<Field>(({promises}) => promises, promisedTemplate as never, {recycle: false})}</ol>
    ${when(
      (_, {parent}: ExecutionContext<CommandForm>) => parent.removed,
      html<Field, CommandForm>`
        <p class="removed" role="status">
          ${(_, {parent}) => formWords.removed(parent.removed?.promised.what ?? '')}
          <fluent-button role="button" class="put-back" appearance="subtle" @click="${(_, {parent}) => parent.putBackPromise()}">${formWords.putBackPromise}</fluent-button>
        </p>
      `,
    )}
    <fluent-button role="button" @click="${(field, {parent}) => parent.addPromise(field)}">${formWords.addPromise}</fluent-button>
  </div>
`;

const openTemplate = html<Promised, Field>`
  <div class="row" role="group" aria-label="${({what}) => what}">
    <p class="what">${({what}) => what}</p>
    ${ownerTemplate} ${dueTemplate}
  </div>
`;

/** What is still to be done when a case closes over it: by whom, and by when. */
export const handoverTemplate = html<Field, CommandForm>`
  <div class="promises" role="group" aria-labelledby="promises">
    <p id="promises">${nameTemplate}</p>
    <div class="handed">${repeat<Field>(({promises}) => promises, openTemplate as never, {recycle: false})}</div>
  </div>
`;

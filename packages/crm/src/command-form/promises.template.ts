import {type ExecutionContext, html, lengthOf, repeat, when} from '@microsoft/fast-element';
import {formWords} from '../words/form.ts';
import type {CommandForm} from './command-form.ts';
import type {Field, Promised} from './draft.ts';
import {formOf, nameTemplate} from './field.template.ts';
import {sayFieldProblem, wordsOf} from './field-words.ts';

type In = ExecutionContext<Field>;

/** Reads the length by a function of FAST, so that the number follows when an action before this one goes. */
const numberOf = (promised: Promised, {parent: {promises}}: In): number =>
  lengthOf(promises) > 0 ? promises.indexOf(promised) + 1 : 0;

const missing = (c: In) => wordsOf(c.parent).missing;

const promisedTemplate = html<Promised, Field>`
  <li>
    <fluent-text-input
      data-field
      ?data-faulty="${({whatProblem}) => whatProblem}"
      :value="${({what}) => what}"
      @input="${(promised, c) => formOf(c).writePromise(promised, 'what', (c.event.target as HTMLInputElement).value)}"
    >
      <span class="name">${(promised, c) => formWords.promise(numberOf(promised, c))}: ${formWords.promiseWhat}</span>
      ${when(({whatProblem}) => whatProblem, html<Promised, Field>`<span class="fault">${({whatProblem}, c) => whatProblem && sayFieldProblem(whatProblem, missing(c))}</span>`)}
    </fluent-text-input>
    <label>
      <span class="name">${formWords.promiseDue}</span>
      ${when(({dueProblem}) => dueProblem, html<Promised>`<span class="fault">${({dueProblem}) => dueProblem && sayFieldProblem(dueProblem, formWords.promiseDueMissing)}</span>`)}
      <input
        type="date"
        ?data-faulty="${({dueProblem}) => dueProblem}"
        aria-invalid="${({dueProblem}) => (dueProblem ? 'true' : 'false')}"
        :value="${({due}) => due}"
        @input="${(promised, c) => formOf(c).writePromise(promised, 'due', (c.event.target as HTMLInputElement).value)}"
      />
    </label>
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

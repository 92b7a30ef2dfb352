import {type ExecutionContext, html, when} from '@microsoft/fast-element';
import {sayClause} from '../say-clause.ts';
import {formWords} from '../words/form.ts';
import type {CommandForm} from './command-form.ts';
import type {Field} from './field.ts';
import {isOptional, sayFieldProblem, wordsOf} from './field-words.ts';

type In = ExecutionContext<CommandForm>;

/**
 * Name, hint and problem of a field, and how firmly the policy wants it and where it says so. They stand inside the label,
 * because a description outside a Fluent control cannot be tied to the native control inside it.
 */
export const nameTemplate = html<Field, CommandForm>`
  <span class="name">${(field) => wordsOf(field).label}</span>
  ${when(mark, html<Field, CommandForm>`<span class="muted">${mark}</span>`)}
  ${when((field) => wordsOf(field).hint, html<Field, CommandForm>`<span class="hint">${(field) => wordsOf(field).hint}</span>`)}
  ${when(where, html<Field, CommandForm>`<span class="hint">${where}</span>`)}
  ${when(
    ({problem}) => problem,
    html<
      Field,
      CommandForm
    >`<span class="fault">${(field) => field.problem && sayFieldProblem(field.problem, wordsOf(field).missing)}</span>`,
  )}
`;

function demand(field: Field, {parent: {draft, view}}: In) {
  return draft && view && draft.fields.includes(field) ? draft.demandOf(field, view) : undefined;
}

function mark(field: Field, c: In): string {
  const {force} = demand(field, c) ?? {};
  return force ? formWords.marks[force] : isOptional(field) ? formWords.optional : '';
}

function where(field: Field, c: In): string {
  const {clause, agreed} = demand(field, c) ?? {};
  return [agreed ? formWords.agreed(agreed) : '', clause ? formWords.where(sayClause(clause)) : '']
    .filter(Boolean)
    .join(' ');
}

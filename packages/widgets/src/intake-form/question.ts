import {html, type TemplateResult} from 'lit';
import type {AnswerName, QuestionName} from './answers.ts';
import type {Asking} from './asking.ts';
import type {LaterView} from './form-view.ts';

/** What is answered; words of the policy may be marked as English. */
type Line = string | TemplateResult;

/** A line of the page on which the answers can be checked. */
export interface Row {
  readonly label: string;
  readonly lines: readonly Line[];
}

/** One question: when it is asked, how it looks, and what its answers say. */
export interface Question {
  readonly name: QuestionName;
  /** The answers that are given here. */
  readonly fields: readonly AnswerName[];
  /** Where a problem is put right whose path is no answer's name. */
  readonly inputs?: Readonly<Record<string, AnswerName>>;
  isAsked(asking: Asking): boolean;
  /** What must be answered here, beside what an intake needs anyway. */
  needs?(asking: Asking): readonly AnswerName[];
  /** What the answers say, by path of an `Intake`. What is not asked is not read, and so not sent. */
  read(asking: Asking): Readonly<Record<string, unknown>>;
  body(view: LaterView): TemplateResult;
  rows(view: LaterView): readonly Row[];
}

/** A line of the check page, which says so where nothing is answered. */
export function row(label: string, ...lines: readonly (Line | undefined)[]): Row {
  return {label, lines: lines.filter((line): line is Line => Boolean(typeof line === 'string' ? line.trim() : line))};
}

/** A line of the check page that stands there only where there is an answer. */
export function optionalRow(label: string, ...lines: readonly (Line | undefined)[]): readonly Row[] {
  const made = row(label, ...lines);
  return made.lines.length > 0 ? [made] : [];
}

/** An address or a number: from left to right, whatever the language. */
export function addressLine(answer: string | undefined): Line | undefined {
  return answer?.trim() ? html`<span dir="ltr">${answer}</span>` : undefined;
}

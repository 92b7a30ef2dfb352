import type {FeedbackKind, Language, PublishedPolicy} from '@redress/policy';
import type {TemplateResult} from 'lit';
import type {AnswerName, Answers, QuestionName} from './answers.ts';
import type {LaterView} from './form-view.ts';

/** What decides which questions are asked, and how answers are read. */
export interface Asking {
  readonly answers: Answers;
  /** Nothing until it has come. */
  readonly policy: PublishedPolicy | undefined;
  /** What is being sent; a complaint until somebody says otherwise. */
  readonly kind: FeedbackKind;
  /** Whether the page around the form says what is being sent, so that nobody is asked. */
  readonly kindGiven: boolean;
  readonly language: Language;
}

/** A line of the page on which the answers can be checked. */
export interface Row {
  readonly label: string;
  readonly lines: readonly string[];
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
export function row(label: string, ...lines: readonly (string | undefined)[]): Row {
  return {label, lines: lines.filter((line): line is string => Boolean(line?.trim()))};
}

/** A line of the check page that stands there only where there is an answer. */
export function optionalRow(label: string, ...lines: readonly (string | undefined)[]): readonly Row[] {
  const made = row(label, ...lines);
  return made.lines.length > 0 ? [made] : [];
}

/** Whether they do not say who they are. */
export function isAnonymous({answers}: Pick<Asking, 'answers'>): boolean {
  return answers.identity === 'anonymous';
}

/** An answer without the space around it; nothing where there is none. */
export function given({answers}: Pick<Asking, 'answers'>, name: AnswerName): string | undefined {
  return answers[name]?.trim() || undefined;
}

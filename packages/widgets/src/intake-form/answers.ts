import type {IntakeProblem} from '@redress/policy';

/** Days that are asked for, each in three parts as on paper. */
export type DateName = 'when' | 'servedOn' | 'awareOn' | 'external.due';

/** Whatever can be typed or chosen. Names are the paths of an `Intake` wherever it has the same. */
export type AnswerName =
  | `${DateName}.${'day' | 'month' | 'year'}`
  | 'what'
  | 'kind'
  | 'danger.now'
  | 'danger'
  | 'when.roughly'
  | 'when.ongoing'
  | 'service'
  | 'wanted'
  | 'type'
  | 'procedure'
  | 'identity'
  | 'group.people'
  | 'withheld'
  | 'withheldFrom'
  | 'external.body'
  | 'external.reference'
  | 'complainant.name'
  | 'complainant.email'
  | 'complainant.phone'
  | 'complainant.address'
  | 'complainant.prefers'
  | 'complainant.onlyThatWay'
  | 'complainant.language'
  | 'complainant.adjustments'
  | 'helper.role'
  | 'helper.name'
  | 'helper.relationship'
  | 'helper.email'
  | 'helper.phone'
  | 'publish';

/** Everything as it was typed. What was emptied again is an empty text; what was never touched is not there. */
export type Answers = Readonly<Partial<Record<AnswerName, string>>>;

export const noAnswers: Answers = {};

/** The questions, one a page. Their order, and which of them are asked, stand in `questions.ts`. */
export type QuestionName =
  | 'what'
  | 'kind'
  | 'danger'
  | 'when'
  | 'service'
  | 'wanted'
  | 'type'
  | 'procedure'
  | 'identity'
  | 'external'
  | 'name'
  | 'reach'
  | 'helper'
  | 'publish'
  | 'files';
export type Step = QuestionName | 'check';

/** Something wrong with an answer, and the input where it is put right. */
export interface AnswerProblem extends IntakeProblem {
  readonly input: AnswerName;
}

/** Answers kept earlier, with what was typed before they were found. Nothing of either is lost. */
export function mergeAnswers(kept: Answers, typed: Answers): Answers {
  const merged: Record<string, string> = {...kept};
  for (const [name, value] of Object.entries(typed)) {
    if (value === '' || value === merged[name]) continue;
    merged[name] = name === 'what' && kept.what ? `${kept.what}\n\n${value}` : value;
  }
  return merged;
}

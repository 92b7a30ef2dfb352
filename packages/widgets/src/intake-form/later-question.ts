import type {TemplateResult} from 'lit';
import type {QuestionName} from './answers.ts';
import type {LaterView} from './form-view.ts';
import {questionPage} from './question-page.ts';
import {questions} from './questions.ts';

/** The page of any question after the first. */
export function laterQuestion(view: LaterView, name: QuestionName): TemplateResult {
  return questionPage(view, questions.find((question) => question.name === name)?.body(view));
}

import {nothing, type TemplateResult} from 'lit';
import type {QuestionName} from './answers.ts';
import {excludedSubjects} from './excluded-subjects.ts';
import type {LaterView} from './form-view.ts';
import {noteRegion} from './note-region.ts';
import {questionPage} from './question-page.ts';
import {questions} from './questions.ts';

/** The page of any question after the first. */
export function laterQuestion(view: LaterView, name: QuestionName): TemplateResult {
  const body = questions.find((question) => question.name === name)?.body(view);
  return questionPage(view, [body, noteRegion(view, name), name === 'service' ? excludedSubjects(view) : nothing]);
}

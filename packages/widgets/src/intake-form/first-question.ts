import type {TemplateResult} from 'lit';
import {heading, label, textArea} from './field.ts';
import type {FormView} from './form-view.ts';
import {questionPage} from './question-page.ts';

/** The question that can be answered before anything else has arrived. */
export function firstQuestion(view: FormView): TemplateResult {
  const {words} = view;
  return questionPage(
    view,
    'what',
    textArea(view, 'what', {label: label('what', heading(view, words.question.what)), hint: words.hint.what, rows: 8}),
  );
}

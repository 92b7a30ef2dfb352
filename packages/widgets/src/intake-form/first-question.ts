import type {TemplateResult} from 'lit';
import {heading, label, textArea} from './field.ts';
import type {FormView} from './form-view.ts';
import {questionPage} from './question-page.ts';

/** The question that can be answered before anything else has arrived. */
export function firstQuestion(view: FormView): TemplateResult {
  return questionPage(view, whatField(view));
}

export function whatField(view: FormView): TemplateResult {
  const {title, hint} = view.words.what;
  return textArea(view, 'what', {label: label('what', heading(view, title)), hint, rows: 8});
}

import type {Rung} from '@redress/policy';
import type {EscalationPanelWords} from '../words/en/escalation-panel.ts';
import {sayDate} from '../words/say-date.ts';
import type {WordsController} from '../words/words-controller.ts';

/** How far a stage has come, in one sentence. */
export function sayRung(
  {state, openedOn, answeredOn, outcome}: Rung,
  {language, words: {rung: words}}: WordsController<EscalationPanelWords>,
): string {
  switch (state) {
    case 'current':
      return words.current(openedOn ? sayDate(openedOn, language) : '');
    case 'answered':
      return words.answered(answeredOn ? sayDate(answeredOn, language) : '', outcome);
    default:
      return words[state];
  }
}

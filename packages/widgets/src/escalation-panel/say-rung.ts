import type {CaseStatus, Rung} from '@redress/policy';
import type {EscalationPanelWords} from '../words/en/escalation-panel.ts';
import {sayDate} from '../words/say-date.ts';
import type {WordsController} from '../words/words-controller.ts';

/** The case has ended without an answer at the stage where it stands. */
const over: ReadonlySet<CaseStatus> = new Set(['closed', 'declined', 'withdrawn']);

/** How far a stage has come, in one sentence. */
export function sayRung(
  {state, openedOn, answeredOn, outcome}: Rung,
  status: CaseStatus,
  {language, words: {rung: words}}: WordsController<EscalationPanelWords>,
): string {
  switch (state) {
    case 'current':
      if (over.has(status)) return words.ended;
      return words.current(openedOn ? sayDate(openedOn, language) : '');
    case 'answered':
      return words.answered(answeredOn ? sayDate(answeredOn, language) : '', outcome);
    default:
      return words[state];
  }
}

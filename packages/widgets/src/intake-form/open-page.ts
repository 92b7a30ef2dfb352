import type {AnswerProblem, Step} from './answers.ts';
import type {Notice} from './form-view.ts';

/** The page of the form that is open, until another is. */
export class OpenPage {
  readonly step: Step;
  /** Whether it was opened from the check page, and leads back to it. */
  readonly changing: boolean;
  problems: readonly AnswerProblem[] = [];
  notice: Notice | undefined;
  told: 'found' | 'deleted' | undefined;
  /** Whether they are asked what becomes of files that have not been sent. */
  askingFiles = false;

  constructor(step: Step = 'what', changing = false) {
    this.step = step;
    this.changing = changing;
  }
}

import type {IntakeFormWords} from '../words/en/intake-form.ts';
import type {IntakeFormLaterWords} from '../words/en/intake-form-later.ts';
import type {AnswerName, AnswerProblem, QuestionName} from './answers.ts';
import type {Asking} from './asking.ts';
import type {Attachments} from './attachments.ts';

/** What went wrong with a step although no answer is wrong. */
export type Notice = 'unloaded' | 'refused' | 'twice';

/** What the pages of the form draw, and what they may ask for. */
export interface FormView extends Asking {
  readonly words: IntakeFormWords;
  /** Nothing until the pages after the first question have come, which bring them. */
  readonly later: IntakeFormLaterWords | undefined;
  /** Where that may be another than the page's own. */
  readonly dir: 'ltr' | 'rtl' | undefined;
  /** Level of the page's heading within the document around it. */
  readonly level: number;
  readonly problems: readonly AnswerProblem[];
  readonly notice: Notice | undefined;
  /** Whether this question was opened from the check page, and leads back to it. */
  readonly changing: boolean;
  /** The files that are added, once the pages for them have come. */
  readonly attachments: Attachments | undefined;
  /** Which question this is, of how many: that is not known before the policy is. */
  readonly place: {readonly number: number; readonly of?: number | undefined};
  /** Whether somebody vouches for them, so that the case will be in their account. */
  readonly signedIn: boolean;
  readonly policyFailed: boolean;
  /** An answer that decides what is shown. */
  readonly set: (name: AnswerName, value: string) => void;
  /** Words that decide nothing: their box shows them already, so that a key draws nothing anew. */
  readonly write: (name: AnswerName, value: string) => void;
  /** Continue, or send. */
  readonly submit: (event: Event) => void;
  readonly back: () => void;
  readonly change: (question: QuestionName) => void;
  readonly focus: (name: AnswerName | 'files') => void;
  readonly fetchPolicy: () => void;
}

/** The same for the pages after the first question. */
export interface LaterView extends FormView {
  readonly later: IntakeFormLaterWords;
  readonly attachments: Attachments;
}

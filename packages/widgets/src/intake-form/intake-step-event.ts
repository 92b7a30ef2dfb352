import type {FeedbackKind, IntakeProblem} from '@redress/policy';
import type {AnswerName, Step} from './answers.ts';

/**
 * `shown`, `left`: a question or the check page came, or went. `refused`: it was not gone on from, because of answers.
 * `sent`: all of it was received. `abandoned`: the page went with the step still open and something answered; what was
 * answered is kept on the device, so that the same person may come back to it.
 */
export type StepFate = 'shown' | 'left' | 'refused' | 'sent' | 'abandoned';

/** An answer that was refused: where it is put right, and by which rule. What was answered is not told. */
export interface RefusedAnswer {
  readonly input: AnswerName;
  readonly rule: IntakeProblem['code'];
}

/**
 * Tells how people get on with the form, for a page that counts. It holds names of ours and whole numbers: nothing that
 * anybody typed, and neither the reference nor the key of a case.
 */
export class IntakeStepEvent extends Event {
  /** What became of the step. */
  readonly fate: StepFate;
  /** Name of the question, or `check`. */
  readonly step: Step;
  /** Whole seconds since the step was shown; with `sent`, since the form was. */
  readonly seconds: number;
  /** With `refused`: which answers, and why. */
  readonly refused: readonly RefusedAnswer[];
  /** How many files have been added by now. */
  readonly files: number;
  /** What is being sent; a complaint until somebody says otherwise. */
  readonly kind: FeedbackKind;
  /** Language of the form, such as `en` or `cy`. */
  readonly language: string;

  constructor(told: Pick<IntakeStepEvent, 'fate' | 'step' | 'seconds' | 'refused' | 'files' | 'kind' | 'language'>) {
    super('redress-intake-step', {bubbles: true, composed: true});
    this.fate = told.fate;
    this.step = told.step;
    this.seconds = told.seconds;
    this.refused = told.refused;
    this.files = told.files;
    this.kind = told.kind;
    this.language = told.language;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'redress-intake-step': IntakeStepEvent;
  }
}

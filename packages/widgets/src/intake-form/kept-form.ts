import type {Intake} from '@redress/policy';
import type {IdempotencyKey} from '@redress/rest';
import type {SubmissionState} from '../sending/submission.ts';
import type {Answers, Step} from './answers.ts';
import type {FilesOfDraft} from './attachments.ts';

/** What is kept on the device. With an `intake`, the person has sent it, and only its arrival is not certain. */
export interface KeptForm {
  readonly answers: Answers;
  readonly step: Step;
  readonly key: IdempotencyKey;
  readonly intake?: Intake;
  readonly files?: FilesOfDraft;
  /** Typed for another one, before it was known that this one is on its way. */
  readonly early?: Answers;
}

/**
 * What two forms that show the same complaint on its way tell each other: what became of it; from whoever does not send it,
 * that a person wants it tried `now`, or to `delete` it; `gone`: it is not sent any more.
 */
export type News = Exclude<SubmissionState, {is: 'sending'}> | {readonly is: 'now' | 'delete' | 'gone'};

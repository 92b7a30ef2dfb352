import type {FeedbackKind, PublishedPolicy} from '@redress/policy';
import type {AnswerName, Answers} from './answers.ts';

/** What decides which questions are asked, and how answers are read. */
export interface Asking {
  readonly answers: Answers;
  /** Nothing until it has come. */
  readonly policy: PublishedPolicy | undefined;
  /** What is being sent; a complaint until somebody says otherwise. */
  readonly kind: FeedbackKind;
  /** Whether the page around the form says what is being sent, so that nobody is asked. */
  readonly kindGiven: boolean;
  /** That of the words: one of ours, or another that the page has added. */
  readonly language: string;
}

/** Whether they do not say who they are. */
export function isAnonymous({answers}: Pick<Asking, 'answers'>): boolean {
  return answers.identity === 'anonymous';
}

/** An answer without the space around it; nothing where there is none. */
export function given({answers}: Pick<Asking, 'answers'>, name: AnswerName): string | undefined {
  return answers[name]?.trim() || undefined;
}

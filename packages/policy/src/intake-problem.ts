/** Stable codes of what can be wrong with an answer. `unknown` is a field or a choice that the form does not have. */
export type ProblemCode = 'required' | 'too-long' | 'email' | 'phone' | 'date' | 'future' | 'number' | 'unknown';

/** One thing wrong with an answer: the field by its path (`complainant.email`), and why. */
export interface IntakeProblem {
  readonly field: string;
  readonly code: ProblemCode;
}

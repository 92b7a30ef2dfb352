/** One thing that is wrong with a policy document: where, what was found and expected, and how to mend it. */
export interface PolicyProblem {
  readonly path: string;
  readonly message: string;
  readonly mend: string;
}

/** One thing that is wrong with a configuration: where, what was expected and found, and how to mend it. Shows no secret. */
export interface ConfigurationProblem {
  /** The name of a variable or an option, or a path in the file. */
  readonly path: string;
  readonly message: string;
  readonly mend: string;
}

/** Thrown by `readConfiguration`; carries every problem at once. */
export class InvalidConfiguration extends Error {
  override readonly name = 'InvalidConfiguration';
  readonly problems: readonly ConfigurationProblem[];

  constructor(problems: readonly ConfigurationProblem[]) {
    const lines = problems.map(({path, message, mend}) => `- ${path}: ${message}. ${mend}.`);
    super(`This configuration cannot be used:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

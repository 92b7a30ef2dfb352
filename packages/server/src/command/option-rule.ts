/** One option of a subcommand. Without `takes` it is a switch. */
export interface OptionRule {
  /** What is given after it, as the help names it. */
  readonly takes?: string;
  /** May be given several times. */
  readonly many?: boolean;
  readonly about: string;
}

import type {Call} from './call.ts';
import type {OptionRule} from './option-rule.ts';
import type {ExitCode, Shell} from './shell.ts';

/** One thing that `redress` can do. */
export interface Subcommand {
  readonly name: string;
  /** In a few words, for the list of all. */
  readonly about: string;
  /** What stands after the name, in order; those in brackets may be left out. */
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, OptionRule>>;
  /** What else its reader should know: exit codes, an example. */
  readonly notes: readonly string[];
  run(call: Call, shell: Shell): ExitCode | Promise<ExitCode>;
}

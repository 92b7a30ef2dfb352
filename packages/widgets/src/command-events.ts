import type {CommandType} from '@redress/policy';
import type {RestError} from '@redress/rest';

/** Tells that something the person asked for has been done. */
export class CommandDoneEvent extends Event {
  /** What was asked for. */
  readonly command: CommandType;
  /** Reference of the case, such as `RD-7K3M-9Q2X`. */
  readonly reference: string;

  constructor(command: CommandType, reference: string) {
    super('redress-command-done', {bubbles: true, composed: true});
    this.command = command;
    this.reference = reference;
  }
}

/** Tells that something did not work. The element shows it to the person; the page may want to count it. */
export class ProblemEvent extends Event {
  /** What happened; its `code` is stable. */
  readonly problem: RestError;
  /** What was asked for, unless the case itself could not be opened. */
  readonly command: CommandType | undefined;

  constructor(problem: RestError, command?: CommandType) {
    super('redress-problem', {bubbles: true, composed: true});
    this.problem = problem;
    this.command = command;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'redress-command-done': CommandDoneEvent;
    'redress-problem': ProblemEvent;
  }
}

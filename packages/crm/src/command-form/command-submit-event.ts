import type {Command} from '@redress/policy';
import type {Draft} from './draft.ts';

/** Asks the desk to send the command of a form. */
export class CommandSubmitEvent extends Event {
  /** As it was filled in. */
  readonly command: Command;
  /** What it was made from, and where the answer is shown. */
  readonly draft: Draft;

  constructor(command: Command, draft: Draft) {
    super('redress-command-submit', {bubbles: true});
    this.command = command;
    this.draft = draft;
  }
}

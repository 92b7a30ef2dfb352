import type {Command} from '@redress/policy';
import type {Draft} from './draft.ts';

/** A form of the desk asks for its command to be done. */
export class CommandSubmitEvent extends Event {
  readonly command: Command;
  readonly draft: Draft;

  constructor(command: Command, draft: Draft) {
    super('redress-command-submit', {bubbles: true});
    this.command = command;
    this.draft = draft;
  }
}

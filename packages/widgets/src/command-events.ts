import type {CommandType} from '@redress/policy';

/** Asks whether something that a person asked for may be sent. Prevent its default to stop that: what was typed stays. */
export class CommandEvent extends Event {
  /** What is asked for. */
  readonly command: CommandType;
  /** Reference of the case, such as `RD-7K3M-9Q2X`. */
  readonly reference: string;

  constructor(command: CommandType, reference: string) {
    super('redress-command', {bubbles: true, composed: true, cancelable: true});
    this.command = command;
    this.reference = reference;
  }
}

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

declare global {
  interface GlobalEventHandlersEventMap {
    'redress-command': CommandEvent;
    'redress-command-done': CommandDoneEvent;
  }
}

import type {Command} from '@redress/policy';
import {asRestError, type CaseStore, type IdempotencyKey, newIdempotencyKey, type RestError} from '@redress/rest';
import type {ReactiveControllerHost} from 'lit';
import {CommandDoneEvent, CommandEvent} from './command-events.ts';
import {ProblemEvent} from './problem-event.ts';

/** A command that was not done, and why. */
export interface Undone<C extends Command = Command> {
  readonly store: CaseStore;
  readonly command: C;
  readonly problem: RestError;
}

/**
 * Sends the commands of one element, one at a time. The same command sent again carries the same key until it is done, so
 * that trying again after a lost answer never does it twice.
 */
export class CommandSender<C extends Command> {
  /** What is on its way. */
  pending: C['type'] | undefined;

  private readonly host: ReactiveControllerHost & EventTarget;
  private undone: Undone<C> | undefined;
  private attempt: {readonly content: string; readonly key: IdempotencyKey} | undefined;

  constructor(host: ReactiveControllerHost & EventTarget) {
    this.host = host;
  }

  /** The last command in this case, if it was not done and the page left it to the element to say so. */
  undoneIn(store: CaseStore | undefined): Undone<C> | undefined {
    return this.undone?.store === store ? this.undone : undefined;
  }

  /** Whether it was done. If not, the page did not let it go, or {@link undoneIn} says why. */
  async send(store: CaseStore, command: C): Promise<boolean> {
    if (this.pending || !this.host.dispatchEvent(new CommandEvent(command.type, store.reference))) return false;
    this.pending = command.type;
    this.undone = undefined;
    this.host.requestUpdate();
    const content = `${store.reference} ${JSON.stringify(command)}`;
    try {
      if (this.attempt?.content !== content) this.attempt = {content, key: newIdempotencyKey()};
      await store.perform(command, this.attempt.key);
      this.attempt = undefined;
      this.host.dispatchEvent(new CommandDoneEvent(command.type, store.reference));
      return true;
    } catch (error) {
      const problem = asRestError(error);
      const event = new ProblemEvent(problem.code, command.type, true);
      if (this.host.dispatchEvent(event)) this.undone = {store, command, problem};
      return false;
    } finally {
      this.pending = undefined;
      this.host.requestUpdate();
    }
  }
}

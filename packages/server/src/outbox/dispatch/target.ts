import type {Selectable} from 'kysely';
import type {Tables} from '../../store/tables.ts';
import type {Outcome} from './outcome.ts';

/** A message as it stands in the outbox. */
export type Message = Selectable<Tables['outbox']>;

/** Where the messages of one channel go. Its troubles are its own: each has a queue, a limit and a circuit to itself. */
export interface Target {
  readonly channel: string;
  /**
   * Tries to send one message. It may have been sent already, by an attempt whose end nobody saw: whatever lets the receiver
   * tell is made from its id. What it throws is a fault of ours, and tried again.
   */
  deliver(message: Message, signal: AbortSignal): Promise<Outcome>;
  close?(): void;
}

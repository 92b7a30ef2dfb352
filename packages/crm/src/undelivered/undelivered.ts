import {FASTElement, observable} from '@microsoft/fast-element';
import type {MessageDesk, OutgoingMessage, RestError} from '@redress/rest';
import {CaseSelectedEvent} from '../worklist/case-selected-event.ts';
import {UndeliveredFeed} from './undelivered-feed.ts';

/**
 * Messages that could not be sent, each with why and with a button that sends it again.
 * @tagname redress-undelivered
 * @fires {CaseSelectedEvent} redress-case-selected - Somebody picked the case of a message; carries its reference.
 */
export class Undelivered extends FASTElement {
  /** Where the messages are: what `messageDesk` of `@redress/rest/client/beside-cases` gives. */
  @observable messages: MessageDesk | undefined;

  /** How many wait to be sent again because somebody here asked for it. */
  @observable waiting = 0;
  @observable busy = false;
  /** Why the last of them could not be asked for. */
  @observable refused: RestError | undefined;

  readonly feed = new UndeliveredFeed();

  override connectedCallback() {
    super.connectedCallback();
    this.feed.follow(this.messages);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.feed.follow(undefined);
  }

  messagesChanged() {
    // Set before the element is on the page, or before the fields below it exist.
    if (this.isConnected) this.feed?.follow(this.messages);
  }

  /** Sends these again, one after the other. Stops at the first that cannot be asked for. */
  async retry(messages: readonly OutgoingMessage[]) {
    if (this.busy) return;
    this.busy = true;
    this.refused = undefined;
    this.waiting = 0;
    try {
      for (const message of messages) {
        await this.feed.retry(message);
        this.waiting++;
      }
    } catch (error) {
      this.refused = error as RestError;
    }
    this.busy = false;
    // The button that was pressed is gone: what became of it is said here.
    this.shadowRoot?.querySelector<HTMLElement>('[role="status"]')?.focus();
  }

  /** Tells the page that this case was picked. */
  select(reference: string) {
    this.dispatchEvent(new CaseSelectedEvent(reference));
  }
}

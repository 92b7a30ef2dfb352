import {observable} from '@microsoft/fast-element';
import {asRestError, type MessageDesk, type OutgoingMessage, pause, type RestError} from '@redress/rest';

const firstRetry = 1_000;
const longestRetry = 30_000;
/** How often it is looked for more, in milliseconds: a message is given up after a day, so nobody waits for it. */
const lookAgain = 60_000;
/** Most pages that are read: whoever has more undelivered messages has one reason for all of them. */
const mostPages = 4;

/** The messages that could not be sent, read again from time to time. */
export class UndeliveredFeed {
  @observable line: 'opening' | 'read' | 'lost' | 'ended' = 'opening';
  @observable problem: RestError | undefined;
  @observable messages: readonly OutgoingMessage[] = [];
  @observable more = false;

  private desk: MessageDesk | undefined;
  private following: AbortController | undefined;

  /** Follows this desk from now on, or none. */
  follow(desk: MessageDesk | undefined) {
    if (desk === this.desk) return;
    this.desk = desk;
    this.following?.abort();
    this.following = undefined;
    if (!desk) return;
    this.following = new AbortController();
    void this.keepReading(desk, this.following.signal);
  }

  /** Lets one wait to be sent again. Throws `RestError`. */
  async retry({id}: OutgoingMessage) {
    const {desk} = this;
    if (!desk) return;
    try {
      await desk.retry(id);
    } catch (error) {
      throw asRestError(error);
    }
    this.messages = this.messages.filter((message) => message.id !== id);
  }

  private async keepReading(desk: MessageDesk, signal: AbortSignal) {
    for (let wait = firstRetry; !signal.aborted; ) {
      try {
        await this.read(desk, signal);
        if (signal.aborted) return;
        this.problem = undefined;
        this.line = 'read';
        wait = firstRetry;
        await pause(lookAgain, signal);
      } catch (error) {
        if (signal.aborted) return;
        this.problem = asRestError(error);
        this.line = this.problem.code === 'request/unauthorised' ? 'ended' : 'lost';
        if (this.line === 'ended') return;
        await pause(wait, signal);
        wait = Math.min(wait * 2, longestRetry);
      }
    }
  }

  private async read(desk: MessageDesk, signal: AbortSignal) {
    const found: OutgoingMessage[] = [];
    let cursor: string | undefined;
    for (let pages = 0; pages < mostPages; pages++) {
      const page = await desk.undelivered(cursor === undefined ? {} : {cursor}, {signal});
      found.push(...page.items);
      cursor = page.next;
      if (cursor === undefined) break;
    }
    if (signal.aborted) return;
    this.messages = found;
    this.more = cursor !== undefined;
  }
}

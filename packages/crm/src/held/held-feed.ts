import {observable} from '@microsoft/fast-element';
import {asRestError, type HeldComplaint, type HeldDesk, pause, type Reference, type RestError} from '@redress/rest';

const firstRetry = 1_000;
const longestRetry = 30_000;
/** How often it is looked for more, in milliseconds. */
const lookAgain = 30_000;

/** The complaints that wait for a person to look, read again from time to time. */
export class HeldFeed {
  @observable line: 'opening' | 'read' | 'lost' | 'ended' = 'opening';
  @observable problem: RestError | undefined;
  @observable complaints: readonly HeldComplaint[] = [];
  /** Whether more wait than are shown. */
  @observable more = false;

  private desk: HeldDesk | undefined;
  private following: AbortController | undefined;
  /** How many pages somebody wants to see. */
  private pages = 1;
  /** Of the reading that began last: what one before it finds is old. */
  private turn = 0;

  /** Follows this desk from now on, or none. */
  follow(desk: HeldDesk | undefined) {
    if (desk === this.desk) return;
    this.desk = desk;
    this.following?.abort();
    this.following = undefined;
    this.pages = 1;
    if (!desk) return;
    this.following = new AbortController();
    void this.keepReading(desk, this.following.signal);
  }

  /** Says what one is. Throws `RestError`. */
  async settle(reference: Reference, verdict: 'genuine' | 'spam') {
    try {
      await this.desk?.settle(reference, verdict);
    } catch (error) {
      throw asRestError(error);
    }
    this.turn++;
    this.complaints = this.complaints.filter((one) => one.reference !== reference);
  }

  /** Shows another page. Throws `RestError`. */
  async showMore() {
    const {desk, following} = this;
    if (!desk || !following) return;
    this.pages++;
    try {
      await this.read(desk, following.signal);
    } catch (error) {
      this.pages--;
      throw asRestError(error);
    }
  }

  private async keepReading(desk: HeldDesk, signal: AbortSignal) {
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

  private async read(desk: HeldDesk, signal: AbortSignal) {
    const turn = ++this.turn;
    const found: HeldComplaint[] = [];
    let cursor: string | undefined;
    for (let read = 0; read < this.pages; read++) {
      const page = await desk.held(cursor === undefined ? {} : {cursor}, {signal});
      found.push(...page.items);
      cursor = page.next;
      if (cursor === undefined) break;
    }
    if (signal.aborted || turn !== this.turn) return;
    this.complaints = found;
    this.more = cursor !== undefined;
  }
}

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

  private desk: HeldDesk | undefined;
  private following: AbortController | undefined;

  /** Follows this desk from now on, or none. */
  follow(desk: HeldDesk | undefined) {
    if (desk === this.desk) return;
    this.desk = desk;
    this.following?.abort();
    this.following = undefined;
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
    this.complaints = this.complaints.filter((one) => one.reference !== reference);
  }

  private async keepReading(desk: HeldDesk, signal: AbortSignal) {
    for (let wait = firstRetry; !signal.aborted; ) {
      try {
        const found = await desk.held({signal});
        if (signal.aborted) return;
        this.complaints = found;
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
}

import {observable} from '@microsoft/fast-element';
import type {CalendarPolicy, CaseSummary} from '@redress/policy';
import {asRestError, type CaseService, pause, type RestError} from '@redress/rest';

const firstRetry = 1_000;
const longestRetry = 30_000;
const pageSize = 100;

/** Every open case of a service, live, and read again whenever the line was down. */
export class WorklistFeed {
  @observable line: 'opening' | 'live' | 'lost' | 'ended' = 'opening';
  @observable problem: RestError | undefined;
  @observable cases: readonly CaseSummary[] = [];
  /** Working days as the service's own policy counts them. */
  @observable calendar: CalendarPolicy | undefined;

  private readonly changed: () => void;
  private service: CaseService | undefined;
  private following: AbortController | undefined;

  constructor(changed: () => void) {
    this.changed = changed;
  }

  /** Follows this service from now on, or none. */
  follow(service: CaseService | undefined) {
    if (service === this.service) return;
    this.service = service;
    this.following?.abort();
    this.following = undefined;
    if (!service) return;
    this.following = new AbortController();
    void this.keepFollowing(service, this.following.signal);
  }

  /** Reads every page again, for what joins or leaves the list without anything happening to the case. */
  readAgain() {
    const {service} = this;
    if (!service) return;
    this.following?.abort();
    this.following = new AbortController();
    void this.keepFollowing(service, this.following.signal);
  }

  private async keepFollowing(service: CaseService, signal: AbortSignal) {
    for (let wait = firstRetry; !signal.aborted; wait = Math.min(wait * 2, longestRetry)) {
      try {
        await this.readAndWatch(service, signal, () => {
          wait = firstRetry;
        });
      } catch (error) {
        if (signal.aborted) return;
        const problem = asRestError(error);
        const final = problem.code === 'request/unauthorised';
        this.set(() => {
          this.problem = problem;
          this.line = final ? 'ended' : 'lost';
        });
        if (final) return;
      }
      await pause(wait, signal);
    }
  }

  /** Reads every page, and then watches from where the log stood before the first: nothing falls between the two. */
  private async readAndWatch(service: CaseService, signal: AbortSignal, wentWell: () => void) {
    const known = new Map<string, CaseSummary>();
    const put = (summary: CaseSummary) => {
      if (summary.version >= (known.get(summary.reference)?.version ?? 0)) known.set(summary.reference, summary);
    };
    const show = () => {
      this.set(() => {
        this.cases = [...known.values()].filter(({status}) => status !== 'closed' && status !== 'withdrawn');
      });
    };

    // What was due in an earlier year is late as well: the staff screens have all bank holidays, and count by them.
    const {holidays: _, ...calendar} = (await service.policy()).calendar;
    const first = await service.list({limit: pageSize});
    first.items.forEach(put);
    for (let cursor = first.next; cursor !== undefined && !signal.aborted; ) {
      const page = await service.list({limit: pageSize, cursor});
      page.items.forEach(put);
      cursor = page.next;
    }
    if (signal.aborted) return;
    this.set(() => {
      this.calendar = calendar;
      this.problem = undefined;
      this.line = 'live';
    });
    show();
    wentWell();
    for await (const summary of service.watchAll({signal, after: first.position})) {
      put(summary);
      show();
    }
  }

  private set(change: () => void) {
    change();
    this.changed();
  }
}

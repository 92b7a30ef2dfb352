import {attr, FASTElement, observable, type ValueConverter, volatile} from '@microsoft/fast-element';
import type {CaseSummary} from '@redress/policy';
import {ConnectionObserver} from '../connection-observer.ts';
import {TodayObserver} from '../today-observer.ts';
import {CaseSelectedEvent} from './case-selected-event.ts';
import {isInLane, type Lane, lanes} from './lane.ts';
import {WorklistFeed} from './worklist-feed.ts';
import {settle, WorklistRow} from './worklist-row.ts';

/** An attribute with a word that is no lane shows everything. */
const laneConverter: ValueConverter = {
  fromView: (value): Lane => lanes.find((lane) => lane === value) ?? 'all',
  toView: (lane) => lane,
};

/** Lines drawn at first, and with each "show more". */
const pageOfRows = 100;

/**
 * Every open case, next duty first, live. Finds its service through `<redress-provider>`.
 * @tagname redress-worklist
 * @fires {CaseSelectedEvent} redress-case-selected - Somebody picked a case; carries its reference.
 */
export class Worklist extends FASTElement {
  /** Which cases are shown: `late`, `today`, `week` or `all`. */
  @attr({converter: laneConverter}) lane: Lane = 'all';
  /** Only the cases of the colleague whose id is `staff-id`. */
  @attr({mode: 'boolean'}) mine = false;
  /** Id of the colleague who is signed in: marks their cases. Who may do what is decided by the token. */
  @attr({attribute: 'staff-id'}) staffId = '';
  /** Reference of the case that the page shows beside the list. */
  @attr selected = '';

  /** What somebody is looking for in reference, name and subject. */
  @observable search = '';
  /** How many lines are drawn at the most. */
  @observable shown = pageOfRows;
  /** The lines on the screen. Spliced, never replaced. */
  readonly rows: WorklistRow[] = [];

  readonly feed = new WorklistFeed(() => {
    if (this.feed.calendar) this.today.setBy(this.feed.calendar.timeZone);
    this.arrange();
  });
  readonly today = new TodayObserver(() => this.arrange());
  private readonly connection = new ConnectionObserver(this, () => this.follow());
  private readonly known = new Map<string, WorklistRow>();

  override connectedCallback() {
    super.connectedCallback();
    this.connection.connect();
    this.today.start();
    this.follow();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.connection.disconnect();
    this.today.stop();
  }

  /** Cases that the search and "my cases" leave, whatever the lane. */
  @volatile get found(): readonly CaseSummary[] {
    const words = this.search.trim().toLowerCase();
    return this.feed.cases.filter(
      ({reference, name, subject, holder}) =>
        (!this.mine || holder?.id === this.staffId) && `${reference} ${name} ${subject}`.toLowerCase().includes(words),
    );
  }

  /** Of these, those whose next duty is due then. */
  inLane(lane: Lane): readonly CaseSummary[] {
    return this.found.filter((one) => isInLane(one, lane, this.today.date));
  }

  /** Cases in the present lane that are not drawn yet. */
  get left(): number {
    return Math.max(0, this.inLane(this.lane).length - this.shown);
  }

  laneChanged() {
    this.startOver();
  }

  mineChanged() {
    this.startOver();
  }

  staffIdChanged() {
    this.startOver();
  }

  searchChanged() {
    this.startOver();
  }

  /** Draws the next lines. */
  showMore() {
    this.shown += pageOfRows;
    this.arrange();
  }

  /** Reads the list again, as when a complaint that was held has joined it. */
  readAgain() {
    this.feed.readAgain();
  }

  /** Tells the page that this case was picked. */
  select(reference: string) {
    this.dispatchEvent(new CaseSelectedEvent(reference));
  }

  private follow() {
    this.feed?.follow(this.connection.connection?.service);
  }

  private startOver() {
    // Attributes are set before the fields below them exist.
    if (!this.known) return;
    this.shown = pageOfRows;
    this.arrange();
  }

  private arrange() {
    const summaries = [...this.inLane(this.lane)].sort(byNextDuty).slice(0, this.shown);
    const wanted = summaries.map((summary) => {
      const row = this.known.get(summary.reference) ?? new WorklistRow(summary);
      row.summary = summary;
      this.known.set(summary.reference, row);
      return row;
    });
    settle(this.rows, wanted);
  }
}

function byNextDuty(a: CaseSummary, b: CaseSummary): number {
  return sortKey(a) < sortKey(b) ? -1 : 1;
}

function sortKey({next, openedOn, reference}: CaseSummary): string {
  return `${next?.due ?? '9999-12-31'} ${openedOn} ${reference}`;
}

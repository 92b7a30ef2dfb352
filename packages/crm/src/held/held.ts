import {FASTElement, observable, Updates} from '@microsoft/fast-element';
import type {HeldComplaint, HeldDesk, Reference, RestError} from '@redress/rest';
import {CaseSelectedEvent} from '../worklist/case-selected-event.ts';
import {ComplaintSettledEvent} from './complaint-settled-event.ts';
import {HeldFeed} from './held-feed.ts';

/**
 * Complaints that may not be genuine, each with why and with two buttons that say what it is.
 * @tagname redress-held
 * @fires {CaseSelectedEvent} redress-case-selected - Somebody picked a case; carries its reference.
 * @fires {ComplaintSettledEvent} redress-complaint-settled - Somebody said what one is; carries its reference and the verdict.
 */
export class Held extends FASTElement {
  /** Where they are: what `heldDesk` of `@redress/rest/client/beside-cases` gives. */
  @observable complaints: HeldDesk | undefined;

  /** What was settled last, and as what. */
  @observable settled: {readonly reference: Reference; readonly verdict: 'genuine' | 'spam'} | undefined;
  @observable busy = false;
  /** Why the last could not be settled. */
  @observable refused: RestError | undefined;

  readonly feed = new HeldFeed();

  override connectedCallback() {
    super.connectedCallback();
    this.feed.follow(this.complaints);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.feed.follow(undefined);
  }

  complaintsChanged() {
    // Set before the element is on the page, or before the fields below it exist.
    if (this.isConnected) this.feed?.follow(this.complaints);
  }

  /** Says what one is. What was said before may be changed. */
  async settle({reference}: Pick<HeldComplaint, 'reference'>, verdict: 'genuine' | 'spam') {
    if (this.busy) return;
    this.busy = true;
    this.refused = undefined;
    this.settled = undefined;
    try {
      await this.feed.settle(reference, verdict);
      this.settled = {reference, verdict};
      this.dispatchEvent(new ComplaintSettledEvent(reference, verdict));
    } catch (error) {
      this.refused = error as RestError;
    }
    this.busy = false;
    // The button that was pressed is gone: what became of it is said here.
    this.shadowRoot?.querySelector<HTMLElement>('[role="status"]')?.focus();
  }

  /** Shows those that came later, and moves the focus to the first of them. */
  async showMore() {
    if (this.busy) return;
    this.busy = true;
    this.refused = undefined;
    this.settled = undefined;
    const before = this.feed.complaints.length;
    try {
      await this.feed.showMore();
    } catch (error) {
      this.refused = error as RestError;
    }
    this.busy = false;
    await Updates.next();
    const row = this.shadowRoot?.querySelectorAll('tbody tr')[before];
    const target = row?.querySelector<HTMLElement>('button, fluent-button');
    (target ?? this.shadowRoot?.querySelector<HTMLElement>('[role="status"]'))?.focus();
  }

  /** Tells the page that this case was picked. */
  select(reference: string) {
    this.dispatchEvent(new CaseSelectedEvent(reference));
  }
}

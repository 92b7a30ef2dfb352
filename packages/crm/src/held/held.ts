import {FASTElement, observable} from '@microsoft/fast-element';
import type {HeldComplaint, HeldDesk, RestError} from '@redress/rest';
import {CaseSelectedEvent} from '../worklist/case-selected-event.ts';
import {HeldFeed} from './held-feed.ts';

/**
 * Complaints that may not be genuine, each with why and with two buttons that say what it is.
 * @tagname redress-held
 * @fires {CaseSelectedEvent} redress-case-selected - Somebody picked a case; carries its reference.
 */
export class Held extends FASTElement {
  /** Where they are: what `heldDesk` of `@redress/rest/client/beside-cases` gives. */
  @observable complaints: HeldDesk | undefined;

  /** What was settled last, and as what. */
  @observable settled: {readonly reference: string; readonly verdict: 'genuine' | 'spam'} | undefined;
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

  async settle(complaint: HeldComplaint, verdict: 'genuine' | 'spam') {
    if (this.busy) return;
    this.busy = true;
    this.refused = undefined;
    this.settled = undefined;
    try {
      await this.feed.settle(complaint, verdict);
      this.settled = {reference: complaint.reference, verdict};
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

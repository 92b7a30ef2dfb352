/** Tells that somebody said what a held complaint is. A page that shows the worklist has it read again. */
export class ComplaintSettledEvent extends Event {
  /** Reference of the case, such as `RD-7K3M-9Q2X`. */
  readonly reference: string;
  readonly verdict: 'genuine' | 'spam';

  constructor(reference: string, verdict: 'genuine' | 'spam') {
    super('redress-complaint-settled', {bubbles: true, composed: true});
    this.reference = reference;
    this.verdict = verdict;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'redress-complaint-settled': ComplaintSettledEvent;
  }
}

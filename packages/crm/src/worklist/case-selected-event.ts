/** Tells that somebody picked a case from the worklist. The page decides what it opens. */
export class CaseSelectedEvent extends Event {
  /** Reference of the case, such as `RD-7K3M-9Q2X`. */
  readonly reference: string;

  constructor(reference: string) {
    super('redress-case-selected', {bubbles: true, composed: true});
    this.reference = reference;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'redress-case-selected': CaseSelectedEvent;
  }
}

/** Asks whether a complaint may be sent. Prevent its default to stay on the check page. It carries no answers. */
export class IntakeSubmitEvent extends Event {
  constructor() {
    super('redress-intake-submit', {bubbles: true, composed: true, cancelable: true});
  }
}

/** Tells that a complaint was received. The key that opens the case is shown to the customer only. */
export class IntakeSubmittedEvent extends Event {
  /** Reference of the new case, such as `RD-7K3M-9Q2X`. */
  readonly reference: string;

  constructor(reference: string) {
    super('redress-intake-submitted', {bubbles: true, composed: true});
    this.reference = reference;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'redress-intake-submit': IntakeSubmitEvent;
    'redress-intake-submitted': IntakeSubmittedEvent;
  }
}

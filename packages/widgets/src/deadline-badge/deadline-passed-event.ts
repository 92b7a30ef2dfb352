import type {Clock, PlainDate} from '@redress/policy';

/** Tells that the last day of a duty has ended and the duty is not done. */
export class DeadlinePassedEvent extends Event {
  /** What was not done. */
  readonly duty: Clock['duty'];
  /** The day that has ended. */
  readonly dueOn: PlainDate;

  constructor(duty: Clock['duty'], dueOn: PlainDate) {
    super('redress-deadline-passed', {bubbles: true, composed: true});
    this.duty = duty;
    this.dueOn = dueOn;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'redress-deadline-passed': DeadlinePassedEvent;
  }
}

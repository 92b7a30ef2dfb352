import type {ReactiveControllerHost} from 'lit';
import {ProblemEvent} from './problem-event.ts';

/** A part of an element that is fetched when it is first wanted. */
export class LateModule<Part> {
  /** Nothing until it has come. */
  part: Part | undefined;
  /** It could not be fetched when it was last wanted. */
  missing = false;
  /** While it is on its way. */
  coming: Promise<void> | undefined;

  private readonly host: ReactiveControllerHost & EventTarget;
  private readonly fetch: () => Promise<Part>;

  constructor(host: ReactiveControllerHost & EventTarget, fetch: () => Promise<Part>) {
    this.host = host;
    this.fetch = fetch;
  }

  /**
   * Asks for it; the host is updated when it has come or is known not to come. After a failure only a person's gesture asks
   * `again`: what is wanted with each update would else be asked for without end.
   */
  want(again = false) {
    if (!this.part && !this.coming && (again || !this.missing)) this.coming = this.get();
  }

  private async get() {
    try {
      this.part = await this.fetch();
      this.missing = false;
    } catch {
      this.missing = true;
      this.host.dispatchEvent(new ProblemEvent('part/missing', 'fetch'));
    }
    this.coming = undefined;
    this.host.requestUpdate();
  }
}

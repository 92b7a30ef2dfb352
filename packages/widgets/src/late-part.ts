import type {ReactiveControllerHost} from 'lit';

/** A part of an element that most visits do without. It is fetched when it is first wanted. */
export class LatePart<Part> {
  /** Nothing until it has come. */
  part: Part | undefined;
  /** It could not be fetched when it was last asked for. */
  missing = false;

  private readonly host: ReactiveControllerHost;
  private readonly fetch: () => Promise<Part>;
  private coming = false;

  constructor(host: ReactiveControllerHost, fetch: () => Promise<Part>) {
    this.host = host;
    this.fetch = fetch;
  }

  /** Asks for it, and after a failure once more; the host is updated when it has come or is known not to come. */
  async want() {
    if (this.part || this.coming) return;
    this.coming = true;
    try {
      this.part = await this.fetch();
      this.missing = false;
    } catch {
      this.missing = true;
    }
    this.coming = false;
    this.host.requestUpdate();
  }
}

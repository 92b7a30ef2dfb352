import {type CSSResult, html, type LitElement, nothing} from 'lit';
import {ProblemEvent} from './problem-event.ts';
import type {LineWords} from './words/en/line.ts';
import type {ProblemWords} from './words/en/problem.ts';

/** A part of an element that most visits do without, fetched when it is first wanted, with its style. */
export class LatePart<Part extends {readonly styles: CSSResult}> {
  /** Nothing until it has come. */
  part: Part | undefined;
  /** It could not be fetched when it was last wanted. */
  missing = false;

  private readonly host: LitElement;
  private readonly fetch: () => Promise<Part>;
  private coming = false;

  constructor(host: LitElement, fetch: () => Promise<Part>) {
    this.host = host;
    this.fetch = fetch;
  }

  /**
   * Asks for it; the host is updated when it has come or is known not to come. After a failure only a person's gesture asks
   * `again`: what is wanted with each update would else be asked for without end.
   */
  async want(again = false) {
    if (this.part || this.coming || (this.missing && !again)) return;
    this.coming = true;
    try {
      const part = await this.fetch();
      const root = this.host.renderRoot as ShadowRoot;
      const {styleSheet} = part.styles;
      if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
      this.part = part;
      this.missing = false;
    } catch {
      this.missing = true;
      this.host.dispatchEvent(new ProblemEvent('part/missing', 'fetch'));
    }
    this.coming = false;
    this.host.requestUpdate();
  }

  /** In its place, where it could not be fetched. */
  notice({line, problem}: {readonly line: LineWords; readonly problem: ProblemWords}) {
    if (!this.missing) return nothing;
    return html`<p role="alert">${line.missing}</p>
      <div><button type="button" @click=${() => void this.want(true)}>${problem.tryAgain}</button></div>`;
  }
}

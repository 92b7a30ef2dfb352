import type {CaseSnapshot} from '@redress/rest';
import {type CSSResult, html, type LitElement, nothing} from 'lit';
import type {LineWords} from './words/en/line.ts';
import type {ProblemWords} from './words/en/problem.ts';
import {sayTime} from './words/say-time.ts';

/** In the place of a case that cannot be shown: why, or that it is being opened. Nothing while the page names no case. */
export function unseenNotice(
  {line, problem}: CaseSnapshot,
  reference: string,
  words: {readonly line: LineWords; readonly problem: ProblemWords},
) {
  if (problem) {
    return html`<div class="notice" role="alert" part="problem">
      <p>${words.problem.unseen[problem.code] ?? words.problem.unseen.other}</p>
    </div>`;
  }
  return reference !== '' && line === 'opening' ? html`<p class="hint">${words.line.opening}</p>` : nothing;
}

/** Above a case whose line is down: as of when it is shown. */
export function lostNotice({line, view}: CaseSnapshot, words: LineWords) {
  if (line !== 'lost' || !view) return nothing;
  const time = sayTime(view.at, view.policy.calendar.timeZone);
  return html`<div class="notice" part="problem"><p>${words.lost(time)}</p></div>`;
}

/**
 * A part of an element that most visits do without, fetched over the line when it is first wanted, with its style. It stands
 * in this file because a file of its own would be small enough for rollup to put it to a part that is fetched.
 */
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

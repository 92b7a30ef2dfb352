import {type CSSResult, html, type LitElement, nothing} from 'lit';
import {LateModule} from './late-module.ts';
import type {LineWords} from './words/en/line.ts';
import type {ProblemWords} from './words/en/problem.ts';

/** A part of an element that most visits do without, with its style. */
export class LatePart<Part extends {readonly styles: CSSResult}> extends LateModule<Part> {
  constructor(host: LitElement, fetch: () => Promise<Part>) {
    super(host, async () => {
      const part = await fetch();
      const root = host.renderRoot as ShadowRoot;
      const {styleSheet} = part.styles;
      if (styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
      return part;
    });
  }

  /** In its place, where it could not be fetched. */
  notice({line, problem}: {readonly line: LineWords; readonly problem: ProblemWords}) {
    if (!this.missing) return nothing;
    return html`<p role="alert">${line.missing}</p>
      <div><button type="button" @click=${() => this.want(true)}>${problem.tryAgain}</button></div>`;
  }
}

import {css} from '@microsoft/fast-element';

/** What the staff screens share: type, density, focus, and the plain parts that Fluent does not have. */
export const base = css`
  :host {
    display: block;
    container-type: inline-size;
    color: var(--_ink);
    font-family: inherit;
    font-size: 0.875rem;
    line-height: 1.45;
    text-align: start;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  fieldset {
    border: 0;
    min-inline-size: 0;
  }

  a {
    color: var(--_accent);
  }

  .muted {
    color: var(--_muted);
  }

  .prose {
    white-space: pre-line;
    overflow-wrap: anywhere;
    max-inline-size: 66ch;
  }

  .notice {
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_tint);
    padding: 8px 12px;
    max-inline-size: 72ch;
  }

  .notice.late {
    border-color: var(--_late-ink);
    background: var(--_late);
  }

  .notice.soon {
    border-color: var(--_soon-ink);
    background: var(--_soon);
  }

  .notice.met {
    border-color: var(--_met-ink);
    background: var(--_met);
  }

  .notice ul {
    list-style: disc;
    padding-inline-start: 20px;
    margin-block-start: 4px;
  }

  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  :focus-visible,
  fluent-button:focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: 0 0 0 5px var(--_ink);
    border-radius: var(--_radius);
  }

  /* These show the focus of a control inside them, on its own edge. */
  fluent-text-input:focus-visible,
  fluent-textarea:focus-visible,
  redress-command-form:focus-visible {
    outline: none;
    box-shadow: none;
  }

  fluent-button {
    font-family: inherit;
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    :focus-visible,
    fluent-button:focus-visible {
      outline-color: Highlight;
    }
  }
`;

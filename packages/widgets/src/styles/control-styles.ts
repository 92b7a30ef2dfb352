import {css} from 'lit';

/** Buttons, fields, lists and notices, alike in every element that shows a case. */
export const controlStyles = css`
  [role="heading"] {
    margin: 0;
    font-weight: 600;
    line-height: 1.3;
  }

  p {
    max-inline-size: 66ch;
    margin: 0;
  }

  button {
    min-block-size: 44px;
    padding: 8px 16px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent);
    font: inherit;
    cursor: pointer;
  }

  button:hover {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  button.primary {
    background: var(--_action);
    color: var(--_on-accent);
    font-weight: 600;
  }

  button[aria-disabled="true"] {
    opacity: 0.7;
    cursor: progress;
  }

  label {
    display: block;
    font-weight: 600;
  }

  textarea {
    display: block;
    inline-size: 100%;
    max-inline-size: 44rem;
    min-block-size: 8rem;
    padding: 8px 12px;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
    resize: block;
    unicode-bidi: plaintext;
  }

  textarea[aria-invalid="true"] {
    border-color: var(--_late-ink);
    border-width: 2px;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  dl {
    max-inline-size: 66ch;
    margin: 0;
  }

  dt {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  a {
    color: var(--_accent);
    overflow-wrap: anywhere;
  }

  .hint,
  .small {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  .error {
    color: var(--_late-ink);
    font-weight: 600;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }

  .notice {
    display: grid;
    gap: 8px;
    max-inline-size: 44rem;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_late-ink);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .notice ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }

  /* As a person typed it, line for line. */
  .said {
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }
`;

import {css} from 'lit';

/** Questions, fields, choices, buttons and what is wrong with them: one look for every form that we show. */
export const formStyles = css`
  p,
  ul {
    max-inline-size: 66ch;
    margin-block: 0 12px;
  }

  /* As high as the first question is once everything around it has come, so that the page below stays where it is. */
  :host {
    min-block-size: var(--redress-form-room, 48rem);
  }

  /* From the first paint on, so that nothing moves when the rest of the form arrives. */
  [role="status"]:empty {
    margin: 0;
  }

  a,
  .link,
  .back,
  summary {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .form {
    max-inline-size: var(--redress-form-measure, 42rem);
  }

  .progress {
    margin-block-end: 8px;
    color: var(--_muted);
  }

  .heading {
    display: block;
    margin-block: 0 12px;
    font-size: 1.375rem;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  .subheading {
    margin-block: 0 8px;
    font-size: 1.125rem;
    font-weight: 700;
  }

  /* They take the focus so that they are read out, not to be worked with. */
  .heading:focus-visible,
  .subheading:focus-visible {
    outline: none;
    box-shadow: none;
  }

  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
  }

  label,
  legend {
    font-weight: 600;
  }

  .hint {
    margin-block-end: 8px;
    color: var(--_muted);
  }

  .field {
    margin-block-end: 24px;
  }

  .field:has(> .problem) {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_late-ink);
  }

  .problem {
    margin-block-end: 8px;
    color: var(--_late-ink);
    font-weight: 600;
  }

  input,
  textarea {
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 4px 0 0;
    padding: 8px 12px;
    border: 2px solid var(--_ink);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    unicode-bidi: plaintext;
  }

  textarea {
    max-block-size: 30rem;
    resize: vertical;
    field-sizing: content;
    min-block-size: 6rem;
  }

  .tall {
    min-block-size: 12rem;
  }

  [aria-invalid='true'] {
    border-color: var(--_late-ink);
  }

  button {
    min-block-size: 44px;
    margin-block-end: 8px;
    padding: 8px 20px;
    border: 2px solid transparent;
    border-radius: var(--_radius);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  .primary {
    background: var(--_action);
    color: var(--_on-accent);
  }

  .secondary {
    border-color: currentColor;
    background: var(--_surface);
    color: var(--_accent);
  }

  .danger {
    background: var(--_late-ink);
    color: var(--_surface);
  }

  button:not(.link, .back):hover {
    filter: brightness(0.92);
  }

  .link,
  .back {
    margin: 0;
    padding-inline: 0;
    border: 0;
    background: none;
    font-weight: 400;
  }

  :is(a, .link, .back, summary):hover {
    text-decoration-thickness: 0.15em;
  }

  .back::before {
    display: inline-block;
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 6px;
    border: solid currentColor;
    border-width: 0 0 2px 2px;
    content: '';
    rotate: 45deg;
  }

  .back:dir(rtl)::before {
    rotate: -135deg;
  }

  .summary {
    margin-block-end: 24px;
    padding: 16px;
    border: 4px solid var(--_late-ink);
  }

  .summary:focus {
    outline: 3px solid var(--_focus);
  }

  .summary-title {
    margin-block-end: 8px;
    font-size: 1.125rem;
    font-weight: 700;
  }

  .summary ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .summary a {
    display: inline-block;
    padding-block: 10px;
    color: var(--_late-ink);
    font-weight: 600;
  }

  .summary :last-child {
    margin-block-end: 0;
  }

  @container (min-width: 30rem) {
    .heading {
      font-size: 1.75rem;
    }
  }

  @container (max-width: 30rem) {
    .primary,
    .secondary,
    .danger {
      inline-size: 100%;
    }
  }

  @media print {
    button {
      display: none;
    }
  }
`;

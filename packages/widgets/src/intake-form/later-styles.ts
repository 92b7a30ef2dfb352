import {css} from 'lit';

/** For everything but the first question. */
export const laterStyles = css`
  .told:not(:empty) {
    margin-block-end: 16px;
    padding: 12px 16px;
    border-inline-start: 4px solid var(--_accent);
    background: var(--_tint);
  }

  form details {
    margin-block-end: 16px;
  }

  footer {
    margin-block-start: 24px;
  }

  .card {
    margin-block-end: 16px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }

  .card ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  summary {
    inline-size: fit-content;
    padding-block: 10px;
    cursor: pointer;
  }

  details + .subheading,
  redress-deadline-working + .subheading {
    margin-block-start: 16px;
  }

  .deleting {
    border-color: var(--_late-ink);
  }

  .kept {
    color: var(--_muted);
  }

  .kept p {
    margin: 0;
  }

  dl {
    margin-block: 0 24px;
    border-block-start: 1px solid var(--_line);
  }

  .row {
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }

  dt {
    font-weight: 600;
  }

  dd {
    margin: 0;
  }

  .answer {
    white-space: pre-line;
    overflow-wrap: anywhere;
    text-align: match-parent;
    unicode-bidi: plaintext;
  }

  .panel {
    margin-block-end: 24px;
    padding: 24px;
    border: 2px solid var(--_met-ink);
    border-radius: var(--_radius);
    background: var(--_met);
    color: var(--_met-ink);
  }

  .panel :last-child {
    margin: 0;
  }

  .reference,
  .key {
    margin-block-end: 4px;
    font-weight: 700;
    font-variant-numeric: tabular-nums slashed-zero;
    letter-spacing: 0.04em;
  }

  .reference {
    font-size: 1.75rem;
    line-height: 1.25;
  }

  .key {
    font-size: 1.125rem;
  }

  .key span span {
    display: inline-block;
    margin-inline-end: 0.5em;
  }

  .next,
  .doors {
    margin-block-start: 32px;
  }

  .doors a,
  .mail {
    display: inline-block;
    padding-block: 10px;
    margin-block: -10px;
  }

  .name {
    max-inline-size: 24rem;
  }

  .phone {
    max-inline-size: 14rem;
  }

  .urgent {
    margin-block-end: 8px;
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_late-ink);
  }

  .urgent .hint {
    color: inherit;
    font-weight: 600;
  }

  .label {
    margin-block-end: 4px;
    font-weight: 600;
  }

  [type='file'] {
    padding-block: 6px;
    border: 1px solid var(--_line);
  }

  /* Where there is no camera at hand, it would be the same button again. */
  @media not (pointer: coarse) {
    .camera {
      display: none;
    }
  }

  .files {
    padding: 0;
    list-style: none;
  }

  .files li {
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }

  .filename {
    overflow-wrap: anywhere;
  }

  progress {
    display: block;
    inline-size: 100%;
    margin-block-end: 12px;
    accent-color: var(--_accent);
  }

  .number {
    max-inline-size: 7rem;
  }

  .date {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }

  .date-part {
    inline-size: 4.75rem;
  }

  .date-part.year {
    inline-size: 5.75rem;
  }

  .choice {
    display: grid;
    grid-template-columns: 44px 1fr;
    column-gap: 12px;
    align-items: center;
    margin-block-start: 8px;
  }

  .choice label {
    padding-block: 10px;
    font-weight: 400;
  }

  .choice .hint {
    grid-column: 2;
    margin-block: -8px 4px;
  }

  [type='radio'],
  [type='checkbox'] {
    display: grid;
    inline-size: 44px;
    block-size: 44px;
    margin: 0;
    padding: 0;
    place-content: center;
    appearance: none;
  }

  [type='radio'],
  [type='radio']:focus-visible {
    border-radius: 50%;
  }

  /* Drawn with borders, which forced colours keep. */
  [type='radio']::before {
    border: 11px solid currentColor;
    border-radius: 50%;
    content: '';
    opacity: 0;
  }

  [type='checkbox']::before {
    inline-size: 11px;
    block-size: 21px;
    margin-block-start: -6px;
    border: solid currentColor;
    border-width: 0 4px 4px 0;
    content: '';
    opacity: 0;
    rotate: 45deg;
  }

  :checked::before {
    opacity: 1;
  }

  .reveal {
    margin-block-start: -8px;
    margin-inline-start: 20px;
    padding-inline-start: 32px;
    border-inline-start: 4px solid var(--_line);
  }

  @container (max-width: 30rem) {
    .reveal {
      margin-inline-start: 0;
      padding-inline-start: 16px;
    }
  }

  @container (min-width: 30rem) {
    .row {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 5fr) auto;
      column-gap: 16px;
      align-items: baseline;
    }

    .row .link {
      margin-block: -10px;
    }
  }
`;

import {css} from 'lit';

export const timelineStyles = css`
  .case {
    display: grid;
    gap: 24px;
  }

  header {
    display: grid;
    gap: 8px;
  }

  .title {
    font-size: 1.375rem;
    overflow-wrap: anywhere;
  }

  .status {
    font-size: 1.125rem;
  }

  .section {
    margin-block-end: 12px;
    font-size: 1.125rem;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .next li {
    position: relative;
    padding-block: 4px;
    padding-inline-start: 24px;
  }

  .next li::before {
    content: "";
    position: absolute;
    inset-block-start: 0.7em;
    inset-inline-start: 2px;
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid var(--_muted);
    border-radius: 50%;
  }

  .past > li {
    position: relative;
    display: grid;
    gap: 0 16px;
    padding-block: 4px 16px;
    padding-inline-start: 24px;
  }

  /* The line from each entry to the one before it. */
  .past > li::before {
    content: "";
    position: absolute;
    inset-block: 1.1em -0.6em;
    inset-inline-start: 5px;
    border-inline-start: 2px solid var(--_line);
  }

  .past > li:last-child::before {
    display: none;
  }

  .past > li::after {
    content: "";
    position: absolute;
    inset-block-start: 0.7em;
    inset-inline-start: 1px;
    inline-size: 10px;
    block-size: 10px;
    border-radius: 50%;
    background: var(--_ink);
    forced-color-adjust: none;
  }

  .date {
    color: var(--_muted);
    white-space: nowrap;
  }

  .happened {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .past .staff-only > div {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--_soon-ink);
  }

  .tag {
    padding: 0 8px;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    background: var(--_soon);
    color: var(--_soon-ink);
    font-size: 0.875rem;
    font-weight: 400;
  }

  .past summary {
    padding-block: 0 10px;
    margin-block-end: 4px;
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  dl {
    max-inline-size: 66ch;
    margin: 0;
  }

  dt {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  dd {
    margin: 0 0 12px;
  }

  form {
    display: grid;
    gap: 8px;
    padding-block: 4px 12px;
  }

  .doings {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 0 24px;
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .doings details[open] {
    flex: 1 1 100%;
  }

  @container (min-width: 34rem) {
    .past > li {
      grid-template-columns: 4.5rem minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .past > li::after {
      background: CanvasText;
    }
  }

  @media print {
    .doings,
    .notice {
      display: none;
    }

    .past > li {
      break-inside: avoid-page;
    }
  }
`;

import {css} from 'lit';

export const timelineStyles = css`
  .case {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
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

  .reference {
    white-space: nowrap;
  }

  .status {
    font-size: 1.125rem;
  }

  .section {
    margin-block-end: 12px;
    font-size: 1.125rem;
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
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    align-content: start;
    color: var(--_muted);
  }

  time {
    white-space: nowrap;
  }

  /* The target is larger than the line that it stands in. */
  .date a {
    margin-block: -10px;
    padding-block: 10px;
    color: inherit;
    text-underline-offset: 0.15em;
  }

  .by {
    overflow-wrap: anywhere;
  }

  .happened {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .past .staff-only > :last-child {
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

  /* The target is larger than the line that it stands in. */
  .past summary {
    margin-block: -10px;
    overflow-wrap: anywhere;
  }

  .past details[open] > summary {
    margin-block-end: 0;
  }

  dd {
    margin: 0 0 12px;
  }

  dd:last-child {
    margin: 0;
  }

  .doings {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 12px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .file {
    min-block-size: 44px;
    margin-block-start: 8px;
  }

  .doings summary {
    padding: 9px 16px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface);
    text-decoration: none;
  }

  .doings summary:hover {
    text-decoration: underline;
  }

  .doings details[open] {
    flex: 1 1 100%;
  }

  .doings details[open] > summary {
    margin-block-end: 16px;
  }

  @container (min-width: 34rem) {
    .past > li {
      grid-template-columns: 7rem minmax(0, 1fr);
    }

    .staff .past > li {
      grid-template-columns: 10rem minmax(0, 1fr);
    }

    .by {
      flex-basis: 100%;
      font-size: 0.875rem;
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

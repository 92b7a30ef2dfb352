import {css} from '@microsoft/fast-element';

/** The first column of the desk: the open form, the other commands, and what cannot be done yet. */
export const doNextStyles = css`
  .next {
    display: grid;
    gap: 8px;
    align-content: start;
  }

  .eyebrow {
    font-size: 0.875rem;
    color: var(--_muted);
    margin: 0;
  }

  .next > .eyebrow:not(:first-child) {
    margin-block-start: 8px;
  }

  .card {
    border: 1px solid var(--_line);
    border-block-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    padding: 12px 16px 16px;
  }

  .card h4 {
    font-size: 1.125rem;
    margin-block-end: 12px;
  }

  .card h4 .late {
    color: var(--_late-ink);
  }

  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .others fluent-button {
    min-inline-size: 0;
    border-color: var(--_line);
    font-weight: 400;
  }

  .begun {
    margin-inline-start: 8px;
    color: var(--_soon-ink);
  }

  details {
    border-block: 1px solid var(--_line);
  }

  summary {
    min-block-size: 32px;
    padding-block: 6px;
    font-weight: 600;
    cursor: pointer;
  }

  summary .muted {
    margin-inline-start: 4px;
    font-weight: 400;
  }

  details[open] > summary {
    margin-block-end: 8px;
  }

  details[open] {
    padding-block-end: 12px;
  }

  .topics {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(165px, 100%), 1fr));
    gap: 12px 16px;
  }

  h5 {
    margin: 0 0 2px;
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--_muted);
  }

  .topics .others {
    display: grid;
    justify-items: start;
  }

  .topics .others fluent-button {
    border-color: transparent;
    padding-inline: 8px;
    margin-inline-start: -8px;
    justify-content: start;
    white-space: normal;
    text-align: start;
  }

  .not-yet {
    display: grid;
    gap: 4px;
    color: var(--_muted);
  }

  .not-yet strong {
    font-weight: 600;
    color: var(--_ink);
  }
`;

import {css} from 'lit';

export const panelStyles = css`
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }

  .title {
    font-size: 1.375rem;
  }

  .rung {
    position: relative;
    display: grid;
    gap: 4px;
    padding-block-end: 24px;
    padding-inline-start: 36px;
  }

  /* The rail from one rung to the next. */
  .rung::before {
    content: "";
    position: absolute;
    inset-block: 1.6em 0;
    inset-inline-start: 10px;
    border-inline-start: 2px solid var(--_line);
  }

  .rung:last-child::before {
    display: none;
  }

  .rung::after {
    content: "";
    position: absolute;
    inset-block-start: 0.25em;
    inset-inline-start: 2px;
    inline-size: 18px;
    block-size: 18px;
    border: 2px solid var(--_muted);
    border-radius: 50%;
    background: var(--_surface);
  }

  .answered::after,
  .unanswered::after {
    border-color: var(--_ink);
    background: var(--_ink);
    forced-color-adjust: none;
  }

  .current::after,
  .open::after {
    border: 6px solid var(--_accent);
  }

  .name {
    font-size: 1.125rem;
  }

  .step {
    display: grid;
    gap: 12px;
    padding-block-start: 8px;
  }

  dl {
    display: grid;
    gap: 4px 16px;
  }

  dd {
    margin: 0 0 4px;
  }

  .contact a {
    display: inline-block;
    padding-block: 10px;
  }

  @container (min-width: 28rem) {
    .contact {
      grid-template-columns: max-content minmax(0, 1fr);
      align-items: baseline;
    }
  }

  @media (forced-colors: active) {
    .answered::after,
    .unanswered::after {
      border-color: CanvasText;
      background: CanvasText;
    }
  }

  @media print {
    button,
    details {
      display: none;
    }
  }
`;

import {css} from 'lit';

export const longHistoryStyles = css`
  .tools {
    display: grid;
    gap: 8px 16px;
    margin-block-end: 12px;
  }

  /* Clear of the ring around what has the focus. */
  .tools label {
    margin-block-end: 8px;
  }

  select,
  input[type="search"] {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font: inherit;
  }

  .stage {
    margin-block: 8px;
    font-size: 1rem;
  }

  .month > summary {
    margin-block: 0;
  }

  .month > ol {
    padding-block-start: 8px;
  }

  .month > button {
    margin-block-end: 12px;
  }

  @container (min-width: 28rem) {
    .tools {
      grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    }
  }

  @media print {
    .tools {
      display: none;
    }
  }
`;

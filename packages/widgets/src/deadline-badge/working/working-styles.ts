import {css} from 'lit';

export const workingStyles = css`
  p {
    max-inline-size: 66ch;
    margin-block: 0 8px;
  }

  table {
    display: none;
    inline-size: 100%;
    max-inline-size: 44rem;
    margin-block: 12px;
    border-collapse: collapse;
    table-layout: fixed;
    font-variant-numeric: tabular-nums;
  }

  caption {
    padding-block-end: 8px;
    color: var(--_muted);
    font-size: 0.875rem;
    text-align: start;
  }

  th {
    padding: 4px 8px;
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 400;
    text-align: start;
  }

  td {
    block-size: 3.75rem;
    padding: 4px 8px;
    border: 1px solid var(--_line);
    font-size: 0.875rem;
    line-height: 1.3;
    vertical-align: top;
    overflow-wrap: anywhere;
    hyphens: auto;
  }

  td.none {
    border-color: transparent;
  }

  .date {
    display: block;
    color: var(--_muted);
    white-space: nowrap;
  }

  .mark {
    font-size: 1.125rem;
    font-weight: 600;
  }

  /* An arrow to the day after. */
  td.moved .mark:dir(rtl) {
    display: inline-block;
    scale: -1 1;
  }

  .skipped {
    background: var(--_tint);
    color: var(--_muted);
  }

  .added {
    background: var(--_soon);
  }

  .added .mark,
  .added .date {
    color: var(--_soon-ink);
  }

  .due {
    outline: 3px solid var(--_ink);
    outline-offset: -3px;
  }

  ol {
    max-inline-size: 44rem;
    margin: 12px 0;
    padding: 0;
    border-block-start: 1px solid var(--_line);
    list-style: none;
    font-variant-numeric: tabular-nums;
  }

  li {
    display: flex;
    gap: 12px;
    justify-content: space-between;
    padding: 4px 8px;
    border-block-end: 1px solid var(--_line);
  }

  li > :first-child {
    flex: none;
  }

  li .mark {
    font-size: 1rem;
    text-align: end;
  }

  li.skipped .mark {
    font-weight: 400;
  }

  .small {
    color: var(--_muted);
    font-size: 0.875rem;
  }

  @container (min-width: 34rem) {
    table {
      display: table;
    }

    ol {
      display: none;
    }
  }
`;

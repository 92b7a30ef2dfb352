import {css} from '@microsoft/fast-element';
import {base} from '../styles/base.ts';
import {tokens} from '../styles/tokens.ts';

export const worklistStyles = css`
  ${tokens}
  ${base}

  h2 {
    font-size: 1.125rem;
    margin-block-end: 8px;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    margin-block-end: 8px;
  }

  .lanes {
    display: flex;
    flex-wrap: wrap;
    gap: 2px;
  }

  .bar fluent-button {
    min-inline-size: 0;
    padding-inline: 10px;
    font-weight: 400;
  }

  .bar fluent-button[aria-pressed="true"] {
    background: var(--_tint);
    border-color: var(--_edge);
    font-weight: 600;
  }

  .count {
    margin-inline-start: 6px;
    font-variant-numeric: tabular-nums;
    color: var(--_muted);
  }

  .search {
    flex: 1 1 200px;
    max-inline-size: 320px;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }

  th {
    text-align: start;
    font-weight: 600;
    color: var(--_muted);
    border-block-end: 1px solid var(--_edge);
    white-space: nowrap;
  }

  th,
  td {
    padding: 6px 12px 6px 0;
    vertical-align: baseline;
  }

  td {
    border-block-end: 1px solid var(--_line);
  }

  th:first-child,
  td:first-child {
    padding-inline-start: 8px;
  }

  tbody tr {
    cursor: pointer;
  }

  tbody tr:hover {
    background: var(--_tint);
  }

  tbody tr[aria-current="true"] {
    background: var(--_tint);
    box-shadow: inset 3px 0 0 var(--_accent);
  }

  .due {
    white-space: nowrap;
  }

  .due .date {
    color: var(--_muted);
  }

  .state:empty {
    display: none;
  }

  .state {
    margin-inline-end: 4px;
  }

  .late .state,
  .today .state {
    padding: 1px 6px;
    margin-inline-start: -6px;
    border-radius: var(--_radius);
    font-weight: 600;
  }

  .late .state {
    color: var(--_late-ink);
    background: var(--_late);
  }

  .today .state {
    color: var(--_soon-ink);
    background: var(--_soon);
  }

  .duty,
  .stage,
  .owner {
    white-space: nowrap;
  }

  .who {
    min-inline-size: 16ch;
    overflow-wrap: anywhere;
  }

  .nobody {
    color: var(--_muted);
  }

  .case {
    inline-size: 60%;
  }

  .case button {
    appearance: none;
    border: 0;
    padding: 4px 0;
    min-block-size: 24px;
    background: none;
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    white-space: nowrap;
    margin-inline-end: 8px;
    cursor: pointer;
  }

  .case button:hover {
    text-decoration: underline;
  }

  .subject {
    overflow-wrap: anywhere;
  }

  .none {
    padding: 24px 8px;
    color: var(--_muted);
  }

  .mine {
    border-color: var(--_line);
  }

  @container (max-width: 999px) {
    .due .date,
    .subject {
      display: block;
    }

    .owner {
      white-space: normal;
    }

    .who {
      min-inline-size: 12ch;
    }
  }

  @container (max-width: 719px) {
    .due .date,
    .subject {
      display: inline;
    }

    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .search {
      max-inline-size: none;
    }

    table,
    tbody,
    td {
      display: block;
    }

    tbody tr {
      display: grid;
      grid-template: "due due duty" "case case case" "who stage owner" / minmax(0, 1fr) auto auto;
      gap: 2px 12px;
      padding: 10px 8px;
      border-block-end: 1px solid var(--_line);
    }

    td,
    td:first-child {
      border: 0;
      padding: 0;
    }

    td:empty {
      display: none;
    }

    .due {
      grid-area: due;
      white-space: normal;
      padding-inline-start: 6px;
    }

    .due .date {
      white-space: nowrap;
    }

    .duty {
      grid-area: duty;
      justify-self: end;
    }

    .case {
      grid-area: case;
      inline-size: auto;
    }

    .who {
      grid-area: who;
      min-inline-size: 0;
    }

    .stage {
      grid-area: stage;
      justify-self: end;
      color: var(--_muted);
    }

    .owner {
      grid-area: owner;
      justify-self: end;
      color: var(--_muted);
    }
  }
`;

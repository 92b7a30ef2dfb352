import {css} from '@microsoft/fast-element';
import {base} from '../styles/base.ts';
import {tokens} from '../styles/tokens.ts';

export const undeliveredStyles = css`
  ${tokens}
  ${base}

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    margin-block-end: 8px;
  }

  h2 {
    font-size: 1.125rem;
  }

  [role="status"] .notice {
    margin-block-end: 8px;
  }

  [role="status"]:focus {
    outline: none;
    box-shadow: none;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th {
    text-align: start;
    font-weight: 600;
    color: var(--_muted);
    border-block-end: 1px solid var(--_edge);
  }

  th,
  td {
    padding: 6px 12px 6px 0;
    vertical-align: baseline;
  }

  td {
    border-block-end: 1px solid var(--_line);
  }

  .what {
    font-weight: 600;
  }

  .why {
    inline-size: 45%;
    max-inline-size: 60ch;
  }

  .when,
  .case button {
    white-space: nowrap;
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
    cursor: pointer;
  }

  .case button:hover {
    text-decoration: underline;
  }

  .none {
    padding: 24px 8px;
    color: var(--_muted);
  }

  @container (max-width: 719px) {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    table,
    tbody,
    td {
      display: block;
    }

    tbody tr {
      display: grid;
      grid-template: "what do" "case when" "how how" "why why" / minmax(0, 1fr) auto;
      gap: 2px 12px;
      padding: 10px 0;
      border-block-end: 1px solid var(--_line);
    }

    td {
      border: 0;
      padding: 0;
    }

    .what {
      grid-area: what;
    }

    .case {
      grid-area: case;
    }

    .how {
      grid-area: how;
    }

    .why {
      grid-area: why;
      inline-size: auto;
    }

    .when {
      grid-area: when;
    }

    .do {
      grid-area: do;
    }
  }
`;

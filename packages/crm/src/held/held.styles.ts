import {css} from '@microsoft/fast-element';
import {undeliveredStyles} from '../undelivered/undelivered.styles.ts';

/** The same list as that of what could not be sent, with other columns. */
export const heldStyles = css`
  ${undeliveredStyles}

  .what {
    max-inline-size: 32ch;
  }

  .what .muted {
    display: block;
    font-weight: 400;
  }

  .again {
    margin-block-end: 8px;
  }

  .more {
    margin-block-start: 12px;
  }

  .why {
    inline-size: 35%;
  }

  .do {
    white-space: nowrap;
  }

  .do fluent-button {
    margin-block: 2px;
  }

  @container (max-width: 719px) {
    tbody tr {
      grid-template: "what what" "case when" "why why" "do do" / minmax(0, 1fr) auto;
      align-items: baseline;
    }

    .why {
      inline-size: auto;
    }
  }
`;

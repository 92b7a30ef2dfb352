import {css} from '@lit/reactive-element';

/** The line that opens what is folded. */
export const disclosureStyles = css`
  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    padding-block: 10px;
    color: var(--_accent);
    cursor: pointer;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }

  summary:hover {
    text-decoration-thickness: 2px;
  }
`;

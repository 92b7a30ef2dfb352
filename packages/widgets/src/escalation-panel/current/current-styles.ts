import {css} from 'lit';

export const currentStyles = css`
  .proposal {
    display: grid;
    gap: 12px;
    max-inline-size: 44rem;
    margin-block-start: 8px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_tint);
  }
`;

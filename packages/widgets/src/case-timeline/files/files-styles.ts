import {css} from 'lit';

export const filesStyles = css`
  .file progress {
    flex: 1 1 8rem;
    max-inline-size: 16rem;
    accent-color: var(--_accent);
  }

  .file p {
    flex-basis: 100%;
  }

  @media print {
    .file button,
    .file progress {
      display: none;
    }
  }
`;

import {css} from 'lit';

export const withdrawalStyles = css`
  .withdrawal {
    display: grid;
    gap: 12px;
    max-inline-size: 44rem;
  }

  .withdrawal ul {
    max-inline-size: 66ch;
    margin: 0;
    padding-inline-start: 1.25em;
  }

  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    font-weight: 600;
  }

  .way {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 44px;
    font-weight: 400;
  }

  .way input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    accent-color: var(--_accent);
  }
`;

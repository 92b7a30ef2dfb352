import {css} from 'lit';

export const formStyles = css`
  :host {
    display: block;
    max-inline-size: 42rem;
    line-height: 1.5;
  }

  label,
  legend {
    font-weight: 600;
  }

  .choice {
    display: block;
    font-weight: 400;
  }

  textarea,
  select,
  input:not([type='radio']) {
    box-sizing: border-box;
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 8px 12px;
    border: 2px solid #1b1f24;
    font: inherit;
  }

  button {
    min-block-size: 44px;
    padding: 8px 20px;
    border: 0;
    background: #0b5cad;
    color: #fff;
    font: inherit;
  }

  .problem {
    color: #a01414;
    font-weight: 600;
  }
`;

import {css} from 'lit';

export const addingStyles = css`
  /* No wider than its place, however long a name. */
  form,
  .files,
  .files li {
    grid-template-columns: minmax(0, 1fr);
  }

  form {
    display: grid;
    gap: 8px;
    padding-block: 4px 12px;
  }

  input[type="file"] {
    max-inline-size: 100%;
    min-block-size: 44px;
    padding-block: 8px;
    font: inherit;
  }

  .files {
    display: grid;
    gap: 8px;
    max-inline-size: 44rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .files li {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .name {
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }

  progress {
    flex: 1 1 8rem;
    accent-color: var(--_accent);
  }
`;

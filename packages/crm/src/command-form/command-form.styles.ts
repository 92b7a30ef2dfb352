import {css} from '@microsoft/fast-element';
import {base} from '../styles/base.ts';
import {tokens} from '../styles/tokens.ts';

export const commandFormStyles = css`
  ${tokens}
  ${base}

  form {
    display: grid;
    gap: 16px;
    justify-items: start;
  }

  form > *,
  fluent-textarea {
    inline-size: 100%;
  }

  form > fluent-button,
  .promises > fluent-button {
    inline-size: auto;
  }

  [role="status"]:empty {
    display: none;
  }

  label,
  legend,
  #promises {
    display: block;
    padding: 0;
    margin-block-end: 4px;
  }

  fluent-textarea label {
    margin: 0;
  }

  .name {
    font-weight: 600;
  }

  .hint,
  .fault {
    display: block;
    font-weight: 400;
  }

  .hint {
    color: var(--_muted);
  }

  .fault {
    color: var(--_late-ink);
    font-weight: 600;
  }

  fluent-textarea::part(root) {
    min-block-size: 72px;
  }

  fluent-textarea[data-faulty]::part(root),
  fluent-text-input[data-faulty]::part(root) {
    border-color: var(--_late-ink);
  }

  fluent-text-input::part(label) {
    display: block;
  }

  fluent-text-input {
    inline-size: 100%;
    max-inline-size: none;
  }

  fluent-text-input:is(.number, .money)::part(root) {
    max-inline-size: 160px;
  }

  input:is([type="date"], [type="datetime-local"]) {
    min-block-size: 32px;
    padding: 0 8px;
    border: 1px solid var(--_line);
    border-block-end-color: var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }

  input:is([type="date"], [type="datetime-local"])[data-faulty] {
    border-color: var(--_late-ink);
  }

  .options {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
  }

  .options.long {
    display: grid;
  }

  .option {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 32px;
    margin: 0;
    cursor: pointer;
  }

  .long .option {
    align-items: start;
  }

  .long .option input {
    margin-block-start: 5px;
  }

  .long .muted {
    display: block;
  }

  .option > span {
    min-inline-size: 0;
    padding-block: 4px;
  }

  .option input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 0;
    accent-color: var(--_accent);
  }

  .limits {
    color: var(--_muted);
    margin-block-end: 8px;
  }

  .asked {
    margin-block-start: 8px;
  }

  .asked.past {
    padding: 8px 12px;
    border-radius: var(--_radius);
    color: var(--_soon-ink);
    background: var(--_soon);
  }

  .promised,
  .handed {
    display: grid;
    gap: 16px;
  }

  .promises li,
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: end;
    gap: 4px 8px;
  }

  .promises .what {
    grid-column: 1 / -1;
  }

  .row .what {
    overflow-wrap: anywhere;
  }

  .promises label {
    margin: 0;
  }

  .promises label input {
    display: block;
  }

  .promises li fluent-button {
    min-inline-size: 0;
  }

  .promises > fluent-button,
  .removed {
    margin-block-start: 8px;
  }

  @container (max-width: 420px) {
    .promises li,
    .row {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block-end: 12px;
      border-block-end: 1px solid var(--_line);
    }

    .promises .owner {
      grid-column: 1 / -1;
    }
  }
`;

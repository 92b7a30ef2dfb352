import {css} from '@microsoft/fast-element';
import {base} from '../styles/base.ts';
import {tokens} from '../styles/tokens.ts';
import {doNextStyles} from './do-next.styles.ts';

export const caseDeskStyles = css`
  ${tokens}
  ${base}
  ${doNextStyles}

  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_line);
  }

  h2 {
    font-size: 1.125rem;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  h3 {
    font-size: 1rem;
    margin-block-end: 8px;
  }

  h4 {
    font-size: 0.875rem;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    flex: 1 1 320px;
    gap: 0 8px;
  }

  .facts span:not(:last-child)::after {
    content: "·" / "";
    margin-inline-start: 8px;
    color: var(--_muted);
  }

  redress-deadline-badge {
    flex: 0 1 auto;
  }

  .columns {
    display: grid;
    gap: 24px;
    padding-block-start: 16px;
  }

  .columns > *,
  .work > *,
  .middle > *,
  .side > * {
    min-inline-size: 0;
  }

  .work,
  .middle,
  .side {
    display: grid;
    gap: 24px;
    align-content: start;
  }

  /* The desk says in its header what the timeline says first to a customer. */
  redress-case-timeline::part(title),
  redress-escalation-panel::part(title) {
    font-size: 1rem;
    margin: 0 0 8px;
  }

  redress-case-timeline::part(status) {
    font-size: 0.875rem;
  }

  /* In the desk's header, and among its own forms. */
  redress-case-timeline::part(badge),
  redress-case-timeline::part(message),
  redress-escalation-panel::part(holder) {
    display: none;
  }

  .facts-list {
    display: grid;
    gap: 8px;
  }

  .prose + .facts-list {
    margin-block-start: 8px;
  }

  .facts-list dt {
    color: var(--_muted);
  }

  .pinned {
    margin-block-end: 12px;
  }

  .group,
  .unchecked {
    margin-block-start: 12px;
  }

  .danger {
    max-inline-size: none;
    margin-block-start: 16px;
  }

  .danger h3 {
    margin: 0;
  }

  .notes {
    margin-block-end: 12px;
  }

  .notes ul:empty {
    display: none;
  }

  .count {
    margin-inline-start: 4px;
    font-weight: 400;
    font-size: 0.875rem;
  }

  .statements dd + dd {
    margin-block-start: 4px;
  }

  .people {
    display: grid;
    gap: 12px;
    overflow-wrap: anywhere;
  }

  .actions {
    display: grid;
  }

  .actions li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    align-items: center;
    gap: 0 8px;
    padding-block: 6px;
    border-block-end: 1px solid var(--_line);
  }

  .actions .what {
    overflow-wrap: anywhere;
  }

  .actions .muted {
    grid-column: 1;
  }

  .actions fluent-button {
    grid-area: 1 / 3 / span 2 / auto;
    min-inline-size: 0;
  }

  .actions .flag {
    grid-area: 1 / 2 / span 2 / auto;
    padding: 1px 6px;
    border-radius: var(--_radius);
    font-weight: 600;
    color: var(--_late-ink);
    background: var(--_late);
  }

  .complete .what {
    color: var(--_muted);
  }

  .payments {
    margin-block-start: 4px;
  }

  @container (min-width: 760px) {
    .columns {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      grid-template-areas: "next side" "middle side";
      grid-template-rows: auto 1fr;
    }

    .work {
      grid-area: next;
    }

    .middle {
      grid-area: middle;
    }

    .side {
      grid-area: side;
    }
  }

  @container (min-width: 1100px) {
    .columns {
      grid-template-columns: minmax(0, 9fr) minmax(0, 8fr) minmax(0, 6fr);
      grid-template-areas: "next middle side";
      grid-template-rows: auto;
      gap: 32px;
    }
  }
`;

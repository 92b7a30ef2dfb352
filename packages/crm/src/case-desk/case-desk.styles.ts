import {css} from '@microsoft/fast-element';
import {base} from '../styles/base.ts';
import {tokens} from '../styles/tokens.ts';

export const caseDeskStyles = css`
  ${tokens}
  ${base}

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

  .next {
    display: grid;
    gap: 8px;
    align-content: start;
  }

  .eyebrow {
    font-size: 0.875rem;
    color: var(--_muted);
    margin: 0;
  }

  .next > .eyebrow:not(:first-child) {
    margin-block-start: 8px;
  }

  .card {
    border: 1px solid var(--_line);
    border-block-start: 3px solid var(--_accent);
    border-radius: var(--_radius);
    padding: 12px 16px 16px;
  }

  .card h4 {
    font-size: 1.125rem;
    margin-block-end: 12px;
  }

  .card h4 .late {
    color: var(--_late-ink);
  }

  .others {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }

  .others fluent-button {
    min-inline-size: 0;
    border-color: var(--_line);
    font-weight: 400;
  }

  .begun {
    margin-inline-start: 8px;
    color: var(--_soon-ink);
  }

  details {
    border-block: 1px solid var(--_line);
  }

  summary {
    min-block-size: 32px;
    padding-block: 6px;
    font-weight: 600;
    cursor: pointer;
  }

  summary .muted {
    margin-inline-start: 4px;
    font-weight: 400;
  }

  details[open] > summary {
    margin-block-end: 8px;
  }

  details[open] {
    padding-block-end: 12px;
  }

  .topics {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(220px, 100%), 1fr));
    gap: 12px 16px;
  }

  h5 {
    margin: 0 0 2px;
    font-size: 0.875rem;
    font-weight: 600;
    color: var(--_muted);
  }

  .topics .others {
    display: grid;
    justify-items: start;
  }

  .topics .others fluent-button {
    border-color: transparent;
    padding-inline: 8px;
    margin-inline-start: -8px;
    justify-content: start;
    white-space: normal;
    text-align: start;
  }

  .not-yet {
    display: grid;
    gap: 4px;
    color: var(--_muted);
  }

  .not-yet strong {
    font-weight: 600;
    color: var(--_ink);
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

import {css} from '@lit/reactive-element';

export const badgeStyles = css`
  :host {
    /* As wide as its words: an inline-size container would be as wide as nothing. */
    container-type: normal;
  }

  .badge {
    display: inline-flex;
    align-items: start;
    gap: 8px;
    max-inline-size: 100%;
    padding: 4px 12px;
    border: 1px solid var(--redress-badge-border, var(--_edge, var(--_line)));
    border-radius: var(--_radius);
    background: var(--redress-badge-background, var(--_fill, var(--_tint)));
    color: var(--redress-badge-color, var(--_text, var(--_ink)));
    font-size: 1rem;
  }

  .soon {
    --_edge: currentColor;
    --_fill: var(--_soon);
    --_text: var(--_soon-ink);
  }

  .late {
    --_edge: currentColor;
    --_fill: var(--_late);
    --_text: var(--_late-ink);
  }

  .met {
    --_edge: currentColor;
    --_fill: var(--_met);
    --_text: var(--_met-ink);
  }

  svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: 0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .words {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
    overflow: clip;
  }

  .count {
    position: relative;
    font-weight: 600;
  }

  /* Between the two; cut off where the count begins a line of its own. */
  .count:not(:empty)::before {
    content: "·";
    position: absolute;
    inset-inline-start: -0.65em;
  }

  .why {
    block-size: 44px;
  }

  /* As much as most counts take, in the same line or in one more. */
  .count:empty {
    inline-size: 9.5em;
    block-size: 1.5em;
  }
`;
